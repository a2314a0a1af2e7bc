package dev.hotseat.fault;

import dev.hotseat.session.Role;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Clients that mean harm, on a server with little memory and with decent rooms beside them. Whatever they do, the rooms go on,
 * nothing of theirs is lost, and the server lives.
 */
final class HostileClients {
    private static final int ROOMS = 3;
    private static final long PAUSE_MS = 30;
    private static final long LIVE_MS = 400;
    private static final Map<String, String> LITTLE_MEMORY = Map.of("JAVA_TOOL_OPTIONS", "-Xmx160m -XX:+ExitOnOutOfMemoryError");
    private static final long FRAME_BYTES = 64L << 20;
    private static final int SILENT_ENDS_WITHIN_MS = 10_000;
    private static final int SLOW_ANSWER_MS = 3_000;
    private static final String OUTBOUND = "hotseat_rejected_total{limit=\"outbound-bytes\"}";
    private static final int IN_A_MINUTE = 1_000;
    private static final int WINDOWS_MAX = 20;
    private static final int SHUFFLED = 40;
    private static final int LITTLE_WHILE_MS = 400;

    /** What is done to the server; says in words what came of it. */
    @FunctionalInterface
    private interface Harm {
        String done(ServerProcess server, Host host, int times, Findings findings) throws IOException;
    }

    private HostileClients() {}

    /** A little of each, on one server. */
    static Case.Trial ofEveryKind() {
        return (times, findings) -> beside(times, findings, (server, host, each, found) -> String.join("; ", List.of(
                shuffle(server, host, each, found), neverRead(server, host, each, found), saysNothing(server, host, 100 * each, found),
                floods(server, host, 3_000 * each, found), declaresHuge(server, host, each, found), makesSessions(server, host, 25 * each, found))));
    }

    static Case.Trial framesTwiceAndInAnyOrder() {
        return (times, findings) -> beside(times, findings, HostileClients::shuffle);
    }

    static Case.Trial neverReads() {
        return (times, findings) -> beside(times, findings, HostileClients::neverRead);
    }

    static Case.Trial silent() {
        return (times, findings) -> beside(times, findings, HostileClients::saysNothing);
    }

    static Case.Trial flood() {
        return (times, findings) -> beside(times, findings, HostileClients::floods);
    }

    static Case.Trial hugeFrames() {
        return (times, findings) -> beside(times, findings, HostileClients::declaresHuge);
    }

    static Case.Trial manySessions() {
        return (times, findings) -> beside(times, findings, HostileClients::makesSessions);
    }

    private static void beside(int times, Findings findings, Harm harm) throws IOException {
        try (var folder = new Folder("hostile"); var server = new ServerProcess(folder.path(), LITTLE_MEMORY, Redirect.DISCARD)) {
            server.start();
            try (var load = new Load(server)) {
                load.rooms(ROOMS, PAUSE_MS, findings);
                server.run(LIVE_MS);
                var words = harm.done(server, load.host(), times, findings);
                var before = load.participants().stream().mapToInt(participant -> participant.accepted().size()).sum();
                server.run(LIVE_MS);
                findings.check(load.participants().stream()
                        .mapToInt(participant -> participant.accepted().size()).sum() > before, "the rooms beside it stand still");
                load.finish();
                findings.check(load.participants().stream().allMatch(participant -> participant.resumes() <= 1), "somebody beside it was cut off");
                findings.check(server.stop() == 0, "the server ended with an error");
                var audit = new Audit(folder.path(), load.participants(), findings);
                findings.checked(words + "; beside it " + audit.commands() + " accepted commands");
            }
        }
    }

    /** Hellos that lie, and every command twice in any order: each has one effect. */
    private static String shuffle(ServerProcess server, Host host, int times, Findings findings) throws IOException {
        var random = new Random();
        for (var time = 0; time < times; time++) {
            var made = host.newSession(TestHotseat.settings());
            try (var hostile = new RawSocket(server.port()).upgrade()) {
                hostile.text(hello(made, Role.LEAD).put("epoch", "1-" + random.nextInt()).put("after", random.nextLong()).encode());
                hostile.text(command("s", "StartSession").encode());
                hostile.text(command("q", "PushQuestion").put("questionId", question(host, made)).encode());
                var frames = new ArrayList<String>();
                for (var n = 0; n < SHUFFLED; n++) {
                    frames.add(command("t" + n, "AdjustTimer").put("byMs", 1_000 + n).encode());
                }
                frames.addAll(List.copyOf(frames));
                frames.add(hello(made, Role.LEAD).put("epoch", "").put("after", -1).encode());
                Collections.shuffle(frames, random);
                for (var frame : frames) {
                    hostile.text(frame);
                }
                hostile.ended(LITTLE_WHILE_MS);
            }
            var adjusted = log(host, made).filter(event -> "TimerAdjusted".equals(event.getString("type"))).map(event -> event.getLong("byMs")).toList();
            findings.check(adjusted.size() == SHUFFLED && adjusted.stream().distinct().count() == SHUFFLED,
                    "of " + SHUFFLED + " commands that were sent twice " + adjusted.size() + " had an effect");
            findings.tried();
        }
        return 2 * SHUFFLED * times + " frames";
    }

