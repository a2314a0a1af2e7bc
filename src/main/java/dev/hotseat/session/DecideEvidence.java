package dev.hotseat.session;

import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.Grading.MomentKey;
import dev.hotseat.session.Grading.NoteKey;
import java.util.List;
import java.util.Optional;

/** The part of {@link Decide} that is about what a grade rests on. */
final class DecideEvidence {
    private DecideEvidence() {}

    /** Evidence is part of a judgement, so it stands when that stands. */
    static Decision cite(SessionState state, SeatId seat, Command.CiteEvidence cite) {
        var key = new GradeKey(seat, cite.questionId(), cite.criterion());
        var refused = DecideGrading.refused(state, seat, cite.questionId(), cite.criterion()).or(() -> wrong(state, seat, key, cite));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var moments = cite.moments().stream().distinct().toList();
        var notes = cite.notes().stream().distinct().toList();
        return state.grading().evidenceFor(key).equals(new Grading.Evidence(moments, notes)) ? Decision.accept()
                : Decision.accept(new Event.EvidenceCited(cite.questionId(), cite.criterion(), moments, notes));
    }

    private static Optional<Rejection> wrong(SessionState state, SeatId seat, GradeKey key, Command.CiteEvidence cite) {
        var grading = state.grading();
        if (!grading.grades().containsKey(key)) {
            return Optional.of(new Rejection.BadValue("criterion", "one that you have graded; the grade first, what it rests on after"));
        }
        if (cite.moments().size() + cite.notes().size() > Command.CiteEvidence.CITED_MAX) {
            return Optional.of(new Rejection.BadValue("moments and notes", "at most " + Command.CiteEvidence.CITED_MAX + " together"));
        }
        return unknown(grading, seat, cite.moments()).or(() -> cite.notes().stream()
                .filter(question -> !grading.notes().containsKey(new NoteKey(seat, question))).findFirst()
                .map(_ -> new Rejection.BadValue("notes", "questions that you have written a note on")));
    }

    private static Optional<Rejection> unknown(Grading grading, SeatId seat, List<MomentId> moments) {
        return moments.stream().filter(moment -> !grading.moments().containsKey(new MomentKey(seat, moment))).findFirst()
                .map(Rejection.UnknownMoment::new);
    }
}
