package dev.hotseat.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.json.Json;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.ops.Setting;
import dev.hotseat.practice.Quota;
import dev.hotseat.protocol.HistoryFrames;
import dev.hotseat.refusal.Limit;
import dev.hotseat.room.Room;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.session.Command;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.FullLog;
import dev.hotseat.session.Plan;
import dev.hotseat.session.Seat;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.guard.ConnectionCounter;
import dev.hotseat.web.guard.ConnectionLimits;
import dev.hotseat.web.guard.PracticeLimits;
import dev.hotseat.web.guard.SlowRequests;
import dev.hotseat.web.guard.WrongLinkThrottle;
import dev.hotseat.web.reply.BodySize;
import dev.hotseat.web.socket.FrameRate;
import dev.hotseat.web.socket.SocketConnection;
import dev.hotseat.web.socket.SocketRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that has a bound: somebody goes past it, is told what is allowed, is counted, and everybody else is served as
 * before. The table in the documentation is written from these rows, with the constants' own values.
 */
class LimitsTest {
    private static final Path DOCUMENT = Path.of("src/docs/limits.md");

    private interface Going {
        void past(Excess excess) throws Exception;
    }

    /** @param past goes past the limit, and holds the refusal against what it should say */
    private record Row(String what, String howMuch, Going past) {}

    private static final Map<Limit, Row> ROWS = Map.ofEntries(
            entry(Limit.FRAME_BYTES, new Row("a frame from a browser", standard(" characters", Setting.FRAME_BYTES_MAX), LineExcess::frameBytes)),
            entry(Limit.FRAME_RATE, new Row("frames of one connection", FrameRate.PER_SECOND + " a second, " + FrameRate.BURST
                    + " at once; nothing is lost by it", LineExcess::frameRate)),
            entry(Limit.SIGNALS, new Row("what one connection tells others that is not logged, such as how good its line is",
                    FrameRate.SIGNALS_PER_SECOND + " a second, " + FrameRate.SIGNALS_BURST + " at once, " + Room.SIGNAL_BYTES_MAX / 1_024
                    + " KiB each; more is dropped",
                    LineExcess::signals)),
            entry(Limit.NESTING, new Row("objects and lists inside of each other", Json.NESTING_MAX + " in requests, frames and session files, "
                    + BankLimits.NESTING_MAX
                    + " in bank files; YAML aliases cannot make a small file large", LineExcess::nesting)),
            entry(Limit.OUTBOUND_BYTES, new Row("what waits to go out to one connection", standard(" bytes", Setting.OUTBOUND_BYTES_MAX)
                    + "; then it is closed to resume. Of what it missed a piece of " + HistoryFrames.BYTES_MAX / 1_024
                    + " KiB waits at a time. Where not one byte of all that leaves for " + SocketRoute.STUCK_SECONDS + " s it is cut off",
                    LineExcess::outboundBytes)),
            entry(Limit.SILENCE, new Row("time to say hello", number(SocketConnection.HELLO_WITHIN_MS / 1_000) + " s; then the socket is closed",
                    LineExcess::silence)),
            entry(Limit.SLOW_REQUEST, new Row("a request on its way, from its first byte",
                    "%s s until its head is there, %s min until its end; then the connection is closed"
                    .formatted(SlowRequests.HEAD_WITHIN_MS / 1_000, SlowRequests.WHOLE_WITHIN_MS / 60_000), LineExcess::slowRequest)),
            entry(Limit.WRONG_LINKS, new Row("links that open nothing", WrongLinkThrottle.PER_ADDRESS_MAX + " a minute from one address, "
                    + WrongLinkThrottle.PER_SESSION_MAX
                    + " on one session; more wait half a second each, " + WrongLinkThrottle.WAITING_MAX + " at a time", LineExcess::wrongLinks)),
            entry(Limit.CONNECTIONS, new Row("sockets", number(ConnectionCounter.PER_ADDRESS_MAX) + " from one address, " + number(ConnectionCounter.ALL_MAX)
                    + " in all; the server's own machine has no bound of its own", LineExcess::connections)),
            entry(Limit.TCP_CONNECTIONS, new Row("connections, sockets among them", number(ConnectionLimits.PER_ADDRESS_MAX) + " from one address, "
                    + standard(" in all", Setting.CONNECTIONS_MAX)
                    + "; one more is closed at once. The server's own machine and a proxy that is trusted have no bound of their own, "
                    + "and under TLS a connection counts once it is agreed on", LineExcess::tcpConnections)),
            entry(Limit.ROOMS, new Row("sessions held in memory", standard("", Setting.ROOMS_MAX) + "; one makes way once nobody is in it and no clock runs",
                    LineExcess::rooms)),
            entry(Limit.COMMANDS_WAITING, new Row("commands that wait in one session", number(Room.WAITING_MAX), LineExcess::commandsWaiting)),
            entry(Limit.SESSIONS_MADE, new Row("sessions that the host makes or takes in", standard(" a minute", Setting.SESSIONS_PER_MINUTE_MAX),
                    SessionExcess::sessionsMade)),
            entry(Limit.PRACTICES_MADE, new Row("practices begun", PracticeLimits.PER_CODE_MAX + " an hour by one person, " + PracticeLimits.PER_ADDRESS_MAX
                    + " from one address", SessionExcess::practicesMade)),
            entry(Limit.PRACTICE_PLACES, new Row("people on the way to a partner, or in a practice that began lately", number(Pool.PLACES_MAX),
                    SessionExcess::practicePlaces)),
            entry(Limit.BODY_BYTES, new Row("body of a request, and so a bank's file", mebi(BodySize.BYTES_MAX) + "; of a session file "
                    + mebi(BodySize.SESSION_FILE_BYTES_MAX), ShelfExcess::bodyBytes)),
            entry(Limit.SEATS, new Row("seats of a session", CreateSession.SEATS_MAX + ", of them a panel of " + CreateSession.PANEL_MAX,
                    SessionExcess::seats)),
            entry(Limit.QUESTIONS, new Row("questions in a session's plan", number(Plan.QUESTIONS_MAX) + "; together " + mebi(Plan.TEXT_BYTES_MAX)
                    + " of text with what stands beside them", SessionExcess::questions)),
            entry(Limit.TEXT, new Row("a note, a panel message, a comment, a reason; a name, a title",
                    "%s, %s, %s and %s characters; %s and %s".formatted(number(Command.WriteNote.TEXT_MAX),
                    number(Command.SendPanelMessage.WORDS_MAX), number(Command.WriteComment.WORDS_MAX), number(Command.ReviseGrade.REASON_MAX), Seat.NAME_MAX,
                    CreateSession.TITLE_MAX), SessionExcess::text)),
            entry(Limit.MOMENTS, new Row("moments of one interviewer", number(Command.MarkMoment.MOMENTS_MAX), SessionExcess::moments)),
            entry(Limit.COMMENTS, new Row("comments of one interviewer", number(Command.WriteComment.COMMENTS_MAX), SessionExcess::comments)),
            entry(Limit.LOG, new Row("events of a session", number(FullLog.EVENTS_MAX)
                    + "; from there on it takes what brings it to its end, and nothing of it is lost", SessionExcess::log)),
            entry(Limit.LOG_BYTES, new Row("what is written in a session: notes, each time they are saved, messages, answers", mebi(FullLog.WRITTEN_BYTES_MAX)
                    + "; then as with its events", SessionExcess::written)),
            entry(Limit.BANK_SIZE, new Row("a bank", number(BankLimits.QUESTIONS_MAX) + " questions of " + number(BankLimits.PROMPT_CHARS_MAX) + " characters, "
                    + number(BankLimits.COLUMNS_MAX) + " columns of a table; as many favourites", ShelfExcess::bankSize)),
            entry(Limit.BANKS, new Row("banks", number(BankShelf.BANKS_MAX), ShelfExcess::banks)),
            entry(Limit.RUBRICS, new Row("rubrics of one's own", number(RubricShelf.OWN_MAX), ShelfExcess::rubrics)),
            entry(Limit.SHARES, new Row("shared links of a session", number(Shares.PER_SESSION_MAX) + ", those that have ended among them",
                    ShelfExcess::shares)));

