package dev.hotseat.cli;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.agreement.Alpha;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.scoring.agreement.Scale;
import dev.hotseat.session.Grading;
import dev.hotseat.session.SessionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/**
 * How far panels agree over sessions, criterion by criterion, as text. Only grades on the scale that were given blind count, and
 * only sessions that are revealed.
 */
final class Agreement {
    /** Fewer sessions with two graders than this say nothing that would hold for the next ones. */
    static final int SESSIONS_MIN = 10;
    /** The same figures every time that the same sessions are read. */
    private static final long SEED = 1;

    /** One session's grades for one criterion: a unit for each question. */
    private record Graded(List<double[]> units, int missing) {}

    private Agreement() {}

    static List<String> describe(List<SessionState> sessions) {
        var byCriterion = new LinkedHashMap<String, List<Graded>>();
        sessions.stream().filter(state -> state.grading().revealed()).forEach(state -> state.setup().rubric().criteria().forEach(criterion -> {
            var graded = graded(state, criterion);
            if (graded.units().stream().anyMatch(unit -> unit.length >= 2)) {
                byCriterion.computeIfAbsent(criterion.name(), _ -> new ArrayList<>()).add(graded);
            }
        }));
        if (byCriterion.isEmpty()) {
            return List.of("no revealed session was graded by two or more yet");
        }
        var lines = new ArrayList<String>();
        lines.add("%-28s %8s %9s %7s   %s".formatted("criterion", "sessions", "questions", "missing", "Krippendorff's alpha, ordinal, with its 95 % interval"));
        byCriterion.forEach((name, graded) -> lines.add(line(name, graded)));
        return lines;
    }

    private static String line(String name, List<Graded> sessions) {
        var units = units(sessions);
        var missing = sessions.stream().mapToInt(Graded::missing).sum();
        return "%-28s %8d %9d %7d   %s".formatted(name, sessions.size(), units.stream().filter(unit -> unit.length >= 2).count(), missing,
                verdict(sessions));
    }

    private static String verdict(List<Graded> sessions) {
        if (sessions.size() < SESSIONS_MIN) {
            return "too few to say: " + sessions.size() + " of " + SESSIONS_MIN + " sessions with two graders";
        }
        var alpha = alpha(sessions);
        if (alpha.isEmpty()) {
            return "undefined: every grade is the same";
        }
        var random = new Random(SEED);
        return Bootstrap.interval(sessions, Agreement::alpha, random::nextInt)
                .map(interval -> String.format(Locale.ROOT, "%.2f  (%.2f to %.2f)", alpha.getAsDouble(), interval.low(), interval.high())).orElseThrow();
    }

    private static OptionalDouble alpha(List<Graded> sessions) {
        return Alpha.of(Scale.ORDINAL, units(sessions));
    }

    private static List<double[]> units(List<Graded> sessions) {
        return sessions.stream().flatMap(graded -> graded.units().stream()).toList();
    }

    /** What is outside the scale, and what a grader did not give, is missing. */
    private static Graded graded(SessionState state, Criterion criterion) {
        var panel = state.seating().seats().values().stream().filter(seat -> seat.role().grades()).toList();
        var units = state.asking().timers().keySet().stream().map(question -> panel.stream()
                .map(seat -> state.grading().grades().get(new Grading.GradeKey(seat.id(), question, criterion.id())))
                .filter(Objects::nonNull).map(state.setup().rubric().scale()::rank).filter(OptionalInt::isPresent)
                .mapToDouble(OptionalInt::getAsInt).toArray()).toList();
        return new Graded(units, units.stream().mapToInt(unit -> panel.size() - unit.length).sum());
    }
}
