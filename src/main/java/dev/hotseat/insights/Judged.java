package dev.hotseat.insights;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.Grading.GradeKey;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Round;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A revealed session as the figures over sessions need it: the levels on the scale that were given blind for its questions.
 * People are who the host says they are: one name, one person.
 *
 * @param at       when it started, session time in milliseconds
 * @param graders  the names of all who could grade; of whoever was erased, one that nobody else has
 * @param criteria the names of what was graded
 * @param again    what was given again from the replay, as far as it is submitted
 */
public record Judged(SessionId id, String title, long at, String candidate, LevelScale scale, List<String> criteria, List<String> graders,
                     List<Grade> grades, Again again) {
    private static final String ERASED = Seat.ERASED_NAME + " in seat ";

    /** {@code rank} counts from 0, the lowest level of the scale. */
    public record Grade(String grader, QuestionId question, String criterion, int rank) {}

    /** The names of all who submitted re-grades, and their levels. */
    public record Again(List<String> graders, List<Grade> grades) {
        public static final Again NONE = new Again(List.of(), List.of());

        public Again {
            graders = List.copyOf(graders);
            grades = List.copyOf(grades);
        }
    }

    /**
     * Levels of one criterion that stand beside each other.
     *
     * @param units     the units of an agreement, ranks
     * @param questions those that at least two levels were given for
     * @param missing   levels that could stand beside another and were not given, or were given outside the scale
     */
    record Compared(List<int[]> units, int questions, int missing) {}

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
        var graders = state.seating().seats().values().stream().filter(seat -> seat.role().grades()).map(seat -> grader(id, seat)).toList();
        return Optional.of(new Judged(id, state.setup().title(), state.startedAt(), state.seating().candidateName().strip(), rubric.scale(),
                rubric.criteria().stream().map(Criterion::name).toList(), graders, grades(id, state, state.grading().grades(), _ -> true), again(id, state)));
    }

    /** What a practice tells about one who took part: the levels that they were given, or alone gave themselves. Nothing while forms are sealed. */
    public static Optional<Judged> ofPractice(SessionId id, SessionState state, SeatId about) {
        if (!state.grading().revealed() || state.practice().isEmpty()) {
            return Optional.empty();
        }
        var rubric = state.setup().rubric();
        var leads = state.rounds().stream().filter(round -> round.candidate().orElse(round.lead()).equals(about)).map(Round::lead).distinct().toList();
        return Optional.of(new Judged(id, state.setup().title(), state.startedAt(), name(state, about), rubric.scale(),
                rubric.criteria().stream().map(Criterion::name).toList(), leads.stream().flatMap(lead -> state.seating().find(lead).stream())
                .map(lead -> grader(id, lead)).toList(),
                grades(id, state, state.grading().grades(), leads::contains), Again.NONE));
    }

    private static Again again(SessionId id, SessionState state) {
        var regrading = state.regrading();
        var submitted = state.seating().seats().values().stream().filter(seat -> regrading.submitted(seat.id())).map(seat -> grader(id, seat)).toList();
        return new Again(submitted, grades(id, state, regrading.grades(), regrading::submitted));
    }

    private static String name(SessionState state, SeatId seat) {
        return state.seating().find(seat).map(Seat::name).orElse("").strip();
    }

    /**
     * Whoever was erased is somebody of their own in each session: one for all who were would be a mixture of people, and one over
     * all that a person sat in would be a name again, by which they could be told from who else was there.
     */
    private static String grader(SessionId id, Seat seat) {
        return seat.erased() ? ERASED + seat.id() + " of " + id : seat.name().strip();
    }

    /** Whether this is somebody who was erased, of whom nothing is told by themselves. */
    static boolean erased(String grader) {
        return grader.startsWith(ERASED);
    }

    private static List<Grade> grades(SessionId id, SessionState state, Map<GradeKey, Level> grades, Predicate<SeatId> whose) {
        var rubric = state.setup().rubric();
        return grades.entrySet().stream().filter(entry -> !entry.getKey().questionId().equals(QuestionId.WHOLE_SESSION))
                .filter(entry -> whose.test(entry.getKey().seat()))
                .flatMap(entry -> rubric.scale().rank(entry.getValue()).stream().mapToObj(rank -> new Grade(
                        state.seating().find(entry.getKey().seat()).map(seat -> grader(id, seat)).orElse(""), entry.getKey().questionId(),
                        rubric.find(entry.getKey().criterion()).map(Criterion::name).orElse(""), rank))).toList();
    }

    /** How names are compared: the host may have typed one with other capitals. */
    public static boolean same(String name, String other) {
        return key(name).equals(key(other));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What was given blind in the room: a unit is a question, with the levels of all who graded it. */
    Compared blind(String criterion) {
        var units = questions(grades, criterion).map(question -> ranks(grades, criterion, question)).toList();
        return new Compared(units, (int) units.stream().filter(unit -> unit.length >= 2).count(),
                units.stream().mapToInt(unit -> graders.size() - unit.length).sum());
    }

    /**
     * First grades against re-grades: a unit is one first level beside one of those given again, for the same question. Two
     * first levels never are, so this says nothing about the panel in itself.
     */
    Compared regraded(String criterion) {
        var units = new ArrayList<int[]>();
        var questions = 0;
        var missing = 0;
        for (var question : Stream.concat(questions(grades, criterion), questions(again.grades(), criterion)).distinct().toList()) {
            var first = ranks(grades, criterion, question);
            var second = ranks(again.grades(), criterion, question);
            Arrays.stream(first).forEach(one -> Arrays.stream(second).forEach(other -> units.add(new int[]{one, other})));
            questions += first.length > 0 && second.length > 0 ? 1 : 0;
            missing += graders.size() - first.length + again.graders().size() - second.length;
        }
        return new Compared(units, questions, missing);
    }

    private static Stream<QuestionId> questions(List<Grade> grades, String criterion) {
        return grades.stream().filter(grade -> grade.criterion().equals(criterion)).map(Grade::question).distinct();
    }

    private static int[] ranks(List<Grade> grades, String criterion, QuestionId question) {
        return grades.stream().filter(grade -> grade.criterion().equals(criterion) && grade.question().equals(question)).mapToInt(Grade::rank).toArray();
    }
}
