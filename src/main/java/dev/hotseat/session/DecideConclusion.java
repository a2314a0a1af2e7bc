package dev.hotseat.session;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import java.util.Optional;

/** The part of {@link Decide} that is about weights, consensus, the candidate's own grades and the feedback. */
final class DecideConclusion {
    private DecideConclusion() {}

    static Decision weigh(SessionState state, String criterionId, int weight) {
        var criterion = state.setup().rubric().find(criterionId);
        if (criterion.isEmpty()) {
            return Decision.reject(new Rejection.UnknownCriterion(criterionId));
        }
        if (weight < Criterion.WEIGHT_MIN || weight > Criterion.WEIGHT_MAX) {
            return Decision.reject(new Rejection.BadValue("weight", Criterion.WEIGHT_MIN + " to " + Criterion.WEIGHT_MAX));
        }
        return state.conclusion().weight(criterion.get()) == weight ? Decision.accept()
                : Decision.accept(new Event.WeightSet(criterionId, weight));
    }

    /** Before the reveal there is nothing to agree on that everybody could see. */
    static Decision agree(SessionState state, String criterion, Level level) {
        var refused = unknown(state, criterion).or(() -> notRevealed(state)).or(() -> onlyOnScale(state, level));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return level == state.conclusion().consensus().get(criterion) ? Decision.accept()
                : Decision.accept(new Event.ConsensusReached(criterion, level));
    }

    static Decision withdrawConsensus(SessionState state, String criterion) {
        var refused = unknown(state, criterion).or(() -> notRevealed(state));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return state.conclusion().consensus().containsKey(criterion) ? Decision.accept(new Event.ConsensusWithdrawn(criterion)) : Decision.accept();
    }

    static Decision selfGrade(SessionState state, String criterion, Level level) {
        var refused = unknown(state, criterion).or(() -> feedbackIsOut(state)).or(() -> onlyOnScale(state, level));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return level == state.conclusion().selfGrades().get(criterion) ? Decision.accept()
                : Decision.accept(new Event.SelfGradeGiven(criterion, level));
    }

    static Decision withdrawSelfGrade(SessionState state, String criterion) {
        var refused = unknown(state, criterion).or(() -> feedbackIsOut(state));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return state.conclusion().selfGrades().containsKey(criterion) ? Decision.accept(new Event.SelfGradeWithdrawn(criterion)) : Decision.accept();
    }

    static Decision release(SessionState state, FeedbackChoice choice) {
        var refused = notRevealed(state).or(() -> feedbackIsOut(state));
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        return switch (ComposeFeedback.of(state, choice)) {
            case ComposeFeedback.Composed(var feedback) -> Decision.accept(new Event.FeedbackReleased(feedback));
            case ComposeFeedback.Refused(var rejection) -> Decision.reject(rejection);
        };
    }

    private static Optional<Rejection> unknown(SessionState state, String criterion) {
        return state.setup().rubric().has(criterion) ? Optional.empty() : Optional.of(new Rejection.UnknownCriterion(criterion));
    }

    private static Optional<Rejection> notRevealed(SessionState state) {
        return state.grading().revealed() ? Optional.empty() : Optional.of(new Rejection.NotRevealed());
    }

    private static Optional<Rejection> feedbackIsOut(SessionState state) {
        return state.conclusion().feedback().isPresent() ? Optional.of(new Rejection.FeedbackIsOut()) : Optional.empty();
    }

    private static Optional<Rejection> onlyOnScale(SessionState state, Level level) {
        return level.outsideScale() ? Optional.of(new Rejection.BadValue("level", "a level of the rubric's scale")) : DecideGrading.offScale(state, level);
    }
}
