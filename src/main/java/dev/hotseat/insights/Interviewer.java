package dev.hotseat.insights;

import dev.hotseat.insights.Judged.Grade;
import dev.hotseat.scoring.agreement.Bootstrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;

/**
 * How one interviewer grades beside the others, all in levels of one scale. Prompts to think about, not verdicts: they are
 * shown only over enough sessions with somebody to compare with.
 *
 * @param sessions those in which somebody else graded too
 * @param compared grades beside which somebody else's stands
 * @param severity mean of own level less the mean of the others' for the same thing (leave-one-out): below 0 is stricter
 * @param spread   standard deviation of all own levels: small means that little of the scale is used
 * @param halo     mean over sessions of the standard deviation between the own means of the criteria: small means that one
 *                 impression colours all of them (Thorndike, 1920)
 */
public record Interviewer(String name, int sessions, int compared, OptionalDouble severity, Optional<Bootstrap.Interval> interval,
                          OptionalDouble spread, OptionalDouble halo) {
    private record Sum(double total, int count) {}

    public boolean tooFew() {
        return sessions < MinimumSample.SESSIONS;
    }

    /** Everyone who graded beside somebody, by name; whoever was erased is only one of the others. */
    public static List<Interviewer> all(List<Judged> sessions, IntUnaryOperator chance) {
        var names = new LinkedHashMap<String, String>();
        sessions.forEach(session -> session.grades().forEach(grade -> names.putIfAbsent(Judged.key(grade.grader()), grade.grader())));
        return names.values().stream().filter(name -> !Judged.erased(name)).sorted(String.CASE_INSENSITIVE_ORDER).map(name -> of(name, sessions, chance))
                .filter(interviewer -> interviewer.sessions() > 0).toList();
    }

    private static Interviewer of(String name, List<Judged> sessions, IntUnaryOperator chance) {
        var differences = sessions.stream().map(session -> differences(name, session)).filter(sum -> sum.count() > 0).toList();
        var compared = differences.stream().mapToInt(Sum::count).sum();
        if (differences.size() < MinimumSample.SESSIONS) {
            return new Interviewer(name, differences.size(), compared, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        var own = sessions.stream().flatMap(session -> own(name, session).stream()).mapToDouble(Grade::rank).toArray();
        var halos = sessions.stream().map(session -> halo(own(name, session))).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList();
        return new Interviewer(name, differences.size(), compared, mean(differences), Bootstrap.interval(differences, Interviewer::mean, chance),
                Figures.deviation(own), Figures.mean(halos));
    }

    private static OptionalDouble mean(List<Sum> sessions) {
        var count = sessions.stream().mapToInt(Sum::count).sum();
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sessions.stream().mapToDouble(Sum::total).sum() / count);
    }

    private static List<Grade> own(String name, Judged session) {
        return session.grades().stream().filter(grade -> Judged.same(grade.grader(), name)).toList();
    }

    /** Own level less the mean of the others', for everything in this session that others graded too. */
    private static Sum differences(String name, Judged session) {
        var total = 0.0;
        var count = 0;
        for (var grade : own(name, session)) {
            var others = session.grades().stream().filter(other -> !Judged.same(other.grader(), name) && other.question().equals(grade.question())
                    && other.criterion().equals(grade.criterion())).mapToInt(Grade::rank).average();
            if (others.isPresent()) {
                total += grade.rank() - others.getAsDouble();
                count++;
            }
        }
        return new Sum(total, count);
    }

    private static OptionalDouble halo(List<Grade> grades) {
        Map<String, List<Double>> byCriterion = new LinkedHashMap<>();
        grades.forEach(grade -> byCriterion.computeIfAbsent(grade.criterion(), _ -> new ArrayList<>()).add((double) grade.rank()));
        return Figures.deviation(byCriterion.values().stream().mapToDouble(ranks -> Figures.mean(ranks).orElseThrow()).toArray());
    }
}
