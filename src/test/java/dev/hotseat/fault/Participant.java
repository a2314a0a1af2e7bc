package dev.hotseat.fault;

import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.session.Role;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

/**
 * A participant as a page is one: comes back by itself, resumes after the last number it holds, and sends a command again
 * under its id until there is an answer. Notes everything it saw and was told, and every gap and double on the way.
 */
final class Participant {
    private static final long COME_BACK_MS = 40;
    private static final long ANSWER_WITHIN_MS = 10_000;
    private static final Set<String> TEMPORARY = Set.of("try-again", "slow-down");

    /** Where a line can break: before and after the hello, at the welcome, within what was missed, and with a command on its way. */
    enum Step { CONNECTED, HELLO_SENT, WELCOMED, CATCHING_UP, COMMAND_SENT }

    /** What it gives next, told how many it has given; nothing where it only watches. */
    @FunctionalInterface
    interface Work {
        Optional<JsonObject> next(Participant participant, int given);
    }

    final String session;
    final Role role;
    private final String token;
    private final Work work;
    private final long pauseMs;
    private final Vertx vertx;
    private final WebSocketClient sockets;
    private final int port;
    private final Findings findings;

    private final List<String> seen = new ArrayList<>();
    private final Map<String, JsonObject> accepted = new HashMap<>();
    private final Map<String, JsonObject> refused = new HashMap<>();
    private final Promise<Void> done = Promise.promise();
    private final Promise<Void> here = Promise.promise();
    private WebSocket socket;
    private String epoch;
    private int held;
    private long until = Long.MAX_VALUE;
    private final List<Double> answeredMs = new ArrayList<>();
    private JsonObject open;
    private long openSince;
    private int given;
    private int resumes;
    private int temporary;
    private Step cutAt;
    private final List<Integer> closes = new ArrayList<>();
    private boolean finishing;
    private boolean left;
    private boolean caughtUp;

    Participant(Load load, String session, Role role, String token, Work work, long pauseMs, Findings findings) {
        this.vertx = load.vertx();
        this.sockets = load.sockets();
        this.port = load.port();
        this.session = session;
        this.role = role;
        this.token = token;
        this.work = work;
        this.pauseMs = pauseMs;
        this.findings = findings;
    }

    /** Done once it was let in for the first time and has the whole history. */
    Future<Void> come() {
        connect();
        return here.future();
    }

    /** Gives nothing more; done once the last command has its answer and a new connection has brought everything there is. */
    synchronized Future<Void> finish() {
        finishing = true;
        if (open == null) {
            cut();
        }
        return done.future();
    }

    /** One more command, after everything was finished. */
    synchronized void giveLast(JsonObject command) {
        open = command;
        sendAgain();
    }

    synchronized boolean waits() {
        return open != null;
    }

    /** Leaves for good. */
    synchronized void leave() {
        left = true;
        cut();
    }

    /** The line breaks, at whatever step it is. */
    synchronized void cut() {
        if (socket != null) {
            socket.close();
        }
    }

    /** The line breaks when it comes to this step next; now, where a step of connecting is meant. */
    synchronized void cutAt(Step step) {
        cutAt = step;
        if (step != Step.COMMAND_SENT) {
            cut();
        }
    }

    private boolean cutHere(Step step) {
        if (cutAt != step) {
            return false;
        }
        cutAt = null;
        cut();
        return true;
    }

    /** The codes it was closed with since {@link #forgetCloses}, 0 where the line was lost without a word. */
    synchronized List<Integer> closes() {
        return List.copyOf(closes);
    }

    synchronized void forgetCloses() {
        closes.clear();
    }

    /** Whether it is connected, and has everything that it missed. */
    synchronized boolean here() {
        return socket != null && until == Long.MAX_VALUE && epoch != null && caughtUp;
    }

    synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    synchronized Map<String, JsonObject> accepted() {
        return Map.copyOf(accepted);
    }

    synchronized Map<String, JsonObject> refused() {
        return Map.copyOf(refused);
    }

    /** How long each answer took, milliseconds, in order. */
    synchronized List<Double> answeredMs() {
        return List.copyOf(answeredMs);
    }

    synchronized int resumes() {
        return resumes;
    }

    /** How often it was told that something could not be done just now. */
    synchronized int temporary() {
        return temporary;
    }

    String token() {
        return token;
    }

    /** The id of a planned question, from what the panel was shown. */
    synchronized String question(int index) {
        return new JsonObject(seen.getFirst()).getJsonObject("plan").getJsonArray("questions").getJsonObject(index).getString("id");
    }

    private synchronized void connect() {
        if (left) {
            return;
        }
        var address = new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/ws");
        address.setTimeout(ANSWER_WITHIN_MS);
        sockets.connect(address).onSuccess(this::connected).onFailure(failure -> {
            check(!(failure instanceof TimeoutException), "was taken, and never answered: " + failure.getMessage());
            comeBack();
        });
    }

