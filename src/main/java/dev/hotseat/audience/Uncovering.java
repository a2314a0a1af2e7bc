package dev.hotseat.audience;

import dev.hotseat.session.Event;
import dev.hotseat.session.Grading;
import dev.hotseat.session.SeatId;

/** Gathers, at the reveal, what the others put down and this interviewer has not seen. */
final class Uncovering {
    private Uncovering() {}

    static View.Uncovered of(Event.ScoresRevealed revealed, SeatId seat, Grading grading) {
        return new View.Uncovered(revealed.missing(),
                grading.grades().entrySet().stream().filter(entry -> !entry.getKey().seat().equals(seat))
                        .map(entry -> new View.Grade(entry.getKey().seat(), entry.getKey().questionId(),
                                entry.getKey().criterion(), entry.getValue())).toList(),
                grading.notes().entrySet().stream().filter(entry -> !entry.getKey().seat().equals(seat))
                        .map(entry -> new View.Note(entry.getKey().seat(), entry.getKey().questionId(), entry.getValue())).toList(),
                grading.moments().entrySet().stream().filter(entry -> !entry.getKey().seat().equals(seat))
                        .map(entry -> new View.Moment(entry.getKey().seat(), entry.getKey().moment(), entry.getValue().markedAt(),
                                entry.getValue().name())).toList(),
                grading.scorecards().entrySet().stream().filter(entry -> !entry.getKey().equals(seat))
                        .map(entry -> new View.Card(entry.getKey(), entry.getValue().verdict(), entry.getValue().confidence(),
                                entry.getValue().strengths(), entry.getValue().workOn())).toList());
    }
}
