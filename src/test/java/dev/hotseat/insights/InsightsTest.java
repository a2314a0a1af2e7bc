package dev.hotseat.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.insights.Judged.Grade;
import dev.hotseat.scoring.Confidence;
import dev.hotseat.scoring.Level;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Event;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What sessions tell together, and how little before there are enough of them. */
class InsightsTest {
    private static final IntUnaryOperator CHANCE = new Random(1)::nextInt;

    @Test
    void aSealedSessionTellsNothingAndARevealedOneItsBlindLevelsOnTheScale() {
        assertThat(Judged.of(new SessionId("s"), Sessions.debrief().state())).isEmpty();
        var revised = Sessions.revealed().by(Sessions.LEAD, new Event.GradeRevised(Sessions.Q1, Sessions.COMMUNICATION, Level.EXCELLENT, "Second thought."));
        assertThat(Judged.of(new SessionId("s"), revised.state()).orElseThrow().grades()).containsExactlyInAnyOrder(
                new Grade("The interviewer", Sessions.Q1, "Communication", 0), new Grade("The lead", Sessions.Q1, "Communication", 2));
        var outside = Sessions.asking().by(Sessions.LEAD, Sessions.grade(Level.NO_ANSWER), new Event.GradeGiven(QuestionId.WHOLE_SESSION, Sessions.DEPTH,
                Level.GOOD),
                new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened(), new Event.ScoresRevealed(List.of()));
        assertThat(Judged.of(new SessionId("s"), outside.state()).orElseThrow().grades()).isEmpty();
    }

