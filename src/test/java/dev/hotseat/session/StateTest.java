package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.debrief;
import static dev.hotseat.testing.Sessions.scorecard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.testing.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
    @Test
    void whoReadsTheStateCannotChangeIt() {
        var state = debrief().by(INTERVIEWER, new Event.NoteWritten(Sessions.Q1, "Hm.")).by(INTERVIEWER, scorecard())
                .byServer(new Event.ParticipantConnected(INTERVIEWER)).state();
        Stream.<Map<?, ?>>of(state.seating().seats(), state.asking().timers(), state.grading().grades(),
                state.grading().notes(), state.grading().scorecards()).forEach(map -> {
            assertThat(map).isNotEmpty();
            assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        });
        assertThatThrownBy(state.seating().connected()::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(state.seating().connected()).containsExactly(INTERVIEWER);
    }

    @Test
    void seatsKeepTheOrderInWhichTheyWereAdded() {
        var state = debrief().byHost(new Event.SeatReissued(Sessions.LEAD, "fresh")).state();
        assertThat(state.seating().seats().keySet())
                .containsExactly(Sessions.LEAD, Sessions.INTERVIEWER, Sessions.CANDIDATE, Sessions.OBSERVER);
    }

    @Test
    void theStateKnowsWhereItsLogEnds() {
        var state = Sessions.live().state();
        assertThat(state.seq()).isEqualTo(6);
        assertThat(state.at()).isEqualTo(Sessions.START + Sessions.MINUTE);
    }

    @Test
    void thePlanKnowsItsLengthAndItsQuestions() {
        assertThat(Sessions.plan().allottedMs()).isEqualTo(30 * Sessions.MINUTE);
        assertThat(Sessions.plan().find(Sessions.Q2)).contains(Sessions.planned(Sessions.Q2, 10));
        assertThat(Sessions.plan().find(Sessions.UNPLANNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a.b", "é", "a\n", "<b>"})
    void anIdIsSafeInAUrlAFileNameAndAQuery(String text) {
        for (var make : List.<Runnable>of(() -> new SeatId(text), () -> new SessionId(text), () -> new QuestionId(text), () -> new CommandId(text))) {
            assertThatIllegalArgumentException().isThrownBy(make::run);
        }
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(new SeatId("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatId("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatId(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "server"})
    void noSeatCanStandInTheLogAsTheHostOrTheServer(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatId(name));
        assertThat(Actor.of(name)).isNotInstanceOf(Actor.Seated.class);
    }

    @Test
    void anActorIsReadAsItWasWritten() {
        var named = new Actor.Host(Optional.of(new HostId("ada-2")));
        for (var actor : List.of(Actor.Host.UNNAMED, named, Actor.Server.SERVER, new Actor.Seated(INTERVIEWER))) {
            assertThat(Actor.of(actor.text())).isEqualTo(actor);
        }
        assertThat(named.text()).isEqualTo("host:ada-2");
    }

    @Test
    void aHostWithoutANameIsWrittenAsEverAndReadAsTheOneThatAllShare() {
        assertThat(Actor.Host.UNNAMED.text()).isEqualTo("host");
        assertThat(Actor.of("host")).isSameAs(Actor.Host.UNNAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:", "host:two words", "host:a:b", "hosts:a", "Host:a"})
    void whatIsNoActorIsNotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.of(text));
    }
}