    /** One window of the lead's never reads what others write. */
    private static String neverRead(ServerProcess server, Host host, int times, Findings findings) throws IOException {
        for (var time = 0; time < times; time++) {
            var made = host.newSession(TestHotseat.settings());
            var question = question(host, made);
            var before = metric(host, OUTBOUND);
            try (var deaf = new RawSocket(server.port()).upgrade()) {
                deaf.text(hello(made, Role.LEAD).encode());
                deaf.text(command("s", "StartSession").encode());
                deaf.text(command("q", "PushQuestion").put("questionId", question).encode());
                for (var window = 0; window < WINDOWS_MAX && metric(host, OUTBOUND) <= before; window++) {
                    try (var loud = new RawSocket(server.port()).upgrade()) {
                        Thread.startVirtualThread(loud::drain);
                        loud.text(hello(made, Role.LEAD).encode());
                        for (var n = 0; n < 450; n++) {
                            loud.text(command("n" + window + "-" + n, "WriteNote").put("questionId", question).put("text", n + "x".repeat(3_900)).encode());
                        }
                        server.run(2 * LIVE_MS);
                    }
                }
                findings.check(metric(host, OUTBOUND) > before, "a reader that never reads was never let go");
            }
            findings.tried();
        }
        return "let go once too much waited";
    }

    /** Half of them ask for a socket and never say who they are, the other half say nothing at all. */
    private static String saysNothing(ServerProcess server, Host host, int times, Findings findings) throws IOException {
        var sockets = new ArrayList<RawSocket>();
        try {
            for (var n = 0; n < times; n++) {
                var socket = new RawSocket(server.port());
                sockets.add(n % 2 == 0 ? socket.upgrade() : socket);
                findings.tried();
            }
            var since = System.nanoTime();
            host.newSession(TestHotseat.settings());
            var tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            findings.check(tookMs < SLOW_ANSWER_MS, "a session took " + tookMs + " ms beside silent connections");
            for (var n = 0; n < times; n += 2) {
                findings.check(sockets.get(n).ended(SILENT_ENDS_WITHIN_MS), "a socket without a hello was not ended");
            }
            return "a session beside them in " + tookMs + " ms";
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static String floods(ServerProcess server, Host host, int times, Findings findings) throws IOException {
        var made = host.newSession(TestHotseat.settings());
        try (var hostile = new RawSocket(server.port()).upgrade()) {
            hostile.text(hello(made, Role.LEAD).encode());
            var since = System.nanoTime();
            Thread.startVirtualThread(hostile::drain);
            var asked = 0L;
            for (var n = 0; n < times && System.nanoTime() - since < TimeUnit.SECONDS.toNanos(6); n++) {
                hostile.text(command("f" + n, "SendPanelMessage").put("words", "Flood " + n).encode());
                findings.tried();
                if (n % 1_000 == 0) {
                    var asking = System.nanoTime();
                    host.get("/api/sessions/" + made.id());
                    asked = Math.max(asked, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asking));
                }
            }
            findings.check(asked < SLOW_ANSWER_MS, "another request took " + asked + " ms beside the flood");
            findings.check(metric(host, "hotseat_rejected_total{limit=\"frame-rate\"}") > 0, "the flood was never slowed down");
            return "the slowest other request " + asked + " ms";
        }
    }

    private static String declaresHuge(ServerProcess server, Host host, int times, Findings findings) throws IOException {
        var taken = 0L;
        var made = host.newSession(TestHotseat.settings());
        for (var time = 0; time < times; time++) {
            try (var hostile = new RawSocket(server.port()).upgrade()) {
                hostile.text(hello(made, Role.LEAD).encode());
                hostile.declare(FRAME_BYTES);
                taken = Math.max(taken, hostile.pour(FRAME_BYTES));
                findings.check(hostile.ended(SILENT_ENDS_WITHIN_MS), "a frame of 64 MB did not end its socket");
            }
            findings.tried();
        }
        findings.check(taken < FRAME_BYTES, "a frame of 64 MB was taken whole");
        return "cut off after at most " + taken / 1_024 + " KiB";
    }

    private static String makesSessions(ServerProcess server, Host host, int times, Findings findings) {
        var since = System.nanoTime();
        for (var time = 0; time < times; time++) {
            host.newSession(TestHotseat.settings());
            findings.tried();
        }
        var tookS = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) / 1_000.0;
        findings.check(times < IN_A_MINUTE || tookS * IN_A_MINUTE / times < 60, times + " sessions took " + tookS
                + " s, which is less than a thousand a minute");
        return times + " sessions in " + tookS + " s";
    }

    private static JsonObject hello(Host.Made made, Role role) {
        return new JsonObject().put("type", "hello").put("session", made.id()).put("token", made.tokens().get(role));
    }

    private static Stream<JsonObject> log(Host host, Host.Made made) {
        return host.send("GET", "/api/sessions/" + made.id() + "/log", Optional.empty(), host.headers()).body().lines().map(JsonObject::new);
    }

    private static String question(Host host, Host.Made made) {
        return log(host, made).findFirst().orElseThrow().getJsonObject("plan").getJsonArray("questions").getJsonObject(0).getString("id");
    }

    private static JsonObject command(String id, String type) {
        return new JsonObject().put("id", id).put("type", type);
    }

    private static double metric(Host host, String name) {
        return host.send("GET", "/metrics", Optional.empty(), host.headers()).body().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
