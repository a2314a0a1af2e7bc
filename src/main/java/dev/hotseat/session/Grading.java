package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.Scorecard;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the panel has put down: grades, notes, moments and scorecards of every interviewer, and whether they are revealed.
 * Immutable; blindness is not its business but the audience function's. Persistent maps, because a long session is
 * thousands of grades, and a copy for each would make the fold of its log quadratic.
 */
public record Grading(PMap<GradeKey, Level> grades, PMap<NoteKey, String> notes, PMap<NoteKey, String> privateNotes,
                      PMap<MomentKey, Moment> moments, PMap<SeatId, Scorecard> scorecards, boolean revealed,
                      PMap<GradeKey, PVector<Revision>> revisions, PMap<GradeKey, Evidence> evidence) {
    static final Grading BLANK = new Grading(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(),
            HashTreePMap.empty(), false, HashTreePMap.empty(), HashTreePMap.empty());

    /** One interviewer's grade for one criterion of one question. */
    public record GradeKey(SeatId seat, QuestionId questionId, String criterion) {}

    /** A second thought after the reveal, with its reason; the grade given blind stays where it is. */
    public record Revision(Level level, String reason) {}

    /** What a grade rests on: its interviewer's moments, and their notes by question. */
    public record Evidence(List<MomentId> moments, List<QuestionId> notes) {
        static final Evidence NONE = new Evidence(List.of(), List.of());

        public Evidence {
            moments = List.copyOf(moments);
            notes = List.copyOf(notes);
        }

        Evidence without(MomentId moment) {
            return new Evidence(moments.stream().filter(each -> !each.equals(moment)).toList(), notes);
        }

        Evidence withoutNote(QuestionId question) {
            return new Evidence(moments, notes.stream().filter(each -> !each.equals(question)).toList());
        }
    }

    /** One interviewer's note on one question. */
    public record NoteKey(SeatId seat, QuestionId questionId) {}

    /** One interviewer's moment. */
    public record MomentKey(SeatId seat, MomentId moment) {}

    /** A bookmark, session time in milliseconds; the name is empty until somebody gives one. */
    public record Moment(long firstMarkedAt, long markedAt, String name) {}

    public boolean submitted(SeatId seat) {
        return scorecards.containsKey(seat);
    }

    /** Whether this interviewer has given any grade, on the scale or outside it, for this question. */
    public boolean graded(SeatId seat, QuestionId questionId) {
        return grades.keySet().stream().anyMatch(key -> key.seat().equals(seat) && key.questionId().equals(questionId));
    }

    Grading grade(GradeKey key, Level level) {
        requireOpen(key.seat());
        return new Grading(grades.plus(key, level), notes, privateNotes, moments, scorecards, revealed, revisions, evidence);
    }

    Grading withdraw(GradeKey key) {
        requireOpen(key.seat());
        if (!grades.containsKey(key)) {
            throw new IllegalStateException("seat " + key.seat() + " has given no such grade");
        }
        return new Grading(grades.minus(key), notes, privateNotes, moments, scorecards, revealed, revisions, evidence.minus(key));
    }

    Grading note(NoteKey key, String text) {
        requireOpen(key.seat());
        return new Grading(grades, put(notes, key, text), privateNotes, moments, scorecards, revealed, revisions, !text.isEmpty() ? evidence
                : without(grade -> grade.seat().equals(key.seat()), cited -> cited.withoutNote(key.questionId())));
    }

    Grading privateNote(NoteKey key, String text) {
        return new Grading(grades, notes, put(privateNotes, key, text), moments, scorecards, revealed, revisions, evidence);
    }

    Grading moment(MomentKey key, Moment moment) {
        return new Grading(grades, notes, privateNotes, moments.plus(key, moment), scorecards, revealed, revisions, evidence);
    }

    Grading withoutMoment(MomentKey key) {
        momentAt(key);
        return new Grading(grades, notes, privateNotes, moments.minus(key), scorecards, revealed, revisions,
                without(grade -> grade.seat().equals(key.seat()), cited -> cited.without(key.moment())));
    }

    Moment momentAt(MomentKey key) {
        var moment = moments.get(key);
        if (moment == null) {
            throw new IllegalStateException("seat " + key.seat() + " has no moment " + key.moment());
        }
        return moment;
    }

    long momentsOf(SeatId seat) {
        return moments.keySet().stream().filter(key -> key.seat().equals(seat)).count();
    }

    /** A question that was never asked has no grades and no notes. */
    Grading without(QuestionId id) {
        return new Grading(grades.minusAll(grades.keySet().stream().filter(key -> key.questionId().equals(id)).toList()),
                without(notes, id), without(privateNotes, id), moments, scorecards, revealed, revisions,
                without(grade -> true, cited -> cited.withoutNote(id)).minusAll(evidence.keySet().stream()
                        .filter(key -> key.questionId().equals(id)).toList()));
    }

    Grading submit(SeatId seat, Scorecard scorecard) {
        if (submitted(seat)) {
            throw new IllegalStateException("seat " + seat + " has submitted before");
        }
        return new Grading(grades, notes, privateNotes, moments, scorecards.plus(seat, scorecard), revealed, revisions, evidence);
    }

    Grading withdrawScorecard(SeatId seat) {
        if (!submitted(seat) || revealed) {
            throw new IllegalStateException("seat " + seat + " has no scorecard to take back");
        }
        return new Grading(grades, notes, privateNotes, moments, scorecards.minus(seat), false, revisions, evidence);
    }

    Grading cite(GradeKey key, Evidence cited) {
        requireOpen(key.seat());
        if (!grades.containsKey(key)) {
            throw new IllegalStateException("seat " + key.seat() + " has given no such grade");
        }
        return new Grading(grades, notes, privateNotes, moments, scorecards, revealed, revisions,
                cited.equals(Evidence.NONE) ? evidence.minus(key) : evidence.plus(key, cited));
    }

    /** What a grade rests on, as far as its interviewer has said. */
    public Evidence evidenceFor(GradeKey key) {
        return evidence.getOrDefault(key, Evidence.NONE);
    }

    Grading revise(GradeKey key, Revision revision) {
        if (!revealed || !grades.containsKey(key)) {
            throw new IllegalStateException("seat " + key.seat() + " has no grade to revise");
        }
        var before = revisions.getOrDefault(key, TreePVector.empty());
        return new Grading(grades, notes, privateNotes, moments, scorecards, true, revisions.plus(key, before.plus(revision)), evidence);
    }

    /** The level that stands: the last revision, or else the grade that was given blind; null where there is none. */
    public Level standing(GradeKey key) {
        var revised = revisions.get(key);
        return revised == null ? grades.get(key) : revised.getLast().level();
    }

    Grading reveal() {
        if (revealed) {
            throw new IllegalStateException("the scores were revealed before");
        }
        return new Grading(grades, notes, privateNotes, moments, scorecards, true, revisions, evidence);
    }

    /** What is gone is evidence for nothing any more. */
    private PMap<GradeKey, Evidence> without(Predicate<GradeKey> whose, UnaryOperator<Evidence> change) {
        var changed = evidence;
        for (var entry : evidence.entrySet()) {
            if (whose.test(entry.getKey())) {
                var rest = change.apply(entry.getValue());
                changed = rest.equals(Evidence.NONE) ? changed.minus(entry.getKey()) : changed.plus(entry.getKey(), rest);
            }
        }
        return changed;
    }

    private static PMap<NoteKey, String> put(PMap<NoteKey, String> notes, NoteKey key, String text) {
        return text.isEmpty() ? notes.minus(key) : notes.plus(key, text);
    }

    private static PMap<NoteKey, String> without(PMap<NoteKey, String> notes, QuestionId id) {
        return notes.minusAll(notes.keySet().stream().filter(key -> key.questionId().equals(id)).toList());
    }

    /** Grades and notes stand once their interviewer has submitted, and everyone's once they are revealed. */
    private void requireOpen(SeatId seat) {
        if (submitted(seat) || revealed) {
            throw new IllegalStateException("the grades and notes of seat " + seat + " stand");
        }
    }
}
