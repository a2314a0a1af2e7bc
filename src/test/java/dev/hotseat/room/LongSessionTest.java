package dev.hotseat.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As long and as full as a session gets: three hours, fifty long questions, five interviewers, thirty observers. */
class LongSessionTest {
    private static final int QUESTIONS = 50;
    private static final int OBSERVERS = 30;
    private static final long MINUTE_MS = 60_000;
    private static final String CODE = "\n\n```java\n" + "ledger.append(entry);\n".repeat(170) + "```";

    @TempDir
    Path data;

    @Test
    void everyoneGetsEveryLongQuestionAndSoDoesWhoComesAtTheEnd() {
        var clock = new JumpingClock();
        try (var hotseat = TestHotseat.on(data, clock)) {
            var created = hotseat.post("/api/sessions", session(importLongQuestions(hotseat)));
            var links = created.getJsonArray("seats").stream().map(seat -> ((JsonObject) seat).getString("link").split("#")[1]).toList();
            var clients = links.stream().map(token -> join(hotseat, created.getString("id"), token)).toList();
            ask(clients.getFirst(), clock);
            for (var client : clients) {
                assertThat(pushed(client)).hasSize(QUESTIONS);
            }
            var late = join(hotseat, created.getString("id"), links.get(5));
            assertThat(pushed(late)).extracting(event -> event.getInteger("number")).isEqualTo(IntStream.rangeClosed(1, QUESTIONS).boxed().toList());
            assertThat(pushed(late)).allMatch(event -> event.getString("prompt").length() > 3_700);
            assertThat(late.events().getLast().getLong("at") - late.events().getFirst().getLong("at")).isGreaterThan(180 * MINUTE_MS);
        }
    }

    private static void ask(SocketClient lead, JumpingClock clock) {
        lead.give("StartSession");
        for (var index = 0; index < QUESTIONS; index++) {
            var question = lead.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(index).getString("id");
            assertThat(lead.give("PushQuestion", "questionId", question).getString("type")).isEqualTo("accepted");
            clock.jump(222 * 1_000);
        }
        lead.give("OpenDebrief");
    }

    private static List<JsonObject> pushed(SocketClient client) {
        client.event("DebriefOpened");
        return client.events().stream().filter(event -> event.getString("type").equals("QuestionPushed")).toList();
    }

    private static SocketClient join(TestHotseat hotseat, String session, String token) {
        var client = hotseat.connect();
        client.send(new JsonObject().put("type", "hello").put("session", session).put("token", token));
        client.welcomed();
        return client;
    }

    private static String importLongQuestions(TestHotseat hotseat) {
        var markdown = new StringBuilder("# Long questions\n\n");
        IntStream.rangeClosed(1, QUESTIONS).forEach(number -> markdown.append("## What goes wrong in number ").append(number).append('?')
                .append("\n\nMind the order.\n\n"));
        var bank = new JsonObject(hotseat.send("POST", "/api/banks?name=long.md", Optional.of(markdown.toString()), hotseat.host()).body());
        var id = bank.getString("id");
        var content = hotseat.get("/api/banks/" + id);
        content.getJsonArray("sections").stream().map(JsonObject.class::cast).flatMap(section -> section.getJsonArray("questions").stream())
                .map(JsonObject.class::cast).forEach(question -> {
                    question.put("prompt", question.getString("prompt") + CODE);
                    Stream.of("favourite", "uses").forEach(question::remove);
                });
        var edited = new JsonObject().put("version", 1).put("title", content.getString("title")).put("description", "")
                .put("sections", content.getJsonArray("sections"));
        hotseat.send("PUT", "/api/banks/" + id, Optional.of(edited.encode()), hotseat.host());
        return id;
    }

    private static JsonObject session(String bank) {
        var picks = new JsonArray();
        IntStream.range(0, QUESTIONS).forEach(index -> picks.add(new JsonObject().put("section", 0).put("question", index).put("minutes", 4)));
        var seats = new JsonArray().add(seat(Role.LEAD, "Ada"));
        Stream.of("مريم الفارسي", "陈静怡", "Tomás", "Þórdís").forEach(name -> seats.add(seat(Role.INTERVIEWER, name)));
        seats.add(seat(Role.CANDIDATE, "עמית בן־דוד"));
        IntStream.rangeClosed(1, OBSERVERS).forEach(number -> seats.add(seat(Role.OBSERVER, "Observer " + number)));
        return new JsonObject().put("title", "Three hours").put("roleInterviewedFor", "Principal engineer").put("bank", bank).put("version", 2)
                .put("questions", picks).put("readyPlan", "").put("seed", 0).put("rubric", "technical").put("settings", TestHotseat.settings()).put("seats",
                seats);
    }

    private static JsonObject seat(Role role, String name) {
        return new JsonObject().put("role", role.name()).put("name", name);
    }
}