    private synchronized void connected(WebSocket opened) {
        socket = opened;
        until = Long.MAX_VALUE;
        caughtUp = false;
        opened.textMessageHandler(text -> read(opened, new JsonObject(text)));
        opened.exceptionHandler(_ -> { });
        opened.closeHandler(_ -> closed(opened));
        var hello = new JsonObject().put("type", "hello").put("session", session).put("token", token);
        if (!cutHere(Step.CONNECTED)) {
            opened.writeTextMessage((epoch == null ? hello : hello.put("epoch", epoch).put("after", held)).encode());
            cutHere(Step.HELLO_SENT);
        }
    }

    private synchronized void closed(WebSocket which) {
        if (which == socket) {
            socket = null;
            closes.add(which.closeStatusCode() == null ? 0 : (int) which.closeStatusCode());
            check(which.closeStatusCode() == null || which.closeStatusCode() < 4_500, "was sent away with " + which.closeStatusCode());
            comeBack();
        }
    }

    private void comeBack() {
        vertx.setTimer(COME_BACK_MS + ThreadLocalRandom.current().nextLong(COME_BACK_MS), _ -> connect());
    }

    private synchronized void read(WebSocket from, JsonObject frame) {
        if (from != socket) {
            return;
        }
        switch (frame.getString("type")) {
            case "welcome" -> welcome(frame);
            case "events" -> frame.getJsonArray("events").forEach(event -> event((JsonObject) event));
            case "accepted" -> answered(frame, accepted);
            case "rejected" -> rejected(frame);
            default -> { }
        }
        if (held >= until) {
            until = Long.MAX_VALUE;
            caughtUp();
        }
    }

    private void welcome(JsonObject frame) {
        if (epoch != null) {
            resumes++;
            if (frame.getLong("seq") < held) {
                findings.found(Kind.LOST, who() + " saw event " + held + ", the log ends at " + frame.getLong("seq"));
            }
            check(frame.getBoolean("recovered"), "could not resume after " + held);
        }
        if (!frame.getBoolean("recovered")) {
            held = 0;
        }
        epoch = frame.getString("epoch");
        until = frame.getLong("seq");
        cutHere(Step.WELCOMED);
    }

    private void event(JsonObject event) {
        var seq = event.getInteger("seq");
        if (seq <= held) {
            findings.found(Kind.DOUBLED, who() + " got event " + seq + " again");
            return;
        }
        if (seq > held + 1) {
            findings.found(Kind.LOST, who() + " got event " + seq + " after " + held);
        }
        var text = event.encode();
        if (seq <= seen.size()) {
            check(seen.get(seq - 1).equals(text), "saw event " + seq + " change from " + seen.get(seq - 1) + " to " + text);
        } else {
            seen.add(text);
        }
        held = seq;
        if (until != Long.MAX_VALUE) {
            cutHere(Step.CATCHING_UP);
        }
    }

    private void rejected(JsonObject frame) {
        if (open != null && open.getString("id").equals(frame.getString("id")) && TEMPORARY.contains(frame.getString("code"))) {
            temporary++;
            vertx.setTimer(COME_BACK_MS, _ -> sendAgain());
        } else {
            answered(frame, refused);
        }
    }

    private synchronized void sendAgain() {
        if (open != null && socket != null) {
            socket.writeTextMessage(open.encode());
            cutHere(Step.COMMAND_SENT);
        }
    }

    private void answered(JsonObject frame, Map<String, JsonObject> answers) {
        if (open == null || !open.getString("id").equals(frame.getString("id"))) {
            check(accepted.containsKey(frame.getString("id")) || refused.containsKey(frame.getString("id")), "was answered what it did not ask: "
                    + frame.encode());
            return;
        }
        answers.put(open.getString("id"), open);
        answeredMs.add((System.nanoTime() - openSince) / 1e6);
        open = null;
        if (finishing) {
            cut();
        } else {
            vertx.setTimer(pauseMs + ThreadLocalRandom.current().nextLong(pauseMs), _ -> give());
        }
    }

    private void caughtUp() {
        caughtUp = true;
        if (finishing && open == null) {
            done.tryComplete();
        } else if (open != null) {
            sendAgain();
        } else {
            give();
        }
        here.tryComplete();
    }

    private synchronized void give() {
        if (open == null && socket != null && !finishing) {
            work.next(this, given).ifPresent(command -> {
                given++;
                open = command;
                openSince = System.nanoTime();
                sendAgain();
            });
        }
    }

    private void check(boolean holds, String otherwise) {
        findings.check(holds, who() + " " + otherwise);
    }

    synchronized boolean finished() {
        return done.future().isComplete();
    }

    @Override
    public synchronized String toString() {
        return who() + (socket == null ? ", away" : socket.isClosed() ? ", closed" : ", here") + ", holds " + held + " until " + until + ", told to wait "
                + temporary + " times, waits for " + open;
    }

    private String who() {
        return "the " + role + " of " + session;
    }
}
