package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the panel has put down: grades, notes and scorecards of every interviewer, and whether they are revealed.
 * Immutable; blindness is not its business but the audience function's.
 */
public record Grading(Map<GradeKey, Level> grades, Map<NoteKey, String> notes, Map<SeatId, Scorecard> scorecards, boolean revealed) {
    static final Grading BLANK = new Grading(Map.of(), Map.of(), Map.of(), false);

    /** One interviewer's grade for one criterion of one question. */
    public record GradeKey(SeatId seat, QuestionId questionId, String criterion) {}

    /** One interviewer's note on one question. */
    public record NoteKey(SeatId seat, QuestionId questionId) {}

    public boolean submitted(SeatId seat) {
        return scorecards.containsKey(seat);
    }

    /** Whether this interviewer has given any grade, on the scale or outside it, for this question. */
    public boolean graded(SeatId seat, QuestionId questionId) {
        return grades.keySet().stream().anyMatch(key -> key.seat().equals(seat) && key.questionId().equals(questionId));
    }

    Grading grade(GradeKey key, Level level) {
        requireOpen(key.seat());
        return new Grading(with(grades, key, level), notes, scorecards, revealed);
    }

    Grading withdraw(GradeKey key) {
        requireOpen(key.seat());
        if (!grades.containsKey(key)) {
            throw new IllegalStateException("seat " + key.seat() + " has given no such grade");
        }
        return new Grading(without(grades, key), notes, scorecards, revealed);
    }

    Grading note(NoteKey key, String text) {
        requireOpen(key.seat());
        return new Grading(grades, text.isEmpty() ? without(notes, key) : with(notes, key, text), scorecards, revealed);
    }

    /** A question that was never asked has no grades and no notes. */
    Grading without(QuestionId id) {
        var restOfGrades = new LinkedHashMap<>(grades);
        restOfGrades.keySet().removeIf(key -> key.questionId().equals(id));
        var restOfNotes = new LinkedHashMap<>(notes);
        restOfNotes.keySet().removeIf(key -> key.questionId().equals(id));
        return new Grading(Collections.unmodifiableMap(restOfGrades), Collections.unmodifiableMap(restOfNotes), scorecards, revealed);
    }

    Grading submit(SeatId seat, Scorecard scorecard) {
        if (submitted(seat)) {
            throw new IllegalStateException("seat " + seat + " has submitted before");
        }
        return new Grading(grades, notes, with(scorecards, seat, scorecard), revealed);
    }

    Grading reveal() {
        if (revealed) {
            throw new IllegalStateException("the scores were revealed before");
        }
        return new Grading(grades, notes, scorecards, true);
    }

    /** Grades and notes stand once their interviewer has submitted, and everyone's once they are revealed. */
    private void requireOpen(SeatId seat) {
        if (submitted(seat) || revealed) {
            throw new IllegalStateException("the grades and notes of seat " + seat + " stand");
        }
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return Collections.unmodifiableMap(changed);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var changed = new LinkedHashMap<>(map);
        changed.remove(key);
        return Collections.unmodifiableMap(changed);
    }
}
