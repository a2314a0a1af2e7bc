package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import dev.hotseat.session.Grading.GradeKey;
import java.util.Optional;

/** The part of {@link Decide} that is about grading again from the replay. */
final class DecideRegrading {
    private DecideRegrading() {}

    static Decision decide(SessionState state, SeatId seat, Command.OfRegrader command) {
        if (state.regrading().submitted(seat)) {
            return Decision.reject(new Rejection.AlreadySubmitted());
        }
        return switch (command) {
            case Command.GiveRegrade(var question, var criterion, var level) -> give(state, new GradeKey(seat, question, criterion), level);
            case Command.WithdrawRegrade(var question, var criterion) -> withdraw(state, new GradeKey(seat, question, criterion));
            case Command.SubmitRegrades submit -> submit(state, seat, submit);
        };
    }

    private static Decision give(SessionState state, GradeKey key, Level level) {
        var refused = refused(state, key).or(() -> DecideGrading.offScale(state, level));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return level == state.regrading().grades().get(key) ? Decision.accept()
                : Decision.accept(new Event.RegradeGiven(key.questionId(), key.criterion(), level));
    }

    private static Decision withdraw(SessionState state, GradeKey key) {
        var refused = refused(state, key);
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return state.regrading().grades().containsKey(key)
                ? Decision.accept(new Event.RegradeWithdrawn(key.questionId(), key.criterion())) : Decision.accept();
    }

    /** As in the room: a verdict comes after a grade on everything that was asked. */
    private static Decision submit(SessionState state, SeatId seat, Command.SubmitRegrades submit) {
        var ungraded = state.asking().timers().keySet().stream().filter(question -> !state.regrading().graded(seat, question))
                .map(state.asking()::number).toList();
        return ungraded.isEmpty() ? Decision.accept(new Event.RegradesSubmitted(submit.verdict(), submit.confidence()))
                : Decision.reject(new Rejection.GradesMissing(ungraded));
    }

    private static Optional<Rejection> refused(SessionState state, GradeKey key) {
        if (!state.setup().rubric().has(key.criterion())) {
            return Optional.of(new Rejection.UnknownCriterion(key.criterion()));
        }
        if (state.agenda().find(key.questionId()).isEmpty()) {
            return Optional.of(new Rejection.UnknownQuestion(key.questionId()));
        }
        return state.asking().asked(key.questionId()) ? Optional.empty() : Optional.of(new Rejection.QuestionNotAsked(key.questionId()));
    }
}
