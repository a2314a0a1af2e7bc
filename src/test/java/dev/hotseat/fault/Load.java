package dev.hotseat.fault;

import dev.hotseat.session.Role;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Many rooms at work on a server: in each a question runs, the panel grades, writes and marks, the candidate raises a hand. */
final class Load implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;
    private static final int MESSAGE_BYTES_MAX = 64 * 1024 * 1024;
    private static final int CONNECTIONS_MAX = 5_000;
    private static final String[] LEVELS = {"POOR", "MIXED", "GOOD", "EXCELLENT"};

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(MESSAGE_BYTES_MAX)
            .setMaxMessageSize(MESSAGE_BYTES_MAX).setMaxConnections(CONNECTIONS_MAX));
    private final int port;
    private final Host host;
    private final List<Participant> participants = new ArrayList<>();

    Load(ServerProcess server) {
        port = server.port();
        host = new Host(server.url(), server.hostKey());
    }

    /** Fills so many rooms, each participant pausing so long between two commands on average, and waits until all are in. */
    void rooms(int count, long pauseMs, Findings findings) {
        for (var room = 0; room < count; room++) {
            var made = host.newSession(TestHotseat.settings());
            var lead = participant(made, Role.LEAD, asking(Load::leads), pauseMs, findings);
            await(lead.come());
            for (var role : List.of(Role.INTERVIEWER, Role.CANDIDATE, Role.OBSERVER)) {
                await(participant(made, role, workOf(role), pauseMs, findings).come());
            }
        }
    }

    private Participant participant(Host.Made made, Role role, Participant.Work work, long pauseMs, Findings findings) {
        var participant = new Participant(this, made.id(), role, made.tokens().get(role), work, pauseMs, findings);
        participants.add(participant);
        return participant;
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    /** Waits until a question runs in every room. */
    void untilAllAsked(ServerProcess server) {
        for (var step = 0; step < LIMIT_SECONDS * 10 && participants.stream().anyMatch(each -> each.role == Role.LEAD && each.accepted().size() < 2); step++) {
            server.run(100);
        }
    }

    /** The time that 99 of 100 commands were answered within, milliseconds. */
    double answeredWithinMs() {
        var sorted = participants.stream().flatMap(participant -> participant.answeredMs().stream()).mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length * 99 / 100];
    }

    /** The ids of the rooms' sessions. */
    Set<String> sessions() {
        return participants.stream().map(participant -> participant.session).collect(Collectors.toUnmodifiableSet());
    }

    /** Everyone gives nothing more, has an answer for what they gave, and everything that was shown. */
    void finish() {
        var finishing = Future.join(participants.stream().map(Participant::finish).toList());
        try {
            await(finishing);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("not through: " + participants.stream().filter(each -> !each.finished()).toList(), e);
        }
    }

    /** The interviews are over; then no clock keeps a room that everybody left. */
    void endInterviews(ServerProcess server) {
        participants.stream().filter(each -> each.role == Role.LEAD).forEach(lead -> lead.giveLast(command("OpenDebrief")));
        for (var step = 0; step < LIMIT_SECONDS * 10 && participants.stream().anyMatch(Participant::waits); step++) {
            server.run(100);
        }
    }

    Vertx vertx() {
        return vertx;
    }

    WebSocketClient sockets() {
        return sockets;
    }

    int port() {
        return port;
    }

    Host host() {
        return host;
    }

    private static Participant.Work workOf(Role role) {
        return switch (role) {
            case LEAD -> asking(Load::leads);
            case INTERVIEWER -> Load::grades;
            // Always the other reason, since a hand that is up already changes nothing.
            case CANDIDATE -> (_, given) -> Optional.of(command("RaiseHand").put("reason", given % 2 == 0 ? "CLARIFY" : "DONE"));
            case OBSERVER, REGRADER -> (_, _) -> Optional.empty();
        };
    }

    /** Starts the session and asks a question before anything else. */
    private static Participant.Work asking(Participant.Work then) {
        return (lead, given) -> switch (given) {
            case 0 -> Optional.of(command("StartSession"));
            case 1 -> Optional.of(command("PushQuestion").put("questionId", lead.question(2)));
            default -> then.next(lead, given);
        };
    }

    private static Optional<JsonObject> leads(Participant lead, int given) {
        return Optional.of(switch (given % 3) {
            case 0 -> command("SendPanelMessage").put("words", "Message " + given);
            case 1 -> command("AdjustTimer").put("byMs", 1_000 + given);
            default -> command("WriteNote").put("questionId", lead.question(2)).put("text", "Lead's note " + given);
        });
    }

    private static Optional<JsonObject> grades(Participant interviewer, int given) {
        return Optional.of(given % 2 == 0
                ? command("WriteNote").put("questionId", interviewer.question(2)).put("text", "Note " + given)
                : command("GiveGrade").put("questionId", interviewer.question(2)).put("criterion", "communication").put("level", LEVELS[given / 2 % 4]));
    }

    private static JsonObject command(String type) {
        return new JsonObject().put("id", UUID.randomUUID().toString()).put("type", type);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the load did not get through within " + LIMIT_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        participants.forEach(Participant::leave);
        await(vertx.close().otherwiseEmpty());
        host.close();
    }
}
