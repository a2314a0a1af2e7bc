package dev.hotseat.audience;

import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Grading;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gathers what somebody has not seen: at the reveal, what the others put down; when re-grades are submitted, those. */
final class Uncovering {
    private Uncovering() {}

    static View.Uncovered of(Event.ScoresRevealed revealed, SeatId seat, SessionState state) {
        var grading = state.grading();
        return new View.Uncovered(revealed.missing(),
                others(grading.grades(), seat, Grading.GradeKey::seat, entry -> new View.Grade(entry.getKey().seat(),
                        entry.getKey().questionId(), entry.getKey().criterion(), entry.getValue())),
                others(grading.notes(), seat, Grading.NoteKey::seat, entry -> new View.Note(entry.getKey().seat(),
                        entry.getKey().questionId(), entry.getValue())),
                others(grading.moments(), seat, Grading.MomentKey::seat, entry -> new View.Moment(entry.getKey().seat(),
                        entry.getKey().moment(), entry.getValue().markedAt(), entry.getValue().name())),
                others(grading.evidence(), seat, Grading.GradeKey::seat, entry -> new View.Cited(entry.getKey().seat(),
                        entry.getKey().questionId(), entry.getKey().criterion(), entry.getValue().moments(), entry.getValue().notes())),
                others(grading.scorecards(), seat, Function.identity(), entry -> new View.Card(entry.getKey(), entry.getValue().verdict(),
                        entry.getValue().confidence(), entry.getValue().strengths(), entry.getValue().workOn(), entry.getValue().forPanel())),
                state.conclusion().selfGrades().entrySet().stream()
                        .map(entry -> new View.SelfGrade(entry.getKey(), entry.getValue())).toList());
    }

    static View.Regraded of(Event.RegradesSubmitted submitted, Actor by, SessionState state) {
        return new View.Regraded(submitted.verdict(), submitted.confidence(), state.regrading().grades().entrySet().stream()
                .filter(entry -> by.equals(new Actor.Seated(entry.getKey().seat()))).map(entry -> new View.Grade(entry.getKey().seat(),
                        entry.getKey().questionId(), entry.getKey().criterion(), entry.getValue())).toList());
    }

    private static <K, V, R> List<R> others(Map<K, V> all, SeatId own, Function<K, SeatId> whose, Function<Map.Entry<K, V>, R> view) {
        return all.entrySet().stream().filter(entry -> !whose.apply(entry.getKey()).equals(own)).map(view).toList();
    }
}
