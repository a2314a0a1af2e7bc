package dev.hotseat.insights;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Round;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A revealed session as the figures over sessions need it: the levels on the scale that were given blind for its questions.
 * People are who the host says they are: one name, one person.
 *
 * @param at       when it started, session time in milliseconds
 * @param graders  the names of all who could grade
 * @param criteria the names of what was graded
 */
public record Judged(SessionId id, String title, long at, String candidate, LevelScale scale, List<String> criteria, List<String> graders,
                     List<Grade> grades) {
    /** {@code rank} counts from 0, the lowest level of the scale. */
    public record Grade(String grader, QuestionId question, String criterion, int rank) {}

    public Judged {
        criteria = List.copyOf(criteria);
        graders = List.copyOf(graders);
        grades = List.copyOf(grades);
    }

    /** Nothing where the scores are still sealed, and nothing of a practice: that belongs to those who practised. */
    public static Optional<Judged> of(SessionId id, SessionState state) {
        if (!state.grading().revealed() || state.practice().isPresent()) {
            return Optional.empty();
        }
        var rubric = state.setup().rubric();
        var graders = state.seating().seats().values().stream().filter(seat -> seat.role().grades()).map(seat -> seat.name().strip()).toList();
        return Optional.of(new Judged(id, state.setup().title(), state.startedAt(), state.seating().candidateName().strip(), rubric.scale(),
                rubric.criteria().stream().map(Criterion::name).toList(), graders, grades(state, _ -> true).toList()));
    }

    /** What a practice tells about one who took part: the levels that they were given, or alone gave themselves. Nothing while forms are sealed. */
    public static Optional<Judged> ofPractice(SessionId id, SessionState state, SeatId about) {
        if (!state.grading().revealed() || state.practice().isEmpty()) {
            return Optional.empty();
        }
        var rubric = state.setup().rubric();
        var leads = state.rounds().stream().filter(round -> round.candidate().orElse(round.lead()).equals(about)).map(Round::lead).distinct().toList();
        return Optional.of(new Judged(id, state.setup().title(), state.startedAt(), name(state, about), rubric.scale(),
                rubric.criteria().stream().map(Criterion::name).toList(), leads.stream().map(lead -> name(state, lead)).toList(),
                grades(state, leads::contains).toList()));
    }

    private static String name(SessionState state, SeatId seat) {
        return state.seating().find(seat).map(Seat::name).orElse("").strip();
    }

    private static Stream<Grade> grades(SessionState state, Predicate<SeatId> whose) {
        var rubric = state.setup().rubric();
        return state.grading().grades().entrySet().stream().filter(entry -> !entry.getKey().questionId().equals(QuestionId.WHOLE_SESSION))
                .filter(entry -> whose.test(entry.getKey().seat()))
                .flatMap(entry -> rubric.scale().rank(entry.getValue()).stream().mapToObj(rank -> new Grade(
                        name(state, entry.getKey().seat()), entry.getKey().questionId(),
                        rubric.find(entry.getKey().criterion()).map(Criterion::name).orElse(""), rank)));
    }

    /** How names are compared: the host may have typed one with other capitals. */
    public static boolean same(String name, String other) {
        return key(name).equals(key(other));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The levels that one criterion was given, question by question: the units of an agreement. */
    List<int[]> units(String criterion) {
        return grades.stream().filter(grade -> grade.criterion().equals(criterion)).map(Grade::question).distinct()
                .map(question -> grades.stream().filter(grade -> grade.criterion().equals(criterion) && grade.question().equals(question))
                        .mapToInt(Grade::rank).toArray()).toList();
    }
}