    @Test
    void whoIsOneLevelStricterThanTheOthersIsShownAsThatOverEnoughSessions() {
        var sessions = sessions(10, place -> graded(place, 1 + place % 3, place % 3));
        var strict = Interviewer.all(sessions, CHANCE).getLast();
        assertThat(strict.name()).isEqualTo("Jun");
        assertThat(strict.severity().orElseThrow()).isCloseTo(-1, within(1e-9));
        assertThat(strict.interval().orElseThrow().high()).isCloseTo(-1, within(1e-9));
        assertThat(strict.compared()).isEqualTo(10);
        assertThat(strict.halo()).as("one criterion has nothing to vary over").isEmpty();
        assertThat(Interviewer.all(sessions, CHANCE).getFirst().severity().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void oneImpressionThatColoursAllCriteriaHasNoDeviationBetweenThem() {
        var sessions = sessions(10, place -> judged(place, List.of("Depth", "Clarity"), List.of(grade("Ada", "Depth", 2), grade("Ada", "Clarity", 2),
                grade("Jun", "Depth", 3), grade("Jun", "Clarity", 1))));
        assertThat(Interviewer.all(sessions, CHANCE)).extracting(each -> each.halo().orElseThrow()).containsExactly(0.0, Math.sqrt(2));
    }

    @Test
    void whoeverWasErasedIsSomebodyElseInEachSessionAndStillOneOfThoseThatOthersAreComparedWith() {
        var before = erased(12);
        var without = erased(12, Sessions.INTERVIEWER);
        assertThat(without).flatExtracting(Judged::graders).doesNotContain("The interviewer", Seat.ERASED_NAME)
                .filteredOn(name -> name.startsWith(Seat.ERASED_NAME)).hasSize(12).doesNotHaveDuplicates();
        assertThat(Interviewer.all(before, CHANCE)).extracting(Interviewer::name).containsExactly("The interviewer", "The lead");
        assertThat(Interviewer.all(without, CHANCE)).singleElement().satisfies(lead -> {
            assertThat(lead.name()).isEqualTo("The lead");
            assertThat(lead.sessions()).isEqualTo(12);
            assertThat(lead.severity().orElseThrow()).isCloseTo(2, within(1e-9));
        });
        assertThat(CrossedPanel.all(before, CHANCE)).hasSize(1);
        assertThat(CrossedPanel.all(without, CHANCE)).as("nobody grades in two of them beside the lead").isEmpty();
    }

    @Test
    void twoWhoWereErasedFromOneSessionStayTwoGraders() {
        var without = erased(12, Sessions.INTERVIEWER, Sessions.LEAD);
        assertThat(without).allSatisfy(session -> assertThat(session.graders()).hasSize(2).doesNotHaveDuplicates());
        assertThat(Interviewer.all(without, CHANCE)).isEmpty();
        assertThat(PanelAgreement.of(without, CHANCE)).isEqualTo(PanelAgreement.of(erased(12), CHANCE));
    }

    /** Sessions of the same two graders, out of which these were taken. */
    private static List<Judged> erased(int sessions, SeatId... seats) {
        return IntStream.range(0, sessions).mapToObj(place -> {
            var log = Sessions.revealed().log();
            for (var seat : seats) {
                log = Forgotten.without(seat, log);
            }
            return Judged.of(new SessionId("s" + place), SessionState.of(log)).orElseThrow();
        }).toList();
    }

    @Test
    void underTenSessionsNoFigureIsTold() {
        var sessions = sessions(9, place -> graded(place, place % 4, (place + 1) % 4));
        assertThat(Interviewer.all(sessions, CHANCE)).allSatisfy(each -> {
            assertThat(each.tooFew()).isTrue();
            assertThat(each.severity()).isEmpty();
        });
        assertThat(PanelAgreement.of(sessions, CHANCE)).singleElement().satisfies(each -> assertThat(each.alpha()).isEmpty());
        assertThat(CrossedPanel.all(sessions, CHANCE)).singleElement().satisfies(each -> assertThat(each.icc()).isEmpty());
    }

    @Test
    void whoGradesAloneIsComparedWithNobody() {
        assertThat(Interviewer.all(sessions(12, place -> judged(place, List.of("Depth"), List.of(grade("Ada", "Depth", 2)))), CHANCE)).isEmpty();
    }

    @Test
    void aPanelThatAgreesIsAtOneAndMissingLevelsAreCounted() {
        var sessions = new ArrayList<>(sessions(10, place -> graded(place, place % 4, place % 4)));
        sessions.add(judged(11, List.of("Depth"), List.of(grade("Ada", "Depth", 2))));
        assertThat(PanelAgreement.of(sessions, CHANCE)).singleElement().satisfies(each -> {
            assertThat(each.alpha().orElseThrow()).isCloseTo(1, within(1e-9));
            assertThat(each.sessions()).isEqualTo(10);
            assertThat(each.missing()).isZero();
        });
        assertThat(CrossedPanel.all(sessions, CHANCE)).singleElement().satisfies(each -> {
            assertThat(each.names()).containsExactly("Ada", "Jun");
            assertThat(each.icc().orElseThrow()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void reGradesAreComparedWithTheFirstGradesAloneAndLeaveThoseOfTheRoomAsTheyAre() {
        var room = sessions(10, place -> graded(place, place % 4, 3 - place % 4));
        var sessions = room.stream().map(session -> again(session, session.grades().getFirst().rank())).toList();
        var missing = again(judged(11, List.of("Depth"), List.of(grade("Ada", "Clarity", 2), grade("Ada", "Depth", 2))), 2);
        assertThat(PanelAgreement.of(sessions, CHANCE)).isEqualTo(PanelAgreement.of(room, CHANCE));
        assertThat(PanelAgreement.withRegrades(room, CHANCE)).as("nobody graded again").isEmpty();
        assertThat(PanelAgreement.withRegrades(sessions, CHANCE)).singleElement().satisfies(each -> {
            assertThat(each.criterion()).isEqualTo("Depth");
            assertThat(each.sessions()).isEqualTo(10);
            assertThat(each.questions()).isEqualTo(10);
            assertThat(each.alpha().orElseThrow()).as("one of two first graders is agreed with each time").isBetween(-0.2, 0.6);
            assertThat(each.interval()).isPresent();
        });
        assertThat(PanelAgreement.withRegrades(List.of(missing), CHANCE)).singleElement().satisfies(each -> {
            assertThat(each.tooFew()).isTrue();
            assertThat(each.alpha()).isEmpty();
            assertThat(each.missing()).isZero();
        });
    }

    @Test
    void onlySubmittedReGradesCount() {
        var graded = Sessions.regrading().by(Sessions.REGRADER, Sessions.regrade(Level.GOOD));
        assertThat(Judged.of(new SessionId("s"), graded.state()).orElseThrow().again()).isEqualTo(Judged.Again.NONE);
        var submitted = graded.by(Sessions.REGRADER, new Event.RegradesSubmitted(Verdict.YES, Confidence.LOW));
        var judged = Judged.of(new SessionId("s"), submitted.state()).orElseThrow();
        assertThat(judged.again()).isEqualTo(new Judged.Again(List.of("The regrader"), List.of(new Grade("The regrader", Sessions.Q1, "Communication", 2))));
        assertThat(judged.graders()).doesNotContain("The regrader");
        assertThat(judged.grades()).noneMatch(grade -> grade.grader().equals("The regrader"));
    }

    private static Judged again(Judged first, int rank) {
        return new Judged(first.id(), first.title(), first.at(), first.candidate(), first.scale(), first.criteria(), first.graders(), first.grades(),
                new Judged.Again(List.of("Priya"), List.of(grade("Priya", "Depth", rank))));
    }

    @Test
    void aTrendIsTheMedianSlopeOverFiveSessionsAndMore() {
        var rising = IntStream.range(0, 5).mapToObj(place -> graded(place, place / 2, place / 2)).toList();
        var trend = Trend.of(" MILAN ", rising, CHANCE).getFirst();
        assertThat(trend.points()).extracting(Trend.Point::mean).containsExactly(0.0, 0.0, 1.0, 1.0, 2.0);
        assertThat(trend.slope().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(trend.interval()).isPresent();
        assertThat(Trend.of("Milan", rising.subList(0, 4), CHANCE).getFirst().slope()).isEmpty();
        assertThat(Trend.of("Somebody else", rising, CHANCE)).isEmpty();
    }

    @Test
    void aPointOfATrendTellsHowSureItIsWhereThereIsMoreThanOneGrade() {
        var one = judged(1, List.of("Depth"), List.of(grade("Ada", "Depth", 2)));
        assertThat(Trend.of("Milan", List.of(one), CHANCE).getFirst().points().getFirst().low()).isEmpty();
        var two = graded(1, 3, 1);
        assertThat(Trend.of("Milan", List.of(two), CHANCE).getFirst().points().getFirst()).satisfies(point -> {
            assertThat(point.low()).hasValue(1);
            assertThat(point.high()).hasValue(3);
        });
    }

    private interface At {
        Judged session(int place);
    }

    private static List<Judged> sessions(int count, At make) {
        return IntStream.range(0, count).mapToObj(make::session).toList();
    }

    private static Judged graded(int place, int ada, int jun) {
        return judged(place, List.of("Depth"), List.of(grade("Ada", "Depth", ada), grade("Jun", "Depth", jun)));
    }

    private static Judged judged(int place, List<String> criteria, List<Grade> grades) {
        return new Judged(new SessionId("s" + place), "Mock " + place, place, "Milan", LevelScale.FOUR_LEVELS, criteria,
                grades.stream().map(Grade::grader).distinct().toList(), grades, Judged.Again.NONE);
    }

    private static Grade grade(String grader, String criterion, int rank) {
        return new Grade(grader, Sessions.Q1, criterion, rank);
    }
}
