package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What events ask of the server. */
class EffectTest {
    @Provide
    Arbitrary<AnyInterview> interviews() {
        return AnyInterview.sessions();
    }

    /** No event changes what a session waits for without saying so, whoever does whatever. */
    @Property
    void whoeverHeardEveryEffectWaitsForWhatTheStateSays(@ForAll("interviews") AnyInterview interview) {
        var waits = new ArrayList<Effect>(List.of(new Effect.AwaitNoTimeUp(), new Effect.AwaitNoDeadline()));
        for (var index = 0; index < interview.log().size(); index++) {
            var after = interview.states().get(index);
            Effect.of(interview.log().get(index).event(), after).forEach(effect -> hear(effect, waits));
            assertThat(waits).as("after %s", interview.log().get(index)).isEqualTo(Effect.awaited(after));
        }
    }

    private static void hear(Effect effect, List<Effect> waits) {
        switch (effect) {
            case Effect.AwaitTimeUp _, Effect.AwaitNoTimeUp _ -> waits.set(0, effect);
            case Effect.AwaitDeadline _, Effect.AwaitNoDeadline _ -> waits.set(1, effect);
            case Effect.CloseConnections _, Effect.ReportWhoIsHere _ -> { }
        }
    }

    @Example
    void aClockIsUpWhenItsTimeIs() {
        var asking = Sessions.asking();
        var pushed = asking.log().getLast();
        assertThat(Effect.of(pushed.event(), asking.state())).containsExactly(new Effect.AwaitTimeUp(Sessions.Q1, pushed.at() + 5 * Sessions.MINUTE));
        var paused = asking.later(Sessions.MINUTE).by(Sessions.LEAD, new Event.TimerPaused(Sessions.Q1));
        assertThat(Effect.of(new Event.TimerPaused(Sessions.Q1), paused.state())).containsExactly(new Effect.AwaitNoTimeUp());
        var resumed = paused.later(Sessions.MINUTE).by(Sessions.LEAD, new Event.TimerResumed(Sessions.Q1));
        assertThat(Effect.of(new Event.TimerResumed(Sessions.Q1), resumed.state()))
                .containsExactly(new Effect.AwaitTimeUp(Sessions.Q1, pushed.at() + 6 * Sessions.MINUTE));
    }

    @Example
    void sealedFormsWaitForADayAtMost() {
        var begun = Practices.forms();
        assertThat(Effect.of(new Event.DebriefOpened(), begun.state()))
                .containsExactly(new Effect.AwaitDeadline(begun.log().getLast().at() + Practice.FORMS_WAIT_MS));
    }

    @Example
    void aLinkThatOpensNothingAnyMoreClosesWhatCameInByIt() {
        var revoked = new Event.SeatRevoked(Sessions.OBSERVER);
        assertThat(Effect.of(revoked, Sessions.live().byHost(revoked).state())).containsExactly(new Effect.CloseConnections(Sessions.OBSERVER));
        var reissued = new Event.SeatReissued(Sessions.OBSERVER, "another-hash");
        assertThat(Effect.of(reissued, Sessions.live().byHost(reissued).state())).containsExactly(new Effect.CloseConnections(Sessions.OBSERVER));
    }

    @Example
    void backOnTheRecordItIsLoggedWhoIsHere() {
        var back = Sessions.live().by(Sessions.LEAD, new Event.WentOffRecord(false)).by(Sessions.LEAD, new Event.WentOnRecord());
        assertThat(Effect.of(new Event.WentOnRecord(), back.state())).containsExactly(new Effect.ReportWhoIsHere());
    }
}
