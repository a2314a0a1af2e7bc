package dev.hotseat.room;

import static dev.hotseat.session.Role.CANDIDATE;
import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.Frame;
import dev.hotseat.session.StreamName;
import dev.hotseat.session.Actor;
import dev.hotseat.session.SeatId;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told in a room and never logged, shown by a kind of signal that there is in this test only: somebody waves. */
class SignalsTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Fanout fanout = new Fanout(StreamName.MAIN);
    private final Signals signals = new Signals(fanout, () -> Sessions.live().state(), new Meters(metrics));
    private final Seated lead = in(Sessions.LEAD);
    private final Seated interviewer = in(Sessions.INTERVIEWER);
    private final Seated candidate = in(Sessions.CANDIDATE);
    private final Seated candidatesPhone = in(Sessions.CANDIDATE);
    private final Seated observer = in(Sessions.OBSERVER);

    private record Seated(Connection connection, RecordingOutbound page) {
        List<String> waves() {
            return page.frames().stream().map(frame -> frame.getString("from")).toList();
        }
    }

    @Test
    void aSignalReachesEverybodyWhoMayKnowItsSender() {
        wave(lead, Optional.empty(), "");
        assertThat(List.of(lead, interviewer, candidate, candidatesPhone, observer)).allMatch(each -> each.waves().equals(List.of("lead")));
    }

    @Test
    void oneThatIsAddressedReachesThatSeatAloneOnAllItsConnections() {
        wave(lead, Optional.of(Sessions.CANDIDATE), "");
        assertThat(List.of(candidate, candidatesPhone)).allMatch(each -> each.waves().equals(List.of("lead")));
        assertThat(List.of(lead, interviewer, observer)).allMatch(each -> each.waves().isEmpty());
    }

    @Test
    void theCandidateGetsNoneOfAnObserversNeitherToAllNorToThemselves() {
        wave(observer, Optional.empty(), "");
        wave(observer, Optional.of(Sessions.CANDIDATE), "");
        assertThat(candidate.page().frames()).isEmpty();
        assertThat(candidatesPhone.page().frames()).isEmpty();
        assertThat(lead.waves()).containsExactly("observer");
    }

    /** An answer would tell them; so nothing arrives that could be answered, as with a seat that there is not. */
    @Test
    void theCandidateCannotFindOutThatThereIsAnObserver() {
        wave(candidate, Optional.of(Sessions.OBSERVER), "");
        wave(candidate, Optional.of(Sessions.NOBODY), "");
        assertThat(List.of(lead, interviewer, candidate, candidatesPhone, observer)).allMatch(each -> each.page().frames().isEmpty());
        assertThat(dropped()).isZero();
    }

    @Test
    void whatIsTooLargeIsDroppedAndCounted() {
        wave(lead, Optional.empty(), "x".repeat(Room.SIGNAL_BYTES_MAX - 100));
        assertThat(observer.waves()).hasSize(1);
        wave(lead, Optional.empty(), "x".repeat(Room.SIGNAL_BYTES_MAX));
        assertThat(observer.waves()).hasSize(1);
        assertThat(dropped()).isOne();
    }

    @Test
    void overSocketsTheyAreHiddenLikewiseAndNothingOfThemIsInTheLog(@TempDir Path data) {
        try (var hotseat = TestHotseat.on(data)) {
            var session = hotseat.newSession();
            var panel = session.join(LEAD);
            var examined = session.join(CANDIDATE);
            var looking = session.join(OBSERVER);
            panel.awaitEvent(event -> event.getString("type").equals("ParticipantConnected") && event.getString("seat").equals(looking.seat()));
            var logged = panel.events().size();
            examined.send(line(500));
            looking.send(line(2_000));
            panel.awaitFrame(0, frame -> isLine(frame, examined.seat()));
            panel.awaitFrame(0, frame -> isLine(frame, looking.seat()));
            panel.give("StartSession");
            examined.event("SessionStarted");
            assertThat(examined.received()).noneMatch(frame -> frame.encode().contains(looking.seat()));
            // The candidate's agreement and the start, and nothing else.
            assertThat(panel.events()).hasSize(logged + 2);
            hotseat.restart();
            assertThat(session.join(LEAD).received()).noneMatch(frame -> frame.getString("type").equals("line"));
        }
    }

    @Test
    void aFloodOfThemCostsNoCommand(@TempDir Path data) {
        try (var hotseat = TestHotseat.on(data)) {
            var loud = hotseat.newSession().join(LEAD);
            IntStream.range(0, 600).forEach(number -> loud.send(line(number % 2 == 0 ? 1 : 2_000)));
            assertThat(loud.give("StartSession").getString("type")).isEqualTo("accepted");
        }
    }

    private Seated in(SeatId seat) {
        var state = Sessions.live().state();
        var page = new RecordingOutbound();
        var found = state.seating().find(seat).orElseThrow();
        var connection = new Connection(new Actor.Seated(seat), found.role(), Audience.live(found, state), page);
        fanout.add(connection, () -> Step.over(null, Sessions.live().log()));
        return new Seated(connection, page);
    }

    private void wave(Seated from, Optional<SeatId> to, String with) {
        var wave = new JsonObject().put("type", "wave").put("from", from.connection().seat().value()).put("with", with);
        signals.sendOn(from.connection(), to, Frame.of(List.of(wave.encode().getBytes(StandardCharsets.UTF_8))));
    }

    private double dropped() {
        return metrics.get("hotseat.rejected").tag("limit", "signals").counter().count();
    }

    private static JsonObject line(int roundTripMs) {
        return new JsonObject().put("type", "line").put("roundTripMs", roundTripMs).put("clockErrorMs", 1);
    }

    private static boolean isLine(JsonObject frame, String seat) {
        return frame.getString("type").equals("line") && frame.getString("seat").equals(seat);
    }
}
