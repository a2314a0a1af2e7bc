package dev.hotseat.session;

import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Grading.GradeKey;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was graded again from the replay, apart from {@link Grading} so that nothing counts both. Immutable.
 *
 * @param grades     also of those who are still at it
 * @param judgements of those who have submitted
 */
public record Regrading(PMap<GradeKey, Level> grades, PMap<SeatId, Judgement> judgements) {
    static final Regrading NONE = new Regrading(HashTreePMap.empty(), HashTreePMap.empty());

    /** A re-grader's overall judgement. */
    public record Judgement(Verdict verdict, Confidence confidence) {}

    public boolean submitted(SeatId seat) {
        return judgements.containsKey(seat);
    }

    boolean graded(SeatId seat, QuestionId question) {
        return grades.keySet().stream().anyMatch(key -> key.seat().equals(seat) && key.questionId().equals(question));
    }

    Regrading give(GradeKey key, Level level) {
        requireOpen(key.seat());
        return new Regrading(grades.plus(key, level), judgements);
    }

    Regrading withdraw(GradeKey key) {
        requireOpen(key.seat());
        return new Regrading(grades.minus(key), judgements);
    }

    Regrading submit(SeatId seat, Judgement judgement) {
        requireOpen(seat);
        return new Regrading(grades, judgements.plus(seat, judgement));
    }

    private void requireOpen(SeatId seat) {
        if (submitted(seat)) {
            throw new IllegalStateException("seat " + seat + " has submitted its re-grades");
        }
    }
}
