package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.created;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;

import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.storage.sqlite.engine.Database;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;

/** Appends two events at a time to several sessions at once, and prints session and number of all that was acknowledged. */
public final class AppendUntilKilled {
    static final int SESSIONS = 6;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) {
        var vertx = Vertx.vertx();
        var log = new SqliteSessionLog(vertx, get(Database.open(vertx, Path.of(arguments[0]))));
        for (int n = 0; n < SESSIONS; n++) {
            var session = session("s" + n);
            var end = get(log.summary(session)).map(summary -> summary.events()).orElse(0L);
            if (end == 0) {
                get(append(log, session, 0, List.of(created("c1"))));
                end = 1L;
            }
            goOn(log, session, end);
        }
    }

    private static void goOn(SessionLog log, SessionId session, long end) {
        append(log, session, end, notes(end, 2, "c" + (end + 2))).onComplete(appended -> {
            if (appended.succeeded()) {
                System.out.println(session + " " + appended.result().seq());
                goOn(log, session, appended.result().seq());
            } else {
                System.out.println("failed " + appended.cause());
            }
        });
    }
}
