package dev.hotseat.fault;

import dev.hotseat.contract.Logs;
import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.failure.CannotOpenStorage;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.sessionlog.SqliteSessionLog;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The database cut off at any byte of its last page, or its write-ahead log at any byte, as after a power cut: it opens as a
 * state that once was, or says what is wrong and how to recover. The first cuts are those at every page's edge.
 */
final class CutFile implements Case.Trial {
    private static final int PAGE = 4_096;
    private static final int FRAME = PAGE + 24;
    private static final String DATABASE = "hotseat.db";
    private static final String WAL = "hotseat.db-wal";
    private final Random random = new Random();
    private int opened;
    private int refused;

    private record Cut(String file, long at) {}

    @Override
    public void run(int times, Findings findings) throws IOException {
        var vertx = Vertx.vertx();
        try (var whole = new Folder("whole"); var closed = new Folder("closed")) {
            var logs = fill(vertx, whole.path(), closed.path());
            for (var time = 0; time < times; time++) {
                // Half of the files lost their write-ahead log with the end of a page, the other half have it still.
                var source = time % 4 == 0 ? closed.path() : whole.path();
                try (var folder = new Folder("cut")) {
                    var cut = cut(source, folder.path(), time);
                    open(vertx, folder.path(), cut, logs, findings);
                }
                findings.tried();
            }
        } finally {
            Logs.get(vertx.close());
        }
        findings.checked(opened + " opened as they once were, " + refused + " refused with the way out");
    }

    /** One folder with a write-ahead log in use, one that was closed properly; answers what is in both. */
    private static Map<SessionId, List<Logged<Event>>> fill(Vertx vertx, Path whole, Path closed) throws IOException {
        var logs = new LinkedHashMap<SessionId, List<Logged<Event>>>();
        var before = new SqliteSessionLog(vertx, Logs.get(Database.open(vertx, whole)));
        for (var n = 0; n < 4; n++) {
            logs.put(Logs.session("old" + n), Logs.fill(before, Logs.session("old" + n), 30));
        }
        Logs.get(before.close());
        Files.copy(whole.resolve(DATABASE), closed.resolve(DATABASE));
        var live = new SqliteSessionLog(vertx, Logs.get(Database.open(vertx, whole)));
        for (var n = 0; n < 4; n++) {
            logs.put(Logs.session("new" + n), Logs.fill(live, Logs.session("new" + n), 12));
        }
        // As a power cut leaves it: with the write-ahead log, and without the index that is made anew.
        var copy = Files.createDirectory(whole.resolve("copy"));
        Files.copy(whole.resolve(DATABASE), copy.resolve(DATABASE));
        Files.copy(whole.resolve(WAL), copy.resolve(WAL));
        Logs.get(live.close());
        Files.move(copy.resolve(DATABASE), whole.resolve(DATABASE), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy.resolve(WAL), whole.resolve(WAL), StandardCopyOption.REPLACE_EXISTING);
        return logs;
    }

    private Cut cut(Path from, Path to, int time) throws IOException {
        var wal = Files.exists(from.resolve(WAL));
        Files.copy(from.resolve(DATABASE), to.resolve(DATABASE));
        if (wal) {
            Files.copy(from.resolve(WAL), to.resolve(WAL));
        }
        var inWal = wal && time % 4 != 2;
        var file = to.resolve(inWal ? WAL : DATABASE);
        var size = Files.size(file);
        long at;
        if (inWal) {
            var edge = 32 + (long) FRAME * (time / 4);
            at = edge + time % 4 - 1 <= size ? edge + time % 4 - 1 : random.nextLong(size);
        } else {
            at = size - 1 - (time / 4 < PAGE ? time / 4 * 37L % PAGE : random.nextInt(PAGE));
        }
        try (var cutting = new RandomAccessFile(file.toFile(), "rw")) {
            cutting.setLength(at);
        }
        return new Cut(file.getFileName().toString(), at);
    }

    private void open(Vertx vertx, Path folder, Cut cut, Map<SessionId, List<Logged<Event>>> logs, Findings findings) {
        SqliteSessionLog log;
        try {
            log = new SqliteSessionLog(vertx, Logs.get(Database.open(vertx, folder)));
        } catch (CannotOpenStorage e) {
            refused++;
            findings.check(e.getMessage().contains("estore") && e.getMessage().contains(DATABASE), cut + ": refused without a way out: " + e.getMessage());
            return;
        }
        try {
            for (var summary : Logs.get(log.list(EnumSet.allOf(Phase.class), 1_000))) {
                prefix(log, summary, logs.get(summary.id()), cut, findings);
            }
            if (cut.file().equals(WAL)) {
                logs.keySet().stream().filter(id -> id.value().startsWith("old")).forEach(id ->
                        findings.check(Logs.get(log.readAll(id)).equals(logs.get(id)), cut + ": session " + id + " was stored long before"));
            }
            opened++;
        } catch (DamagedLog e) {
            refused++;
            findings.check(e.getMessage().contains("backup"), cut + ": refused without a way out: " + e.getMessage());
        } catch (RuntimeException e) {
            findings.found(Kind.WRONG, cut + ": " + e);
        } finally {
            Logs.get(log.close());
        }
    }

    private static void prefix(SqliteSessionLog log, SessionSummary summary, List<Logged<Event>> whole, Cut cut, Findings findings) {
        var events = Logs.get(log.readAll(summary.id()));
        findings.check(whole != null && events.size() == summary.events() && events.size() <= whole.size() && events.equals(whole.subList(0, events.size())),
                cut + ": session " + summary.id() + " is not as it ever was");
    }
}
