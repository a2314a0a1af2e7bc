package dev.hotseat.web;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.matchmaking.Pool;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Event;
import dev.hotseat.session.FullLog;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Plan;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.TestSession;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.guard.WrongLinkThrottle;
import dev.hotseat.web.reply.BodySize;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Past the limits of what sessions hold, and of how many are made. */
final class SessionExcess {
    private SessionExcess() {}

    static void sessionsMade(Excess on) {
        on.clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
        var refusal = IntStream.rangeClosed(0, Excess.SESSIONS_PER_MINUTE).mapToObj(_ -> on.call("POST", "/api/sessions", on.session(1, 0), on.hotseat.host()))
                .filter(answer -> answer.statusCode() != 201).findFirst().orElseThrow();
        Excess.refused(refusal, 429, "too-many-sessions", "At most " + Excess.SESSIONS_PER_MINUTE);
        on.clock.jump(2 * WrongLinkThrottle.WINDOW_MS);
    }

    static void practicesMade(Excess on) {
        var bank = on.bank();
        var headers = Excess.from(on.address(), code(0));
        IntStream.range(0, PracticeLimits.PER_CODE_MAX).forEach(_ -> assertThat(invite(on, bank, headers).statusCode()).isEqualTo(200));
        Excess.refused(invite(on, bank, headers), 429, "too-often", "At most " + PracticeLimits.PER_CODE_MAX);
        var address = on.address();
        IntStream.range(0, PracticeLimits.PER_ADDRESS_MAX).forEach(number -> assertThat(invite(on, bank, Excess.from(address, code(1 + number / 15)))
                .statusCode()).isEqualTo(200));
        Excess.refused(invite(on, bank, Excess.from(address, code(99))), 429, "too-often", PracticeLimits.PER_ADDRESS_MAX + " from one address");
        on.clock.jump(25 * Excess.HOUR_MS);
    }

    static void practicePlaces(Excess on) {
        var bank = on.bank();
        var answers = IntStream.rangeClosed(0, Pool.PLACES_MAX).mapToObj(number -> {
            var from = "198.18.%d.%d".formatted(number / 100, number % 100);
            return invite(on, bank, Excess.from(from, code(1_000 + number)));
        }).filter(answer -> answer.statusCode() != 200).toList();
        assertThat(answers).isNotEmpty();
        Excess.refused(answers.getFirst(), 429, "practice-full", "At most " + Pool.PLACES_MAX);
        on.clock.jump(25 * Excess.HOUR_MS);
        assertThat(invite(on, bank, Excess.from(on.address(), code(7))).statusCode()).as("once the invitations have ended").isEqualTo(200);
    }

    private static String code(int number) {
        return "own-%022d".formatted(number);
    }

    private static HttpResponse<String> invite(Excess on, String bank, Map<String, String> headers) {
        return on.call("POST", "/api/practice/invitations", new JsonObject().put("name", "Ada").put("chairs", 2)
                .put("want", Practiser.want(bank).put("from", on.clock.nowMs())), headers);
    }

    static void seats(Excess on) {
        Excess.refused(on.call("POST", "/api/sessions", on.session(1, CreateSession.SEATS_MAX), on.hotseat.host()), 422, "bad-value", "at most "
                + CreateSession.SEATS_MAX);
        var session = on.hotseat.newSession();
        var refusal = IntStream.rangeClosed(0, CreateSession.PANEL_MAX).mapToObj(_ -> on.call("POST", "/api/sessions/" + session.id() + "/seats",
                new JsonObject().put("role", "INTERVIEWER").put("name", "One more"), on.hotseat.host())).filter(answer -> answer.statusCode() != 201)
                .findFirst().orElseThrow();
        Excess.refused(refusal, 422, "bad-value", "at most " + CreateSession.PANEL_MAX);
    }

    static void questions(Excess on) {
        Excess.refused(on.call("POST", "/api/sessions", on.session(Plan.QUESTIONS_MAX + 1, 0), on.hotseat.host()), 422, "bad-value", "1 to "
                + Plan.QUESTIONS_MAX);
    }

    static void text(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        lead.give("StartSession");
        assertThat(lead.give("WriteNote", "questionId", "session", "text", "x".repeat(Command.WriteNote.TEXT_MAX)).getString("type")).isEqualTo("accepted");
        assertThat(lead.give("WriteNote", "questionId", "session", "text", "x".repeat(Command.WriteNote.TEXT_MAX + 1)).encode())
                .contains("bad-value", "at most 4000");
        assertThat(lead.give("SendPanelMessage", "words", "x".repeat(Command.SendPanelMessage.WORDS_MAX + 1)).encode()).contains("bad-value", "1 to 500");
    }

    static void moments(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        lead.give("StartSession");
        var refusal = Excess.firstRejected(lead, Command.MarkMoment.MOMENTS_MAX, number -> lead.give("MarkMoment", "moment", "m" + number, "markedAt", 0));
        assertThat(refusal).contains("bad-value", "at most " + Command.MarkMoment.MOMENTS_MAX);
    }

    static void comments(Excess on) {
        var lead = on.hotseat.newSession().join(Role.LEAD);
        List.of("StartSession", "OpenDebrief", "CloseSession").forEach(lead::give);
        var refusal = Excess.firstRejected(lead, Command.WriteComment.COMMENTS_MAX, number -> lead.give("WriteComment", "comment", "c" + number, "kind", "NOTE",
                "about", 0, "words", "Here."));
        assertThat(refusal).contains("bad-value", "at most " + Command.WriteComment.COMMENTS_MAX);
    }

