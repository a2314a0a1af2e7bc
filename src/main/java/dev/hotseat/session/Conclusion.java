package dev.hotseat.session;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the session comes to beside the panel's blind grades: how much each criterion counts, what the panel agreed on,
 * what the candidate thinks of it, the feedback, and what was said when looking back. Maps are by criterion id. Immutable.
 *
 * @param weights    where somebody changed one; the rubric's holds otherwise
 * @param consensus  levels that the panel agreed on in the debrief, beside everyone's own
 * @param selfGrades the candidate's own
 * @param feedback   what the candidate was given, once that was released
 * @param comments   what somebody on the panel said after the close, by who and id
 */
public record Conclusion(PMap<String, Integer> weights, PMap<String, Level> consensus, PMap<String, Level> selfGrades,
                         Optional<Feedback> feedback, PMap<CommentKey, Comment> comments) {
    static final Conclusion OPEN = new Conclusion(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Optional.empty(), HashTreePMap.empty());

    /** One interviewer's comment. */
    public record CommentKey(SeatId seat, CommentId comment) {}

    /** About an instant of the interview, session time in milliseconds. */
    public record Comment(CommentKind kind, long about, String words) {}

    /** How much a criterion counts in this session. */
    public int weight(Criterion criterion) {
        return weights.getOrDefault(criterion.id(), criterion.weight());
    }

    Conclusion weigh(String criterion, int weight) {
        return new Conclusion(weights.plus(criterion, weight), consensus, selfGrades, feedback, comments);
    }

    Conclusion agree(String criterion, Level level) {
        return new Conclusion(weights, consensus.plus(criterion, level), selfGrades, feedback, comments);
    }

    Conclusion withoutConsensus(String criterion) {
        return new Conclusion(weights, consensus.minus(criterion), selfGrades, feedback, comments);
    }

    Conclusion selfGrade(String criterion, Level level) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades.plus(criterion, level), feedback, comments);
    }

    Conclusion withoutSelfGrade(String criterion) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades.minus(criterion), feedback, comments);
    }

    Conclusion release(Feedback released) {
        requireNoFeedback();
        return new Conclusion(weights, consensus, selfGrades, Optional.of(released), comments);
    }

    Conclusion comment(CommentKey key, Comment comment) {
        return new Conclusion(weights, consensus, selfGrades, feedback, comment.words().isEmpty() ? comments.minus(key) : comments.plus(key, comment));
    }

    private void requireNoFeedback() {
        if (feedback.isPresent()) {
            throw new IllegalStateException("the feedback was released before");
        }
    }
}
