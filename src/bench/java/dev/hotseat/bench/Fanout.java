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
             var node = NodeRivals.start(settings, report, data.resolve("node"));
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
        compare(closedName(shape), "Durable fan-out, closed loop, " + shape.rooms() + " rooms × " + shape.seats() + " screens",
                shape, true);
    }

    private void paced() {
        compare(PACED_NAME, "Paced: " + Turns.PACED_PER_SECOND + " pushes a second over " + PACED.rooms() + " rooms × " + PACED.seats() + " screens", PACED, false);
    }

    private void compare(String name, String title, Shape shape, boolean closedLoop) {
        if (!settings.wants(name)) {
            return;
        }
        var own = new Turns(settings, hotseat, shape, new Dialect.Hotseat(), closedLoop);
        own.warmUp();
        var bytes = own.take().bytesPerDelivery();
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
