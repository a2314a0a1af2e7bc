package dev.hotseat.session;

import dev.hotseat.refusal.Limit;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.Grading.NoteKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of {@link Decide} that is about grades, notes, scorecards and the reveal. */
final class DecideGrading {
    private DecideGrading() {}

    static Decision give(SessionState state, SeatId seat, Command.GiveGrade give) {
        var refused = refused(state, seat, give.questionId(), give.criterion()).or(() -> offScale(state, give.level()));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var key = new GradeKey(seat, give.questionId(), give.criterion());
        return give.level() == state.grading().grades().get(key)
                ? Decision.accept()
                : Decision.accept(new Event.GradeGiven(give.questionId(), give.criterion(), give.level()));
    }

    static Decision withdraw(SessionState state, SeatId seat, Command.WithdrawGrade withdraw) {
        var refused = refused(state, seat, withdraw.questionId(), withdraw.criterion());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var key = new GradeKey(seat, withdraw.questionId(), withdraw.criterion());
        return state.grading().grades().containsKey(key)
                ? Decision.accept(new Event.GradeWithdrawn(withdraw.questionId(), withdraw.criterion()))
                : Decision.accept();
    }

    static Decision write(SessionState state, SeatId seat, Command.WriteNote write) {
        var refused = refused(state, seat, write.questionId());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        if (write.text().length() > Command.WriteNote.TEXT_MAX) {
            return Decision.reject(tooLong("text", Command.WriteNote.TEXT_MAX));
        }
        var before = state.grading().notes().getOrDefault(new NoteKey(seat, write.questionId()), "");
        return before.equals(write.text()) ? Decision.accept() : Decision.accept(new Event.NoteWritten(write.questionId(), write.text()));
    }

    /** What nobody else reads is no judgement that has to stand, so it may change to the end. */
    static Decision writePrivately(SessionState state, SeatId seat, Command.WritePrivateNote write) {
        var refused = notAsked(state, seat, write.questionId());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        if (write.text().length() > Command.WriteNote.TEXT_MAX) {
            return Decision.reject(tooLong("text", Command.WriteNote.TEXT_MAX));
        }
        var before = state.grading().privateNotes().getOrDefault(new NoteKey(seat, write.questionId()), "");
        return before.equals(write.text()) ? Decision.accept()
                : Decision.accept(new Event.PrivateNoteWritten(write.questionId(), write.text()));
    }

    /** The last scorecard of the panel also reveals; after the reveal one would no longer be blind. A practice is over with it. */
    static Decision submit(SessionState state, SeatId seat, Command.SubmitScorecard submit) {
        var standing = standing(state, seat);
        if (standing.isPresent()) {
            return Decision.reject(standing.get());
        }
        if (submit.strengths().length() > Scorecard.TEXT_MAX) {
            return Decision.reject(tooLong("strengths", Scorecard.TEXT_MAX));
        }
        if (submit.workOn().length() > Scorecard.TEXT_MAX) {
            return Decision.reject(tooLong("workOn", Scorecard.TEXT_MAX));
        }
        if (submit.forPanel().length() > Scorecard.TEXT_MAX) {
            return Decision.reject(tooLong("forPanel", Scorecard.TEXT_MAX));
        }
        var ungraded = ungraded(state, seat);
        if (!ungraded.isEmpty()) {
            return Decision.reject(new Rejection.GradesMissing(ungraded));
        }
        var unrated = DecidePractice.unrated(state, seat);
        if (!unrated.isEmpty()) {
            return Decision.reject(new Rejection.RatingsMissing(unrated));
        }
        var events = new ArrayList<Event>();
        events.add(new Event.ScorecardSubmitted(submit.verdict(), submit.confidence(), submit.strengths(), submit.workOn(),
                submit.forPanel()));
        var others = missing(state).stream().filter(each -> !each.equals(seat)).toList();
        if (state.practice().isPresent() ? DecidePractice.lastForm(state, seat) : others.isEmpty()) {
            events.add(new Event.ScoresRevealed(others));
            state.practice().ifPresent(_ -> events.add(new Event.SessionClosed()));
        }
        return new Decision.Accepted(events);
    }

