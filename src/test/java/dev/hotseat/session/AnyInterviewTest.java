package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Sealed;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds whoever does whatever. That no interview throws, and that no event is decided which cannot follow, holds in each. */
class AnyInterviewTest {
    @Provide
    Arbitrary<AnyInterview> interviews() {
        return AnyInterview.sessions();
    }

    @Property
    void foldingAllIsFoldingAPrefixAndThenTheRest(@ForAll("interviews") AnyInterview interview, @ForAll double where) {
        var log = interview.log();
        var cut = 1 + (int) (Math.abs(where) % 1 * (log.size() - 1));
        var state = SessionState.of(log.subList(0, cut));
        for (var logged : log.subList(cut, log.size())) {
            state = Evolve.evolve(state, logged);
        }
        assertThat(state).isEqualTo(SessionState.of(log)).isEqualTo(interview.states().getLast());
    }

    @Property
    void eventsAreNumberedWithoutAGapAndNeverGoBackInTime(@ForAll("interviews") AnyInterview interview) {
        assertThat(interview.log()).extracting(Logged::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, interview.log().size()).boxed().toList());
        assertThat(interview.log()).extracting(Logged::at).isSorted();
        assertThat(interview.states().getLast().seq()).isEqualTo(interview.log().size());
    }

    @Property
    void aPhaseIsFollowedByItselfOrTheNextOne(@ForAll("interviews") AnyInterview interview) {
        eachStep(interview, (before, after) -> assertThat(after.phase()).isIn(before.phase(), before.phase().next()));
    }

    @Property
    void aQuestionIsOnTheStageOnlyWhileLiveAndNoOtherClockRuns(@ForAll("interviews") AnyInterview interview) {
        for (var state : interview.states()) {
            var running = state.asking().timers().entrySet().stream().filter(entry -> entry.getValue().running());
            assertThat(running).allMatch(entry -> state.asking().current().orElseThrow().equals(entry.getKey()));
            assertThat(state.asking().current().isPresent() && state.phase() != Phase.LIVE).isFalse();
        }
    }

    /** Also where an outage is credited: only time since the last event is given back. An absence is for the lead to give back. */
    @Property
    void timeUsedNeverGoesBackBehindWhatAnEventShowed(@ForAll("interviews") AnyInterview interview) {
        eachStep(interview, (before, after) -> after.asking().timers().forEach((question, timer) -> {
            var givenBack = interview.log().get((int) after.seq() - 1).event() instanceof Event.AbsenceCredited;
            var shown = !givenBack && before.asking().asked(question) ? before.asking().timers().get(question).elapsedMs(before.at()) : 0;
            assertThat(timer.elapsedMs(after.at())).isGreaterThanOrEqualTo(shown).isNotNegative();
        }));
    }

    @Property
    void aClockIsCalledExpiredOnlyWhileItHasNoTimeLeft(@ForAll("interviews") AnyInterview interview) {
        for (var state : interview.states()) {
            assertThat(state.asking().timers().values()).filteredOn(Timer::expired)
                    .allMatch(timer -> timer.remainingMs(state.at()) <= 0);
        }
    }

    @Property
    void scoresAreRevealedInTheDebriefAtTheEarliestAndByTheCloseAtTheLatest(@ForAll("interviews") AnyInterview interview) {
        for (var state : interview.states()) {
            switch (state.phase()) {
                case LOBBY, LIVE -> assertThat(state.grading().revealed()).isFalse();
                case DEBRIEF -> { }
                case CLOSED -> assertThat(state.grading().revealed()).isTrue();
            }
        }
    }

    @Property
    void gradesStandFromTheScorecardAndFromTheRevealOn(@ForAll("interviews") AnyInterview interview) {
        eachStep(interview, (before, after) -> {
            if (before.grading().revealed()) {
                assertThat(after.grading()).returns(before.grading().grades(), Grading::grades)
                        .returns(before.grading().notes(), Grading::notes).returns(before.grading().scorecards(), Grading::scorecards);
            }
            var event = interview.log().get((int) after.seq() - 1);
            before.grading().scorecards().forEach((seat, scorecard) -> {
                if (event.event() instanceof Event.ScorecardWithdrawn && event.by().equals(new Actor.Seated(seat)) && !before.grading().revealed()) {
                    return;
                }
                assertThat(after.grading().scorecards()).containsEntry(seat, scorecard);
                before.grading().grades().forEach((key, level) ->
                        assertThat(!key.seat().equals(seat) || after.grading().grades().get(key) == level).isTrue());
            });
        });
    }

    @Property
    void aPanelNeverOutgrowsItsTableAndOnlySeatsAreConnected(@ForAll("interviews") AnyInterview interview) {
        for (var state : interview.states()) {
            assertThat(state.seating().panel()).hasSizeLessThanOrEqualTo(CreateSession.PANEL_MAX);
            assertThat(state.seating().seats().keySet()).containsAll(state.seating().connected());
        }
    }

    /** The other properties are worth something only where interviews come this far; the same ones each time. */
    @Property(tries = 1_500, seed = "1")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theseInterviewsHoldEventsOfEveryKind(@ForAll("interviews") AnyInterview interview) {
        interview.log().stream().map(logged -> logged.event().type()).distinct().forEach(Statistics::collect);
        Statistics.coverage(coverage -> Sealed.leaves(Event.class).map(Class::getSimpleName).collect(Collectors.toList())
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }

    private static void eachStep(AnyInterview interview, BiConsumer<SessionState, SessionState> check) {
        for (var index = 1; index < interview.states().size(); index++) {
            check.accept(interview.states().get(index - 1), interview.states().get(index));
        }
    }
}
