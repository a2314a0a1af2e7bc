package dev.hotseat.session;

import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.Grading.GradeKey;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a revealed panel stands on a criterion: the level that it agreed on; else the lower median of its interviewers'
 * own levels. An interviewer's own level is the grade for the interview as a whole, else the lower median of their grades
 * for its questions, revisions included. A lower median is always a level that somebody gave.
 */
public final class PanelLevels {
    private PanelLevels() {}

    /** The panel's level, or nothing where nobody gave one on the scale. */
    public static Optional<Level> of(SessionState state, String criterion) {
        return Optional.ofNullable(state.conclusion().consensus().get(criterion)).or(() -> scale(state).lowerMedian(graders(state)
                .flatMap(seat -> ofInterviewer(state, seat, criterion).stream())));
    }

    /** One interviewer's own level; in a practice, that of whoever was asked by them. */
    public static Optional<Level> ofInterviewer(SessionState state, SeatId seat, String criterion) {
        return standing(state, seat, QuestionId.WHOLE_SESSION, criterion).or(() -> scale(state).lowerMedian(
                state.judgedBy(seat).stream().flatMap(question -> standing(state, seat, question, criterion).stream())));
    }

    private static Stream<SeatId> graders(SessionState state) {
        return state.seating().seats().values().stream().filter(seat -> seat.role().grades()).map(Seat::id);
    }

    private static Optional<Level> standing(SessionState state, SeatId seat, QuestionId question, String criterion) {
        return Optional.ofNullable(state.grading().standing(new GradeKey(seat, question, criterion))).filter(level -> !level.outsideScale());
    }

    private static LevelScale scale(SessionState state) {
        return state.setup().rubric().scale();
    }
}
