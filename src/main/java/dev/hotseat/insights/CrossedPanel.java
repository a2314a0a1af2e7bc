package dev.hotseat.insights;

import dev.hotseat.insights.Judged.Grade;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.scoring.agreement.Icc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

/**
 * The same interviewers over several sessions, each grading all of them: ICC(2,1) of one criterion, a session's rating by
 * one interviewer being the mean of their levels for its questions, with its 95 % bootstrap interval over sessions.
 *
 * @param icc empty where there are too few sessions to say, or every rating is the same
 */
public record CrossedPanel(List<String> names, String criterion, int sessions, OptionalDouble icc, Optional<Bootstrap.Interval> interval) {
    public CrossedPanel {
        names = List.copyOf(names);
    }

    public boolean tooFew() {
        return sessions < MinimumSample.SESSIONS;
    }

    private record Key(List<String> names, String criterion) {}

    /** One for each set of names and criterion with two sessions or more in which all of them gave it a level. */
    public static List<CrossedPanel> all(List<Judged> sessions, IntUnaryOperator chance) {
        var tables = new LinkedHashMap<Key, List<double[]>>();
        for (var session : sessions) {
            var names = session.graders().stream().map(Judged::key).distinct().sorted().toList();
            for (var criterion : session.criteria()) {
                var ratings = names.stream().map(name -> rating(session, name, criterion)).toList();
                if (names.size() >= 2 && ratings.stream().allMatch(OptionalDouble::isPresent)) {
                    tables.computeIfAbsent(new Key(names, criterion), _ -> new ArrayList<>())
                            .add(ratings.stream().mapToDouble(OptionalDouble::getAsDouble).toArray());
                }
            }
        }
        return tables.entrySet().stream().filter(table -> table.getValue().size() >= 2)
                .map(table -> of(table.getKey(), table.getValue(), sessions, chance)).toList();
    }

    private static CrossedPanel of(Key key, List<double[]> table, List<Judged> sessions, IntUnaryOperator chance) {
        var names = key.names().stream().map(name -> shown(name, sessions)).toList();
        if (table.size() < MinimumSample.SESSIONS) {
            return new CrossedPanel(names, key.criterion(), table.size(), OptionalDouble.empty(), Optional.empty());
        }
        var icc = icc(table);
        return new CrossedPanel(names, key.criterion(), table.size(), icc,
                icc.isEmpty() ? Optional.empty() : Bootstrap.interval(table, CrossedPanel::icc, chance));
    }

    private static OptionalDouble icc(List<double[]> table) {
        return Icc.of(table.toArray(double[][]::new)).map(icc -> OptionalDouble.of(icc.single())).orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble rating(Judged session, String name, String criterion) {
        return session.grades().stream().filter(grade -> Judged.key(grade.grader()).equals(name) && grade.criterion().equals(criterion))
                .mapToInt(Grade::rank).average();
    }

    /** As the host wrote the name first. */
    private static String shown(String key, List<Judged> sessions) {
        return sessions.stream().flatMap(session -> session.graders().stream()).filter(name -> Judged.key(name).equals(key)).findFirst().orElse(key);
    }
}