    /** And whoever sits in the session whose log is full brings it to its end. */
    static void log(Excess on) {
        var session = asking(on, log -> log.size() < FullLog.EVENTS_MAX - 20, number -> new Event.MessageShown("Line " + number));
        var answer = untilFull(session, number -> new Object[] {"ShowMessage", "line", "And " + number});
        assertThat(answer).contains("log-full", FullLog.EVENTS_MAX + " events");
        var log = end(on, session);
        assertThat(log.lines().count()).isBetween((long) FullLog.EVENTS_MAX, FullLog.EVENTS_MAX + 10L);
        assertThat(log).contains("Line " + (FullLog.EVENTS_MAX - 100));
    }

    /** The longest notes that there are, of characters that take the most; what was written before is all there at the end. */
    static void written(Excess on) {
        var longest = "陈".repeat(Command.WriteNote.TEXT_MAX);
        var session = asking(on, log -> log.size() < FullLog.WRITTEN_BYTES_MAX / (3 * Command.WriteNote.TEXT_MAX) - 8,
                number -> new Event.NoteWritten(QuestionId.WHOLE_SESSION, number + longest.substring(8)));
        var answer = untilFull(session, number -> new Object[] {"WriteNote", "questionId", "session", "text", longest.substring(number)});
        assertThat(answer).contains("log-full", "8 MiB of text");
        var log = end(on, session);
        assertThat(log.getBytes(StandardCharsets.UTF_8).length).isBetween(FullLog.WRITTEN_BYTES_MAX, FullLog.WRITTEN_BYTES_MAX * 5 / 4);
        var file = on.call("GET", "/api/sessions/" + session.id() + "/file", null, on.hotseat.host());
        assertThat(file.body().getBytes(StandardCharsets.UTF_8).length).as("another Hotseat takes it").isLessThan(BodySize.SESSION_FILE_BYTES_MAX);
    }

    /** A session with its first question on the stage, and a log so full. */
    private static TestSession asking(Excess on, Predicate<List<Logged<Event>>> more, IntFunction<Event> next) {
        var session = on.hotseat.newSession();
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
        lead.close();
        fill(on, session, more, next);
        return session;
    }

    private static String untilFull(TestSession session, IntFunction<Object[]> command) {
        var lead = session.join(Role.LEAD);
        var number = 0;
        while (true) {
            var parts = command.apply(number++);
            var answer = lead.give((String) parts[0], Arrays.copyOfRange(parts, 1, parts.length));
            if (!answer.getString("type").equals("accepted")) {
                lead.close();
                return answer.encode();
            }
        }
    }

    /** Finishes, grades, reveals and closes, and gives the whole log. */
    private static String end(Excess on, TestSession session) {
        var lead = session.join(Role.LEAD);
        var question = session.question(lead, 0);
        assertThat(session.join(Role.CANDIDATE).give("RaiseHand", "reason", "CLARIFY").getString("code")).isEqualTo("log-full");
        assertThat(lead.give("FinishQuestion").getString("type")).isEqualTo("accepted");
        assertThat(lead.give("GiveGrade", "questionId", question, "criterion", "communication", "level", "GOOD").getString("type")).isEqualTo("accepted");
        assertThat(lead.give("GiveGrade", "questionId", question, "criterion", "communication", "level", "POOR").getString("code")).isEqualTo("log-full");
        assertThat(lead.give("OpenDebrief").getString("type")).isEqualTo("accepted");
        assertThat(lead.give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", "Calm.", "workOn", "", "forPanel", "").getString("type"))
                .isEqualTo("accepted");
        assertThat(lead.give("RevealScores").getString("type")).isEqualTo("accepted");
        assertThat(lead.give("CloseSession").getString("type")).isEqualTo("accepted");
        var log = on.call("GET", "/api/sessions/" + session.id() + "/log", null, on.hotseat.host()).body();
        assertThat(log).contains("SessionClosed", "Calm.");
        assertThat(on.call("GET", "/api/sessions/" + session.id() + "/replay", null, on.hotseat.host()).statusCode()).isEqualTo(200);
        return log;
    }

    /** Writes events of the lead's into the session's log as long as more are wanted, with the server gone meanwhile. */
    private static void fill(Excess on, TestSession session, Predicate<List<Logged<Event>>> more, IntFunction<Event> next) {
        on.hotseat.stop();
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, on.data));
        var id = new SessionId(session.id());
        var log = new ArrayList<>(await(storage.log().readAll(id)));
        var stored = log.size();
        var last = log.getLast();
        var by = log.stream().filter(each -> each.event() instanceof Event.SessionStarted).findFirst().orElseThrow().by();
        while (more.test(log)) {
            log.add(new Logged<>(log.size() + 1L, last.at(), by, new CommandId("fill"), next.apply(log.size())));
        }
        await(storage.log().append(id, stored, List.copyOf(log.subList(stored, log.size())),
                Optional.of(SessionSummary.of(id, SessionState.of(log), log.getFirst().at()))));
        await(storage.close());
        await(vertx.close());
        on.hotseat.start();
    }
}
