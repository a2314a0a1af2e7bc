package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Exposure;
import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.Waiting;
import dev.hotseat.web.guard.ConnectionCounter;
import dev.hotseat.web.guard.WrongLinkThrottle;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A server whose limits somebody goes past, as one would who means no good or knows no better; it believes what addresses they say. */
final class Excess implements AutoCloseable {
    static final int ROOMS = 30;
    static final int SESSIONS_PER_MINUTE = 60;
    /** More than the sockets that one address may have. */
    static final int CONNECTIONS = 2 * ConnectionCounter.PER_ADDRESS_MAX;
    static final long HOUR_MS = 3_600_000;
    static final int FRAME_BYTES_MAX = 32 * 1024;

    final Path data;
    final JumpingClock clock = new JumpingClock();
    final TestHotseat hotseat;
    private int addresses;

    Excess(Path data) {
        this.data = data;
        hotseat = TestHotseat.on(data, clock, new Exposure(Optional.empty(), Optional.empty(), List.of("127.0.0.1")));
        hotseat.holdAtMost(ROOMS, SESSIONS_PER_MINUTE, CONNECTIONS);
        hotseat.restart();
    }

    /** How often somebody met this limit. */
    double met(Limit limit) {
        var line = "hotseat_rejected_total{limit=\"" + limit.tag() + "\"} ";
        return hotseat.send("GET", "/metrics", Optional.empty(), hotseat.host()).body().lines().filter(each -> each.startsWith(line)).findFirst()
                .map(each -> Double.parseDouble(each.substring(line.length()))).orElseThrow();
    }

    /** Whoever did nothing of it is served as ever. */
    void everybodyElseIsServed() {
        clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        var fresh = hotseat.newSession();
        var lead = fresh.join(Role.LEAD);
        assertThat(lead.give("StartSession").getString("type")).isEqualTo("accepted");
        // Its room makes way for those of the limits that follow.
        lead.close();
        assertThat(call("GET", "/api/sessions/" + fresh.id() + "/replay", null, hotseat.host()).statusCode()).isEqualTo(200);
    }

    interface Try {
        JsonObject answer(int number);
    }

    /** The first answer of more than so many that is a refusal and not for being too fast. */
    static String firstRejected(SocketClient by, int max, Try attempt) {
        for (var number = 0; ; number++) {
            var answer = attempt.answer(number);
            if (answer.encode().contains("slow-down")) {
                var again = number;
                Waiting.until(() -> !attempt.answer(again).encode().contains("slow-down"));
            } else if (answer.getString("type").equals("rejected")) {
                assertThat(number).isEqualTo(max);
                return answer.encode();
            }
        }
    }

    interface Ask {
        HttpResponse<String> answer();
    }

    static HttpResponse<String> untilRefused(int max, Ask ask) {
        for (var number = 0; number <= max; number++) {
            var answer = ask.answer();
            if (answer.statusCode() != 201) {
                return answer;
            }
        }
        throw new AssertionError("more than " + max + " were taken");
    }

    static void refused(HttpResponse<String> answer, int status, String code, String says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:hotseat:problem:" + code, says);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
    }

    static String error(SocketClient client) {
        return client.awaitFrame(0, frame -> frame.getString("type").equals("error")).encode();
    }

    String bank() {
        return hotseat.get("/api/banks").getJsonArray("banks").getJsonObject(0).getString("id");
    }

    JsonObject session(int questions, int observers) {
        var picks = new JsonArray();
        IntStream.range(0, questions).forEach(_ -> picks.add(new JsonObject().put("section", 0).put("question", 0).put("minutes", 1)));
        var seats = new JsonArray();
        List.of("LEAD", "CANDIDATE").forEach(role -> seats.add(new JsonObject().put("role", role).put("name", role)));
        IntStream.range(0, observers).forEach(number -> seats.add(new JsonObject().put("role", "OBSERVER").put("name", "Observer " + number)));
        return new JsonObject().put("title", "Large").put("roleInterviewedFor", "").put("bank", bank()).put("version", 1).put("questions", picks)
                .put("readyPlan", "")
                .put("seed", 0).put("rubric", "technical").put("settings", TestHotseat.settings()).put("seats", seats);
    }

    HttpResponse<String> call(String method, String path, Object body, Map<String, String> headers) {
        return hotseat.send(method, path, Optional.ofNullable(body).map(each -> each instanceof JsonObject json ? json.encode() : (String) each), headers);
    }

    String address() {
        return "203.0.113." + ++addresses;
    }

    static Map<String, String> from(String address, String token) {
        return new HashMap<>(Map.of("X-Forwarded-For", address, "Authorization", "Bearer " + token));
    }

    @Override
    public void close() {
        hotseat.close();
    }
}