    @TempDir
    static Path data;

    private static Excess excess;

    @BeforeAll
    static void start() {
        excess = new Excess(data);
    }

    @AfterAll
    static void stop() {
        excess.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoGoesPastALimitIsToldSoAndCountedAndNobodyElseMindsIt(Limit limit) throws Exception {
        assertThat(ROWS).as("a limit has a row here").containsKey(limit);
        var before = excess.met(limit);
        ROWS.get(limit).past().past(excess);
        assertThat(excess.met(limit)).isGreaterThan(before);
        excess.everybodyElseIsServed();
    }

    @Test
    void ofABanksVersionsTheNewestAreKept() {
        assertThat(ShelfExcess.versionsAfter(excess, BankShelf.VERSIONS_KEPT + 4))
                .isEqualTo(IntStream.iterate(BankShelf.VERSIONS_KEPT + 5, version -> version - 1).limit(BankShelf.VERSIONS_KEPT).boxed().toList());
    }

    @Test
    void theDocumentSaysWhatTheLimitsAre() throws IOException {
        var written = Files.writeString(Path.of("target", DOCUMENT.getFileName().toString()), document());
        assertThat(DOCUMENT).as("after a change that is meant, put %s there", written).hasSameTextualContentAs(written);
    }

    private static String document() {
        var lines = new ArrayList<>(List.of("# What has a bound", "",
                "LimitsTest goes past each of these at a running server, and writes this table from the constants; it is not edited by hand. Who",
                "meets a limit is told what is allowed and what to do, and `hotseat_rejected_total` counts it by the name in the last column. A",
                "call is answered 429 or 503 with `Retry-After` where trying again later helps, and 409, 413 or 422 where it does not.", "",
                "| what | how much | metric |", "| --- | --- | --- |"));
        for (var limit : Limit.values()) {
            lines.add("| " + ROWS.get(limit).what() + " | " + ROWS.get(limit).howMuch() + " | `" + limit.tag() + "` |");
        }
        lines.addAll(List.of("", "Nobody is refused for these; what was unused longest makes way:", "", "| what | how much |", "| --- | --- |",
                "| versions kept of a bank | " + number(BankShelf.VERSIONS_KEPT) + " |",
                "| addresses and links kept to slow down guessing | " + number(WrongLinkThrottle.KEYS_MAX) + " each |",
                "| people and addresses kept to count practices | " + number(Quota.KEYS_MAX) + " |", "",
                "Nothing is ever unpacked: a body with a `Content-Encoding` and an office document or archive as a bank are refused, and the socket",
                "offers no compression. Sessions that were live when a server ended are all opened by the next start, so that every clock is right;",
                "for that moment there may be more in memory than otherwise.", "",
                "What counts by address counts an IPv6 address by its network, the first 64 bits, since one household has as many as it likes; and",
                "what comes through a trusted proxy by the address that the proxy names. How many connections come to a proxy is for it to bound."));
        return String.join("\n", lines) + "\n";
    }

    private static String standard(String unit, Setting setting) {
        return number(Long.parseLong(setting.standard())) + unit + ", `" + setting.flag() + "`";
    }

    private static String mebi(int bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
