package dev.hotseat.insights;

import dev.hotseat.scoring.agreement.Alpha;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.scoring.agreement.Coincidences;
import dev.hotseat.scoring.agreement.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How far panels agree on one criterion: Krippendorff's alpha, ordinal, over all questions that two or more graded blind,
 * with its 95 % bootstrap interval over sessions.
 *
 * @param sessions  those in which two or more graded it
 * @param questions those that two or more gave a level
 * @param missing   levels that graders of these sessions did not give, or gave outside the scale
 * @param alpha     empty where there are too few sessions to say, or every grade is the same
 */
public record PanelAgreement(String criterion, int sessions, int questions, int missing, OptionalDouble alpha, Optional<Bootstrap.Interval> interval) {
    public boolean tooFew() {
        return sessions < Gate.SESSIONS_MIN;
    }

    /** One for each criterion that was graded by two or more somewhere, by its name, in the order they come up. */
    public static List<PanelAgreement> of(List<Judged> sessions, IntUnaryOperator chance) {
        var byCriterion = new LinkedHashMap<String, List<Judged>>();
        sessions.forEach(session -> session.criteria().stream().filter(criterion -> session.units(criterion).stream().anyMatch(unit -> unit.length >= 2))
                .forEach(criterion -> byCriterion.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(session)));
        return byCriterion.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), chance)).toList();
    }

    private static PanelAgreement of(String criterion, List<Judged> sessions, IntUnaryOperator chance) {
        var units = sessions.stream().map(session -> session.units(criterion)).toList();
        var questions = (int) units.stream().flatMap(List::stream).filter(unit -> unit.length >= 2).count();
        var missing = IntStream.range(0, sessions.size()).map(i -> units.get(i).stream().mapToInt(unit -> sessions.get(i).graders().size() - unit.length).sum()).sum();
        if (sessions.size() < Gate.SESSIONS_MIN) {
            return new PanelAgreement(criterion, sessions.size(), questions, missing, OptionalDouble.empty(), Optional.empty());
        }
        var coincidences = IntStream.range(0, sessions.size())
                .mapToObj(i -> Coincidences.of(sessions.get(i).scale().levels().size(), units.get(i))).toList();
        var alpha = alpha(coincidences);
        return new PanelAgreement(criterion, sessions.size(), questions, missing, alpha,
                alpha.isEmpty() ? Optional.empty() : Bootstrap.interval(coincidences, PanelAgreement::alpha, chance));
    }

    private static OptionalDouble alpha(List<Coincidences> sessions) {
        return Alpha.of(Scale.ORDINAL, Coincidences.sum(sessions));
    }
}
