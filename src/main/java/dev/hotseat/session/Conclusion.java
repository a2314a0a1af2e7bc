package dev.hotseat.session;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the session comes to beside the panel's blind grades: how much each criterion counts, what the panel agreed on,
 * what the candidate thinks of it, and the feedback. All maps are by criterion id. Immutable.
 *
 * @param weights    where somebody changed one; the rubric's holds otherwise
 * @param consensus  levels that the panel agreed on in the debrief, beside everyone's own
 * @param selfGrades the candidate's own
 * @param feedback   what the candidate was given, once that was released
 */
public record Conclusion(PMap<String, Integer> weights, PMap<String, Level> consensus, PMap<String, Level> selfGrades,
                         Optional<Feedback> feedback) {
    static final Conclusion OPEN = new Conclusion(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Optional.empty());

    /** How much a criterion counts in this session. */
    public int weight(Criterion criterion) {
        return weights.getOrDefault(criterion.id(), criterion.weight());
    }

    Conclusion weigh(String criterion, int weight) {
        return new Conclusion(weights.plus(criterion, weight), consensus, selfGrades, feedback);
    }

    Conclusion agree(String criterion, Level level) {
        return new Conclusion(weights, consensus.plus(criterion, level), selfGrades, feedback);
    }

    Conclusion withoutConsensus(String criterion) {
        return new Conclusion(weights, consensus.minus(criterion), selfGrades, feedback);
    }

    Conclusion selfGrade(String criterion, Level level) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades.plus(criterion, level), feedback);
    }

    Conclusion withoutSelfGrade(String criterion) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades.minus(criterion), feedback);
    }

    Conclusion release(Feedback released) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades, Optional.of(released));
    }

    private void requireNoFeedback() {
        if (feedback.isPresent()) {
            throw new IllegalStateException("the feedback was released before");
        }
    }
}