    static Decision withdrawScorecard(SessionState state, SeatId seat) {
        if (state.grading().revealed()) {
            return Decision.reject(new Rejection.AlreadyRevealed());
        }
        return state.grading().submitted(seat) ? Decision.accept(new Event.ScorecardWithdrawn()) : Decision.accept();
    }

    /** Only what was graded blind can be thought again; before the reveal a grade is simply given anew. */
    static Decision revise(SessionState state, SeatId seat, Command.ReviseGrade revise) {
        var key = new GradeKey(seat, revise.questionId(), revise.criterion());
        if (!state.grading().revealed()) {
            return Decision.reject(new Rejection.NotRevealed());
        }
        if (!state.grading().grades().containsKey(key)) {
            return Decision.reject(new Rejection.BadValue("criterion", "one that you graded for this question before the reveal"));
        }
        var offScale = offScale(state, revise.level());
        if (offScale.isPresent()) {
            return Decision.reject(offScale.get());
        }
        var reason = revise.reason().strip();
        if (reason.isEmpty() || reason.length() > Command.ReviseGrade.REASON_MAX) {
            return Decision.reject(Rejection.BadValue.bounded(Limit.TEXT, !reason.isEmpty(), "reason", "1 to " + Command.ReviseGrade.REASON_MAX
                    + " characters long"));
        }
        return state.grading().standing(key) == revise.level() ? Decision.accept()
                : Decision.accept(new Event.GradeRevised(revise.questionId(), revise.criterion(), revise.level(), reason));
    }

    static Event.ScoresRevealed reveal(SessionState state) {
        return new Event.ScoresRevealed(missing(state));
    }

    private static List<SeatId> missing(SessionState state) {
        return state.judges().stream().map(Seat::id).filter(seat -> !state.grading().submitted(seat)).toList();
    }

    private static List<Integer> ungraded(SessionState state, SeatId seat) {
        var asked = List.copyOf(state.judgedBy(seat));
        return asked.stream().filter(question -> !state.grading().graded(seat, question)).map(question -> asked.indexOf(question) + 1).toList();
    }

    static Optional<Rejection> offScale(SessionState state, Level level) {
        var scale = state.setup().rubric().scale();
        return scale.admits(level) ? Optional.empty() : Optional.of(new Rejection.BadValue("level", "one of this rubric's: "
                + scale.levels().stream().map(Enum::name).collect(Collectors.joining(", ")) + ", or one outside the scale"));
    }

    static Optional<Rejection> refused(SessionState state, SeatId seat, QuestionId question, String criterion) {
        return state.setup().rubric().has(criterion)
                ? refused(state, seat, question)
                : Optional.of(new Rejection.UnknownCriterion(criterion));
    }

    private static Optional<Rejection> refused(SessionState state, SeatId seat, QuestionId question) {
        return notAsked(state, seat, question).or(() -> stillAnswered(state, question)).or(() -> standing(state, seat));
    }

    private static Optional<Rejection> notAsked(SessionState state, SeatId seat, QuestionId question) {
        if (question.equals(QuestionId.WHOLE_SESSION) || state.judgedBy(seat).contains(question)) {
            return Optional.empty();
        }
        return Optional.of(state.agenda().find(question).isPresent() ? new Rejection.QuestionNotAsked(question) : new Rejection.UnknownQuestion(question));
    }

    /** Whoever practises alone sees the anchors when the answer is given, and not while it is. */
    private static Optional<Rejection> stillAnswered(SessionState state, QuestionId question) {
        return state.practice().filter(Practice::alone).isPresent() && state.asking().current().equals(Optional.of(question))
                ? Optional.of(new Rejection.StillAnswered()) : Optional.empty();
    }

    /** After the reveal a change would be a revision, which is another thing: it keeps both values and its reason. */
    private static Optional<Rejection> standing(SessionState state, SeatId seat) {
        if (state.grading().submitted(seat)) {
            return Optional.of(new Rejection.AlreadySubmitted());
        }
        return state.grading().revealed() ? Optional.of(new Rejection.AlreadyRevealed()) : Optional.empty();
    }

    static Rejection tooLong(String field, int max) {
        return Rejection.BadValue.bounded(Limit.TEXT, true, field, "at most " + max + " characters long");
    }
}
