package dev.hotseat.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Submitted;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText.Change;
import dev.hotseat.testing.SharedText.Wish;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that hold for every stream, whatever its kind. */
class DecideStreamTest {
    private static final Wish HI = new SharedText.TypeText(0, 0, "Hi");

    private static StreamDecision<Change> given(Story story, Actor by, Wish wish) {
        return given(SharedText.KIND, StreamState.begin(SharedText.KIND), story, by, wish);
    }

    private static StreamDecision<Change> given(SharedText kind, StreamState<SharedText.State> own, Story story, Actor by, Wish wish) {
        return DecideStream.decide(kind, story.state(), own, new Submitted<>(new CommandId("c"), by, story.now(), wish));
    }

    private static Actor seat(SeatId seat) {
        return new Actor.Seated(seat);
    }

    private static Rejection rejected(StreamDecision<Change> decision) {
        return ((StreamDecision.Rejected<Change>) decision).rejection();
    }

    private static StreamState<SharedText.State> with(SharedText kind, String... pieces) {
        var state = StreamState.begin(kind);
        for (var piece : pieces) {
            state = state.after(kind, typed(state.seq() + 1, 0, piece));
        }
        return state;
    }

    private static Logged<Change> typed(long seq, int from, String piece) {
        return new Logged<>(seq, Sessions.START, seat(Sessions.LEAD), new CommandId("c" + seq), new SharedText.Typed(from, 0, piece));
    }

    @Test
    void whoeverHasASeatInTheRoomMayAndNobodyElse() {
        assertThat(given(Sessions.live(), seat(Sessions.OBSERVER), HI)).isEqualTo(StreamDecision.accept(List.of(new SharedText.Typed(0, 0, "Hi"))));
        for (var by : List.of(seat(Sessions.NOBODY), seat(Sessions.REGRADER), Actor.Host.UNNAMED, Actor.Server.SERVER)) {
            assertThat(rejected(given(Sessions.regrading(), by, HI))).isEqualTo(new Rejection.NotAllowed("whoever has a seat in the room"));
        }
        var revoked = Sessions.live().byHost(new Event.SeatRevoked(Sessions.OBSERVER));
        assertThat(rejected(given(revoked, seat(Sessions.OBSERVER), HI))).isInstanceOf(Rejection.NotAllowed.class);
    }

    @Test
    void whoeverLeftAPracticeMayNot() {
        var left = Practices.firstRound().by(Practices.BEN, new Event.PracticeLeft());
        assertThat(rejected(given(left, seat(Practices.BEN), HI))).isEqualTo(new Rejection.NotAllowed("those who have not left the practice"));
        assertThat(given(left, seat(Practices.ADA), HI)).isInstanceOf(StreamDecision.Accepted.class);
    }

    @Test
    void nothingOfAnyStreamIsLoggedOffTheRecord() {
        var off = Sessions.live().by(Sessions.LEAD, new Event.WentOffRecord(false));
        assertThat(rejected(given(off, seat(Sessions.LEAD), HI))).isEqualTo(new Rejection.OffRecord());
        assertThat(given(off.by(Sessions.LEAD, new Event.WentOnRecord()), seat(Sessions.LEAD), HI)).isInstanceOf(StreamDecision.Accepted.class);
    }

    @Test
    void itsKindRefusesWhatCannotBeInIt() {
        assertThat(rejected(given(Sessions.live(), seat(Sessions.LEAD), new SharedText.TypeText(1, 0, "x"))).code()).isEqualTo("not-in-text");
        assertThat(rejected(given(Sessions.closed(), seat(Sessions.LEAD), HI))).isInstanceOf(Rejection.WrongPhase.class);
    }

    @Test
    void aStreamThatHasAllItsEventsOrAllItsWordsTakesNoMore() {
        var fewEvents = new SharedText(new StreamBounds(2, 1_000));
        assertThat(given(fewEvents, with(fewEvents, "a"), Sessions.live(), seat(Sessions.LEAD), HI)).isInstanceOf(StreamDecision.Accepted.class);
        assertThat(rejected(given(fewEvents, with(fewEvents, "a", "b"), Sessions.live(), seat(Sessions.LEAD), HI)))
                .isEqualTo(new Rejection.StreamFull(SharedText.TEXT, Limit.LOG, "2 events"));
        var fewWords = new SharedText(new StreamBounds(1_000, 1024 * 1024));
        assertThat(rejected(given(fewWords, with(fewWords, "a".repeat(1024 * 1024)), Sessions.live(), seat(Sessions.LEAD), HI)))
                .isEqualTo(new Rejection.StreamFull(SharedText.TEXT, Limit.LOG_BYTES, "1 MiB of text"));
    }

    @Test
    void oneCommandLeadsToEventsOfTwoStreamsOrToNone() {
        var moment = new SharedText.TypeAndMark("Hi", new MomentId("m"));
        var story = Sessions.live().later(Sessions.SECOND);
        assertThat(given(story, seat(Sessions.LEAD), moment)).isEqualTo(new StreamDecision.Accepted<Change>(
                List.of(new Event.MomentMarked(new MomentId("m"), story.now())), List.of(new SharedText.Typed(0, 0, "Hi"))));
        assertThat(rejected(given(story, seat(Sessions.CANDIDATE), moment))).isInstanceOf(Rejection.NotAllowed.class);
    }

    @Test
    void anEventThatCannotFollowIsDamage() {
        var kind = SharedText.KIND;
        assertThatThrownBy(() -> with(kind, "ab").after(kind, typed(2, 5, "x")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("event 2 of text");
        assertThatThrownBy(() -> with(kind, "ab").after(kind, typed(3, 0, "x")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("event 2 is missing");
        assertThatThrownBy(() -> new MainStates(Sessions.live().log()).at(Sessions.START - 1)).isInstanceOf(IllegalStateException.class);
    }
}
