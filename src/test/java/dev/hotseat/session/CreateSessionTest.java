package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.createSession;
import static dev.hotseat.testing.Sessions.moreInterviewers;
import static dev.hotseat.testing.Sessions.plan;
import static dev.hotseat.testing.Sessions.planned;
import static dev.hotseat.testing.Sessions.seat;
import static dev.hotseat.testing.Sessions.seats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.CreateSession.NewSeat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateSessionTest {
    @Test
    void aSessionBeginsWithItsPlanItsRubricAndItsSeats() {
        var expected = Stream.concat(
                Stream.<Event>of(new Event.SessionCreated("Backend mock", "Senior Java developer", plan(), ReadyRubrics.technical(), Settings.USUAL)),
                seats().stream().map(seat -> new Event.SeatAdded(seat.seat(), seat.role(), seat.name(), seat.tokenHash())));
        assertThat(DecideSeats.create(createSession())).isEqualTo(new Decision.Accepted(expected.toList()));
    }

    @Test
    void spacesAroundTitleRoleAndNamesAreLeftOut() {
        var create = new CreateSession(" Mock ", " ", plan(), ReadyRubrics.technical(), Settings.USUAL,
                List.of(new NewSeat(LEAD, Role.LEAD, " Ada ", "hash"), seat(new SeatId("c"), Role.CANDIDATE)));
        assertThat(DecideSeats.create(create)).isInstanceOfSatisfying(Decision.Accepted.class, accepted ->
                assertThat(accepted.events()).startsWith(new Event.SessionCreated("Mock", "", plan(), ReadyRubrics.technical(), Settings.USUAL),
                        new Event.SeatAdded(LEAD, Role.LEAD, "Ada", "hash")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void aSessionHasATitle(String title) {
        assertRefused(titled(title), "title");
    }

    @Test
    void titleRoleAndNamesHaveALimit() {
        var longest = "x".repeat(CreateSession.TITLE_MAX);
        assertThat(DecideSeats.create(titled(longest))).isInstanceOf(Decision.Accepted.class);
        assertRefused(titled(longest + "x"), "title");
        assertRefused(new CreateSession("Mock", longest + "x", plan(), ReadyRubrics.technical(), Settings.USUAL, seats()), "roleInterviewedFor");
        assertRefused(with(plus(new NewSeat(new SeatId("n"), Role.OBSERVER, "x".repeat(Seat.NAME_MAX + 1), "hash"))), "name");
        assertRefused(with(plus(new NewSeat(new SeatId("n"), Role.OBSERVER, " ", "hash"))), "name");
    }

    @Test
    void aPlanHasOneToTwoHundredQuestions() {
        assertRefused(with(new Plan(List.of())), "questions");
        assertThat(DecideSeats.create(with(planOf(Plan.QUESTIONS_MAX)))).isInstanceOf(Decision.Accepted.class);
        assertRefused(with(planOf(Plan.QUESTIONS_MAX + 1)), "questions");
    }

    @Test
    void aPlanHasNoMoreTextThanASessionCanKeep() {
        var question = new Question("Why?", "x".repeat(Plan.TEXT_BYTES_MAX / 2), List.of(), List.of(), List.of(), 5, Difficulty.MEDIUM, List.of(), List.of());
        var planned = Stream.of("a", "b").map(id -> new PlannedQuestion(new QuestionId(id), "", 5 * MINUTE, question)).toList();
        assertThat(DecideSeats.create(with(new Plan(planned.subList(0, 1))))).isInstanceOf(Decision.Accepted.class);
        assertRefused(with(new Plan(planned)), "questions");
    }

    @Test
    void aPlanNamesEachQuestionOnce() {
        assertRefused(with(new Plan(Collections.nCopies(2, planned(new QuestionId("twice"), 5)))), "questions");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 180 * MINUTE + 1, Long.MAX_VALUE})
    void aQuestionHasSomeTimeAndAtMostThreeHours(long allottedMs) {
        var question = planned(new QuestionId("q"), 5).question();
        assertRefused(with(new Plan(List.of(new PlannedQuestion(new QuestionId("q"), "", allottedMs, question)))), "minutes");
    }

    @Test
    void aRubricHasCriteriaAndNamesEachOnce() {
        var criterion = new Criterion("depth", "Depth", 1, List.of("p", "m", "g", "e"));
        assertRefused(with(new Rubric("None", LevelScale.FOUR_LEVELS, List.of())), "rubric.criteria");
        assertRefused(with(new Rubric("Twice", LevelScale.FOUR_LEVELS, List.of(criterion, criterion))), "rubric.criteria");
        assertThat(DecideSeats.create(with(new Rubric("One", LevelScale.FOUR_LEVELS, List.of(criterion))))).isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "CANDIDATE"})
    void thereIsExactlyOneLeadAndOneCandidate(Role role) {
        assertRefused(with(plus(seat(new SeatId("second"), role))), "seats");
        assertRefused(with(seats().stream().filter(Predicate.not(seat -> seat.role() == role)).toList()), "seats");
    }

    @Test
    void twoPeopleAreEnough() {
        var pair = seats().stream().filter(seat -> seat.role() == Role.LEAD || seat.role() == Role.CANDIDATE).toList();
        assertThat(DecideSeats.create(with(pair))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aPanelHasAtMostFive() {
        assertThat(DecideSeats.create(with(plus(moreInterviewers(3))))).isInstanceOf(Decision.Accepted.class);
        assertRefused(with(plus(moreInterviewers(4))), "seats");
    }

    @Test
    void seatsHaveALimitAndEachItsOwnId() {
        var observers = IntStream.range(0, CreateSession.SEATS_MAX).mapToObj(n -> seat(new SeatId("o" + n), Role.OBSERVER)).toList();
        assertRefused(with(plus(observers)), "seats");
        assertThat(DecideSeats.create(with(plus(observers.subList(0, CreateSession.SEATS_MAX - 4))))).isInstanceOf(Decision.Accepted.class);
        assertRefused(with(plus(seat(LEAD, Role.OBSERVER))), "seats");
    }

    static CreateSession with(List<NewSeat> seats) {
        return new CreateSession("Mock", "", plan(), ReadyRubrics.technical(), Settings.USUAL, seats);
    }

    private static CreateSession with(Plan plan) {
        return new CreateSession("Mock", "", plan, ReadyRubrics.technical(), Settings.USUAL, seats());
    }

    private static CreateSession with(Rubric rubric) {
        return new CreateSession("Mock", "", plan(), rubric, Settings.USUAL, seats());
    }

    private static CreateSession titled(String title) {
        return new CreateSession(title, "", plan(), ReadyRubrics.technical(), Settings.USUAL, seats());
    }

    private static List<NewSeat> plus(NewSeat seat) {
        return plus(List.of(seat));
    }

    private static List<NewSeat> plus(List<NewSeat> more) {
        var all = new ArrayList<>(seats());
        all.addAll(more);
        return all;
    }

    private static Plan planOf(int questions) {
        return new Plan(IntStream.range(0, questions).mapToObj(number -> planned(new QuestionId("q" + number), 1)).toList());
    }

    private static void assertRefused(CreateSession create, String field) {
        assertThat(DecideSeats.create(create)).isInstanceOfSatisfying(Decision.Rejected.class, rejected ->
                assertThat(rejected.rejection()).isInstanceOfSatisfying(Rejection.BadValue.class, bad ->
                        assertThat(bad.field()).isEqualTo(field)));
    }
}
