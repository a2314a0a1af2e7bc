package dev.hotseat.bench;

import dev.hotseat.bench.Report.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cases 1 and 2: pushes to every screen, each room as fast as it can or all at a fixed rate, beside the bare broadcaster with
 * frames of the same size. The two take turns within one run, so that whatever else the machine does falls on both.
 */
final class Fanout {
    private static final List<Shape> CLOSED = List.of(new Shape(200, 4), new Shape(20, 40), new Shape(2, 400));
    private static final Shape PACED = new Shape(250, 4);
    private static final String PACED_NAME = "paced";

    private final Settings settings;
    private final Report report;
    private final Subject hotseat;
    private final List<Rival> rivals;

    /** A server to compare with, and how it is spoken to with frames of so many bytes. */
    record Rival(Subject subject, Function<Integer, Dialect> dialect) {}

    private Fanout(Settings settings, Report report, Subject hotseat, List<Rival> rivals) {
        this.settings = settings;
        this.report = report;
        this.hotseat = hotseat;
        this.rivals = rivals;
    }

    static void run(Settings settings, Report report, Path data) {
        if (Stream.concat(CLOSED.stream().map(Fanout::closedName), Stream.of(PACED_NAME)).noneMatch(settings::wants)) {
            return;
        }
        var own = data.resolve("own");
        var beside = data.resolve("beside");
        fill(own);
        try (var hotseat = Subject.hotseat(settings, own, 0); var bare = Subject.broadcaster(settings);
             var node = NodeRivals.start(settings, report, data);
             var earlier = settings.beside().isEmpty() ? null : Subject.hotseatBeside(settings, fill(beside))) {
            var rivals = new ArrayList<>(List.of(new Rival(bare, bytes -> new Dialect.Bare("x".repeat(bytes)))));
            if (earlier != null) {
                rivals.add(new Rival(earlier, _ -> new Dialect.Hotseat()));
            }
            rivals.addAll(node.rivals());
            var fanout = new Fanout(settings, report, hotseat, rivals);
            CLOSED.forEach(fanout::closed);
            fanout.paced();
        }
    }

    private static Path fill(Path data) {
        CLOSED.forEach(shape -> Seeding.sessions(data, shape));
        Seeding.sessions(data, PACED);
        return data;
    }

    private static String closedName(Shape shape) {
        return "fanout-" + shape.name();
    }

    private void closed(Shape shape) {
        // A minute is not enough for all shapes; a name asks for any of them.
        if (!settings.wants(closedName(shape)) || settings.quick() && settings.only().isEmpty() && !shape.equals(CLOSED.getFirst())) {
            return;
        }
        var many = shape.rooms() + " rooms × " + shape.seats() + " screens";
        var seen = compare(closedName(shape), "Durable fan-out, closed loop, " + many, shape, true);
        if (shape.equals(CLOSED.getFirst())) {
            report.budget("CPU per durable delivery, " + many, seen.cpuRatio(), "× bare", 1.25);
            report.budgetAtLeast("durable pushes a second, " + many, seen.pushesRatio(), "× bare", 0.8);
        }
    }

    private void paced() {
        if (!settings.wants(PACED_NAME)) {
            return;
        }
        var paced = Turns.PACED_PER_SECOND + " pushes a second";
        var seen = compare(PACED_NAME, "Paced: " + paced + " over " + PACED.rooms() + " rooms × " + PACED.seats() + " screens", PACED, false);
        report.budget("push to every screen, " + paced + ", p50", seen.own().ms(50), "ms", 0.8);
        report.budget("the same, p99, over the bare broadcaster's", seen.own().ms(99) - seen.bare().ms(99), "ms", 2);
    }

    private record Compared(Sample own, Sample bare) {
        double cpuRatio() {
            return own.cpuUsPerDelivery() / bare.cpuUsPerDelivery();
        }

        double pushesRatio() {
            return own.pushesPerSecond() / bare.pushesPerSecond();
        }
    }

    private Compared compare(String name, String title, Shape shape, boolean closedLoop) {
        var own = new Turns(settings, hotseat, shape, new Dialect.Hotseat(), closedLoop);
        var bytes = own.warmUp().bytesPerDelivery();
        var others = rivals.stream().map(rival -> new Turns(settings, rival.subject(), shape, rival.dialect().apply(bytes), closedLoop)).toList();
        others.forEach(Turns::warmUp);
        for (var round = 0; round < rounds(); round++) {
            others.forEach(Turns::take);
            own.take();
        }
        var ceiling = others.getFirst().total();
        var lines = new ArrayList<>(List.of(line(own, ceiling)));
        others.forEach(other -> lines.add(line(other, ceiling)));
        report.table(name, title + ", " + bytes + " bytes a frame", lines);
        own.close();
        others.forEach(Turns::close);
        return new Compared(own.total(), ceiling);
    }

    private int rounds() {
        return settings.quick() ? 1 : 3;
    }

    private static Line line(Turns turns, Sample ceiling) {
        var total = turns.total();
        return new Line(turns.subject().name())
                .with("CPU µs/delivery", total.cpuUsPerDelivery()).with("× bare", total.cpuUsPerDelivery() / ceiling.cpuUsPerDelivery())
                .with("pushes/s", total.pushesPerSecond()).with("× bare pushes", total.pushesPerSecond() / ceiling.pushesPerSecond())
                .with("p50 ms", total.ms(50)).with("p99 ms", total.ms(99)).with("p99.9 ms", total.ms(99.9)).with("max ms", total.maxMs());
    }
}
