package dev.hotseat.cli;

import static dev.hotseat.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.insights.Judged;
import dev.hotseat.matchmaking.People;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.report.Looking;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.scoring.Level;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCommandTest {
    private static final SessionId SESSION = new SessionId("panel-one");

    @TempDir
    Path folder;

    private final Story interview = Sessions.closed();
    private Terminal terminal;

    @BeforeEach
    void store() {
        terminal = new Terminal(folder);
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, folder));
        // One append for each command, as a room does it.
        interview.log().stream().collect(Collectors.groupingBy(Logged::commandId, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(events -> append(storage, events));
        await(storage.close());
        await(vertx.close());
    }

    private void append(SqliteStorage storage, List<Logged<Event>> events) {
        var after = SessionState.of(interview.log().subList(0, (int) events.getLast().seq()));
        await(storage.log().append(SESSION, events.getFirst().seq() - 1, events, Optional.of(SessionSummary.of(SESSION, after, Sessions.START))));
    }

    @Test
    void agreementOverTooFewSessionsIsSaidToBeThat() {
        assertThat(terminal.onData("session", "agreement").done()).contains("Communication", "too few to say: 1 of 10 sessions with two graders");
    }

    @Test
    void agreementOverEnoughSessionsComesWithItsInterval() {
        var apart = Collections.nCopies(6, graded(Level.POOR, Level.GOOD));
        var together = Collections.nCopies(6, graded(Level.EXCELLENT, Level.EXCELLENT));
        assertThat(Agreement.describe(Stream.concat(apart.stream(), together.stream()).toList()).getLast())
                .containsPattern("Communication +12 +12 +0 +-?\\d\\.\\d\\d  \\(-?\\d\\.\\d\\d to -?\\d\\.\\d\\d\\)");
        assertThat(Agreement.describe(Collections.nCopies(10, graded(Level.GOOD, Level.GOOD))).getLast()).contains("undefined: every grade is the same");
        assertThat(Agreement.describe(List.of())).containsExactly("no revealed session was graded by two or more yet");
    }

    @Test
    void onlyGradesOnTheScaleCount() {
        assertThat(Agreement.describe(List.of(graded(Level.GOOD, Level.NOT_ASKED)))).containsExactly("no revealed session was graded by two or more yet");
    }

    private static Judged graded(Level byLead, Level byInterviewer) {
        var state = Sessions.asking().by(Sessions.LEAD, Sessions.grade(byLead)).by(Sessions.INTERVIEWER, Sessions.grade(byInterviewer))
                .by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened())
                .by(Sessions.LEAD, new Event.ScoresRevealed(List.of(Sessions.LEAD, Sessions.INTERVIEWER))).state();
        return Judged.of(SESSION, state).orElseThrow();
    }

    @Test
    void aSessionIsExportedVerifiedAndTakenByAnotherHotseat(@TempDir Path elsewhere) throws IOException {
        var file = Files.writeString(elsewhere.resolve("panel.jsonl"), terminal.onData("session", "export", "panel-one").done());
        assertThat(terminal.run("session", "verify", file.toString()).done()).contains("is whole: session panel-one, " + interview.log().size() + " events");
        var other = elsewhere.resolve("data").toString();
        assertThat(terminal.run("session", "import", file.toString(), "--data", other).done()).contains("imported session panel-one");
        assertThat(terminal.run("session", "show", "panel-one", "--data", other).done()).contains("Backend mock", "CLOSED, scores revealed");
        assertThat(terminal.run("session", "export", "panel-one", "--data", other).done()).isEqualTo(Files.readString(file));
        assertThat(terminal.run("session", "import", file.toString(), "--data", other).failed()).contains("already");
        Files.writeString(file, Files.readString(file).replace("The candidate", "Somebody else"));
        assertThat(terminal.run("session", "verify", file.toString()).failed()).contains("line ");
    }

    @Test
    void aReportIsPrintedInEveryFormatAsTheHostMayKnowIt() {
        var state = interview.state();
        var report = Looking.host(state).report(SESSION, interview.log(), Optional.empty()).orElseThrow();
        for (var format : ReportFormat.values()) {
            assertThat(terminal.onData("session", "report", "panel-one", "--format", format.name().toLowerCase(Locale.ROOT)).done())
                    .isEqualTo(ReportFile.write(report, format, ZoneId.systemDefault()));
        }
        assertThat(terminal.onData("session", "report", "panel-one").done()).startsWith("# Backend mock\n").contains("| Communication | × 1 |");
        assertThat(terminal.onData("session", "report", "panel-one", "--format", "pdf").failed()).contains("it must be json, csv or markdown");
        Practices.stored(folder, "sealed", Sessions.debrief());
        assertThat(terminal.onData("session", "report", "sealed").failed()).contains("session sealed", "still sealed").doesNotContain("Poor");
    }

    @Test
    void sessionsAreListedForPeopleAndForPrograms() {
        assertThat(terminal.onData("session", "list").done().lines()).singleElement().asString()
                .contains("panel-one", "CLOSED", interview.log().size() + " events", "Backend mock", "The candidate");
        var listed = new JsonObject(terminal.onData("session", "list", "--json").done().strip());
        assertThat(listed.getString("id")).isEqualTo("panel-one");
        assertThat(listed.getInteger("events")).isEqualTo(interview.log().size());
    }

    @Test
    void aSessionIsShownWithItsSeatsAndItsPlan() {
        assertThat(terminal.onData("session", "show", "panel-one").done())
                .contains("Backend mock", "CLOSED, scores revealed", "LEAD", "The lead", "The candidate", "What is q1?", "5:00");
    }

    @Test
    void aLogIsPrintedAsOneJsonObjectALine() {
        var lines = terminal.onData("session", "log", "panel-one").done().lines().toList();
        assertThat(lines).isEqualTo(interview.log().stream().map(EventCodec::line).toList());
        assertThat(new JsonObject(lines.getFirst()).getString("type")).isEqualTo("SessionCreated");
    }

    @Test
    void whatWentOnInAPracticeIsNotTheHosts() {
        Practices.stored(folder, "practice", Sessions.created(Practices.two()));
        for (var command : List.of("show", "log", "export", "report")) {
            assertThat(terminal.onData("session", command, "practice").failed()).contains("session practice is a practice", "not to the host")
                    .doesNotContain("What is");
        }
    }

    @Test
    void aPracticeIsListedWithoutWhoPractisedAndWhatAndErasedByThatTitle() {
        practised("practice");
        assertThat(terminal.onData("session", "list").done()).containsPattern("practice +LOBBY .* events  Practice\\R").doesNotContain("Ada", "Ben");
        var listed = terminal.onData("session", "list", "--json").done().lines().filter(line -> line.contains("\"practice\"")).findFirst();
        assertThat(listed.orElseThrow()).contains( "\"people\":[]").doesNotContain("Ada", "Ben", "Java developer");
        assertThat(terminal.onData("session", "erase", "practice", "--title", "Another").failed()).contains("another title: \"Practice\"");
        assertThat(terminal.onData("session", "erase", "practice", "--title", "Practice").done()).contains("erased session practice");
        assertThat(terminal.onData("session", "list").done()).doesNotContain("Practice");
    }

    /** A practice that two people began without the host. */
    private void practised(String name) {
        var session = Practices.stored(folder, name, Sessions.created(Practices.two()));
        var vertx = Vertx.vertx();
        var storage = await(SqliteStorage.open(vertx, folder));
        await(storage.practice().keep(Pool.EMPTY, Pool.EMPTY, List.of(new PracticeBook.Seated(session, People.person(1), Practices.ADA, "Ada", "key", 1))));
        await(storage.close());
        await(vertx.close());
    }

    @Test
    void aSessionThatIsNotThereIsOneLine() {
        assertThat(terminal.onData("session", "show", "nowhere").failed()).contains("no session \"nowhere\"", "session list");
        assertThat(terminal.onData("session", "log", "nowhere").failed()).contains("no session \"nowhere\"");
        assertThat(terminal.onData("session", "log", "not an id").failed()).contains("\"not an id\" is not a session's id");
    }

    @Test
    void aFolderWithoutDataIsOneLineAndStaysEmpty() {
        var empty = folder.resolve("empty");
        assertThat(new Terminal(empty).onData("session", "list").failed()).contains("no Hotseat database at " + empty, "--data");
        assertThat(empty).doesNotExist();
    }

    @Test
    void aDamagedLogIsOneLineThatNamesTheEvent() throws SQLException {
        damage("UPDATE event SET type = 'SessionStarted', data = '{}' WHERE seq = 3");
        assertThat(terminal.onData("session", "show", "panel-one").failed()).contains("session panel-one", "event 6", "SessionStarted");
        damage("UPDATE event SET data = '{' WHERE seq = 2");
        assertThat(terminal.onData("session", "log", "panel-one").failed()).contains("session panel-one", "event 2");
    }

    private void damage(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hotseat.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
