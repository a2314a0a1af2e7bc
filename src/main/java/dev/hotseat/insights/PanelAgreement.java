package dev.hotseat.insights;

import dev.hotseat.insights.Judged.Compared;
import dev.hotseat.scoring.agreement.Alpha;
import dev.hotseat.scoring.agreement.Bootstrap;
import dev.hotseat.scoring.agreement.Coincidences;
import dev.hotseat.scoring.agreement.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;

/**
 * How far graders agree on one criterion: Krippendorff's alpha, ordinal, with its 95 % bootstrap interval over sessions.
 *
 * @param sessions  those in which two levels or more can be compared
 * @param questions those whose levels can be compared
 * @param missing   levels that graders of these sessions did not give, or gave outside the scale
 * @param alpha     empty where there are too few sessions to say, or every grade is the same
 */
public record PanelAgreement(String criterion, int sessions, int questions, int missing, OptionalDouble alpha, Optional<Bootstrap.Interval> interval) {
    public boolean tooFew() {
        return sessions < MinimumSample.SESSIONS;
    }

    /**
     * How far the graders in the room agree among each other, over all questions that two or more graded blind. One for each
     * criterion that was graded by two or more somewhere, by its name, in the order they come up.
     */
    public static List<PanelAgreement> of(List<Judged> sessions, IntUnaryOperator chance) {
        return of(sessions, Judged::blind, chance);
    }

    /** How far the grades given in the room agree with those given again from the replay; likewise. */
    public static List<PanelAgreement> withRegrades(List<Judged> sessions, IntUnaryOperator chance) {
        return of(sessions.stream().filter(session -> !session.again().graders().isEmpty()).toList(), Judged::regraded, chance);
    }

    private static List<PanelAgreement> of(List<Judged> sessions, BiFunction<Judged, String, Compared> compare, IntUnaryOperator chance) {
        var byCriterion = new LinkedHashMap<String, List<Part>>();
        sessions.forEach(session -> session.criteria().forEach(criterion -> {
            var compared = compare.apply(session, criterion);
            if (compared.questions() > 0) {
                byCriterion.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(new Part(session.scale().levels().size(), compared));
            }
        }));
        return byCriterion.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), chance)).toList();
    }

    /** One session's part in it. */
    private record Part(int levels, Compared compared) {}

    private static PanelAgreement of(String criterion, List<Part> sessions, IntUnaryOperator chance) {
        var questions = sessions.stream().mapToInt(session -> session.compared().questions()).sum();
        var missing = sessions.stream().mapToInt(session -> session.compared().missing()).sum();
        if (sessions.size() < MinimumSample.SESSIONS) {
            return new PanelAgreement(criterion, sessions.size(), questions, missing, OptionalDouble.empty(), Optional.empty());
        }
        var coincidences = sessions.stream().map(session -> Coincidences.of(session.levels(), session.compared().units())).toList();
        var alpha = alpha(coincidences);
        return new PanelAgreement(criterion, sessions.size(), questions, missing, alpha,
                alpha.isEmpty() ? Optional.empty() : Bootstrap.interval(coincidences, PanelAgreement::alpha, chance));
    }

    private static OptionalDouble alpha(List<Coincidences> sessions) {
        return Alpha.of(Scale.ORDINAL, Coincidences.sum(sessions));
    }
}
