package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.MINUTE;
import static dev.hotseat.testing.Sessions.Q1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Sealed;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Off the record: the log holds the start and the end, and nothing from within. And the agreement to be in it at all. */
class RecordTest {
    private static final Story OFF = Sessions.asking().later(MINUTE).by(CANDIDATE, new Event.TimerPaused(Q1), new Event.WentOffRecord(true));

    @Test
    void goingOffStopsTheClockAndComingBackLetsItGoOn() {
        assertThat(decide(Sessions.asking(), CANDIDATE, new Command.GoOffRecord())).isEqualTo(Decision.accept(new Event.TimerPaused(Q1),
                new Event.WentOffRecord(true)));
        var back = decide(OFF.later(10 * MINUTE), LEAD, new Command.GoOnRecord());
        assertThat(back).isEqualTo(Decision.accept(new Event.WentOnRecord(), new Event.TimerResumed(Q1)));
        var on = OFF.later(10 * MINUTE).by(LEAD, new Event.WentOnRecord(), new Event.TimerResumed(Q1));
        assertThat(on.state().asking().currentTimer().orElseThrow().elapsedMs(on.now())).isEqualTo(MINUTE);
    }

    @Test
    void aClockThatStoodStaysWhereItIs() {
        var paused = Sessions.asking().by(LEAD, new Event.TimerPaused(Q1));
        assertThat(decide(paused, LEAD, new Command.GoOffRecord())).isEqualTo(Decision.accept(new Event.WentOffRecord(false)));
        assertThat(decide(paused.by(LEAD, new Event.WentOffRecord(false)), LEAD,
                new Command.GoOnRecord())).isEqualTo(Decision.accept(new Event.WentOnRecord()));
    }

    @Test
    void meanwhileNothingCanBeDoneButToComeBackOrToEnd() {
        var may = Set.of(Command.GoOnRecord.class, Command.GoOffRecord.class, Command.OpenDebrief.class);
        WhoMayWhenTest.rows().filter(row -> row.when().contains(Phase.LIVE) && !may.contains(row.command().getClass())).forEach(row -> row.who().forEach(by -> {
            var decision = Decide.decide(OFF.state(), new Submitted<>(new CommandId("c"), by, OFF.now(), row.command()));
            assertThat(decision).as("%s", row).isIn(Decision.accept(), Decision.reject(new Rejection.OffRecord()));
        }));
        assertThat(decide(OFF, LEAD, new Command.OpenDebrief()))
                .isEqualTo(Decision.accept(new Event.WentOnRecord(), new Event.QuestionFinished(Q1), new Event.DebriefOpened()));
        assertThat(decide(OFF, INTERVIEWER, new Command.GoOnRecord())).isInstanceOf(Decision.Rejected.class);
        assertThat(Sealed.leaves(Command.class)).containsAll(may);
    }

    @Property(tries = 300)
    void noInterviewLogsAnythingFromWithin(@ForAll("interviews") AnyInterview interview) {
        var off = false;
        for (var logged : interview.log()) {
            assertThat(off && !(logged.event() instanceof Event.WentOnRecord)).as("%s", logged).isFalse();
            off = logged.event() instanceof Event.WentOffRecord;
        }
    }

    @Provide
    Arbitrary<AnyInterview> interviews() {
        return AnyInterview.any();
    }

    @Test
    void theCandidateAgreesBySayingReadyAndOnlyOnce() {
        assertThat(decide(Sessions.lobby(), CANDIDATE, new Command.DeclareReady())).isEqualTo(Decision.accept(new Event.ConsentGiven(CANDIDATE),
                new Event.CandidateReady()));
        var agreed = Sessions.lobby().by(CANDIDATE, new Event.ConsentGiven(CANDIDATE));
        assertThat(decide(agreed, CANDIDATE, new Command.DeclareReady())).isEqualTo(Decision.accept(new Event.CandidateReady()));
        assertThat(decide(agreed, CANDIDATE, new Command.GiveConsent())).isEqualTo(Decision.accept());
        assertThat(decide(agreed, LEAD, new Command.StartSession())).isEqualTo(Decision.accept(new Event.SessionStarted()));
    }

    @Test
    void noInterviewStartsWithoutAnAgreementInItsLog() {
        assertThat(decide(Sessions.lobby(), LEAD, new Command.StartSession())).isEqualTo(new Decision.Accepted(List.of(new Event.ConsentGiven(CANDIDATE),
                new Event.SessionStarted())));
    }

    private static Decision decide(Story story, SeatId by, Command command) {
        return Decide.decide(story.state(), new Submitted<>(new CommandId("c"), new Actor.Seated(by), story.now(), command));
    }
}
