package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.ops.Keeping;
import dev.hotseat.session.Role;
import dev.hotseat.storage.sqlite.engine.Backup;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is erased leaves its id and nothing else: not in memory, not in the file, not after a restore. */
class ErasureTest {
    private static final String WORDS = "Zanzibar-quicksand-" + "7731";

    @TempDir
    Path data;

    @TempDir
    Path backup;

    private final JumpingClock clock = new JumpingClock();
    private TestHotseat hotseat;

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data, clock);
    }

    @AfterEach
    void stop() {
        hotseat.close();
    }

    @Test
    void theHostErasesItAndWhoeverHadALinkIsToldAndNobodyElse() throws IOException {
        var session = talkedIn();
        var lead = session.join(Role.LEAD);
        assertThat(erase(session, "Another title").statusCode()).isEqualTo(422);
        assertThat(lead.open()).isTrue();
        assertThat(erase(session, "A test").statusCode()).isEqualTo(204);
        assertThat(lead.closeCode()).isEqualTo(4503);
        assertThat(replay(session, session.tokens().get(Role.CANDIDATE)).statusCode()).isEqualTo(410);
        assertThat(replay(session, session.tokens().get(Role.CANDIDATE)).body()).contains("session-erased");
        assertThat(replay(session, "guessed").statusCode()).isEqualTo(401);
        var late = hotseat.connect();
        late.send(session.hello(Role.OBSERVER));
        assertThat(late.closeCode()).isEqualTo(4503);
        assertThat(hotseat.get("/api/sessions").encode()).doesNotContain(session.id());
        assertThat(hotseat.send("GET", "/api/sessions/" + session.id(), Optional.empty(), hotseat.host()).statusCode()).isEqualTo(404);
        assertThat(erase(session, "A test").statusCode()).isEqualTo(404);
        hotseat.stop();
        assertThat(everythingOnDisk()).doesNotContain(WORDS);
        hotseat.start();
    }

    @Test
    void aRestoredDatabaseBringsNothingBack() throws IOException {
        var session = talkedIn();
        hotseat.stop();
        assertThat(everythingOnDisk()).contains(WORDS);
        Files.copy(data.resolve("hotseat.db"), backup.resolve("hotseat.db"));
        hotseat.start();
        assertThat(erase(session, "A test").statusCode()).isEqualTo(204);
        hotseat.stop();
        Files.copy(backup.resolve("hotseat.db"), data.resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        hotseat.start();
        assertThat(replay(session, session.tokens().get(Role.LEAD)).statusCode()).isEqualTo(410);
        hotseat.stop();
        assertThat(everythingOnDisk()).doesNotContain(WORDS);
        hotseat.start();
    }

    @Test
    void aBackupThatIsRestoredKeepsNothingInItsGapsOfWhatIsErasedThen() throws IOException {
        var session = talkedIn();
        IntStream.range(0, 20).forEach(_ -> hotseat.newSession());
        Backup.write(data, backup.resolve("copy.db"));
        assertThat(erase(session, "A test").statusCode()).isEqualTo(204);
        hotseat.stop();
        Files.delete(data.resolve("hotseat.db"));
        Files.copy(backup.resolve("copy.db"), data.resolve("hotseat.db"));
        assertThat(everythingOnDisk()).contains(WORDS);
        hotseat.start();
        assertThat(replay(session, session.tokens().get(Role.LEAD)).statusCode()).isEqualTo(410);
        hotseat.stop();
        assertThat(everythingOnDisk()).doesNotContain(WORDS);
        hotseat.start();
    }

    @Test
    void anExportedSessionThatWasErasedIsNotTakenInAgain() {
        var session = talkedIn();
        var lead = session.join(Role.LEAD);
        List.of("StartSession", "OpenDebrief", "RevealScores", "CloseSession").forEach(lead::give);
        var file = hotseat.send("GET", "/api/sessions/" + session.id() + "/file", Optional.empty(), hotseat.host()).body();
        assertThat(erase(session, "A test").statusCode()).isEqualTo(204);
        var refused = hotseat.send("POST", "/api/session-files", Optional.of(file), hotseat.host());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("was erased here");
    }

    @Test
    void sessionsGoByThemselvesOnceTheyWereKeptLongEnough() {
        var closed = talkedIn();
        var lead = closed.join(Role.LEAD);
        assertThat(lead.welcomed().getInteger("keptDays")).isZero();
        List.of("StartSession", "OpenDebrief", "RevealScores", "CloseSession").forEach(lead::give);
        clock.jump(TimeUnit.DAYS.toMillis(20));
        var fresh = hotseat.newSession();
        clock.jump(TimeUnit.DAYS.toMillis(15));
        hotseat.keepFor(new Keeping(30, 0, 0));
        hotseat.restart();
        assertThat(replay(closed, closed.tokens().get(Role.LEAD)).statusCode()).isEqualTo(410);
        assertThat(replay(fresh, fresh.tokens().get(Role.LEAD)).statusCode()).isEqualTo(200);
        assertThat(fresh.join(Role.LEAD).welcomed().getInteger("keptDays")).isEqualTo(30);
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreGoesAllTheSameAndHoldsUpNoOther() throws SQLException {
        var damaged = talkedIn();
        var senseless = talkedIn();
        var whole = talkedIn();
        hotseat.stop();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hotseat.db")); var statement = database.createStatement()) {
            statement.execute("UPDATE event SET type = 'Nonsense' WHERE type = 'PanelMessageSent' AND session = (SELECT number FROM session WHERE id = '"
                    + damaged.id() + "')");
            statement.execute("UPDATE event SET type = 'TimeExpired', data = '{\"questionId\":\"none\"}' "
                    + "WHERE type = 'PanelMessageSent' AND session = (SELECT number FROM session WHERE id = '" + senseless.id() + "')");
        }
        clock.jump(TimeUnit.DAYS.toMillis(31));
        hotseat.start();
        for (var session : List.of(damaged, senseless)) {
            assertThat(replay(session, session.tokens().get(Role.LEAD)).statusCode()).isEqualTo(500);
        }
        hotseat.keepFor(new Keeping(30, 0, 0));
        hotseat.restart();
        for (var session : List.of(damaged, senseless, whole)) {
            assertThat(replay(session, session.tokens().get(Role.LEAD)).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void practicesGoAfterDaysOfTheirOwn() {
        hotseat.stop();
        var practice = Practices.stored(data, "practice", Sessions.created(Practices.withTokens(Practices.two())));
        hotseat.start();
        var panel = hotseat.newSession();
        clock.jump(TimeUnit.DAYS.toMillis(15));
        hotseat.keepFor(new Keeping(30, 10, 0));
        hotseat.restart();
        assertThat(replay(practice.value(), Practices.ADA.value()).statusCode()).isEqualTo(410);
        assertThat(replay(panel, panel.tokens().get(Role.LEAD)).statusCode()).isEqualTo(200);
    }

    @Test
    void backupsThatAreOldGoAndWhatElseLiesBesideThemStays() throws IOException {
        var folder = Files.createDirectories(data.resolve("backups"));
        var now = Instant.ofEpochMilli(clock.nowMs());
        var old = Files.createFile(Backup.place(data, now.minus(8, ChronoUnit.DAYS)));
        var young = Files.createFile(Backup.place(data, now.minus(6, ChronoUnit.DAYS)));
        var own = Files.createFile(folder.resolve("hotseat-before-the-moveZ.db"));
        hotseat.restart();
        assertThat(old).exists();
        hotseat.keepFor(new Keeping(0, 0, 7));
        hotseat.restart();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(own).exists();
    }

    private TestSession talkedIn() {
        var session = hotseat.newSession();
        var lead = session.join(Role.LEAD);
        assertThat(lead.give("SendPanelMessage", "words", WORDS).getString("type")).isEqualTo("accepted");
        return session;
    }

    private HttpResponse<String> erase(TestSession session, String title) {
        return hotseat.send("POST", "/api/sessions/" + session.id() + "/erasure", Optional.of(new JsonObject().put("title", title).encode()), hotseat.host());
    }

    private HttpResponse<String> replay(TestSession session, String token) {
        return replay(session.id(), token);
    }

    private HttpResponse<String> replay(String session, String token) {
        return hotseat.send("GET", "/api/sessions/" + session + "/replay", Optional.empty(), Map.of("Authorization", "Bearer " + token));
    }

    private String everythingOnDisk() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
