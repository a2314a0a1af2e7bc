package dev.hotseat.fault;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Backup;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.sessionlog.SqliteSessionLog;
import dev.hotseat.testing.Host;
import dev.hotseat.testing.ServerProcess;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A backup of a server under load, restored into a fresh one: it starts, every session in it is the beginning of the live
 * one, and everything acknowledged before the backup began is in it.
 */
final class BackedUp implements Case.Trial {
    private static final int ROOMS = 6;
    private static final long PAUSE_MS = 10;
    private static final long LIVE_MS = 700;

    private record Taken(Path folder, Map<String, Set<String>> acknowledged) {}

    @Override
    public void run(int times, Findings findings) throws IOException {
        try (var folder = new Folder("live"); var copies = new Folder("copies");
             var server = new ServerProcess(folder.path(), Map.of(), Redirect.DISCARD)) {
            server.start();
            try (var load = new Load(server)) {
                load.rooms(ROOMS, PAUSE_MS, findings);
                var taken = new ArrayList<Taken>();
                for (var time = 0; time < times; time++) {
                    server.run(LIVE_MS);
                    taken.add(take(folder.path(), copies.path(), time, load));
                    findings.tried();
                }
                server.run(LIVE_MS);
                load.finish();
                findings.check(server.stop() == 0, "the server ended with an error");
                var audit = new Audit(folder.path(), load.participants(), findings);
                taken.forEach(each -> check(each, audit, findings));
                starts(taken.getLast().folder(), findings);
                findings.checked(audit.commands() + " accepted commands");
            }
        }
    }

    private static Taken take(Path live, Path copies, int time, Load load) {
        var acknowledged = new HashMap<String, Set<String>>();
        load.participants().forEach(participant -> acknowledged.computeIfAbsent(participant.session,
                _ -> new HashSet<>()).addAll(participant.accepted().keySet()));
        var file = copies.resolve("backup-" + time + ".db");
        Backup.write(live, file);
        var restored = copies.resolve("restored-" + time);
        Backup.restore(file, restored);
        return new Taken(restored, acknowledged);
    }

    private static void check(Taken taken, Audit audit, Findings findings) {
        var vertx = Vertx.vertx();
        var log = new SqliteSessionLog(vertx, Waiting.await(Database.openToRead(vertx, taken.folder())));
        taken.acknowledged().forEach((session, ids) -> {
            List<Logged<Event>> copy = Waiting.await(log.readAll(new SessionId(session)));
            var live = audit.log(session);
            findings.check(copy.size() <= live.size() && copy.equals(live.subList(0, copy.size())), session
                    + ": the backup is not a beginning of the live log");
            var stored = copy.stream().map(Logged::commandId).map(CommandId::value).collect(Collectors.toSet());
            ids.stream().filter(id -> !stored.contains(id)).forEach(id -> findings.found(Findings.Kind.LOST, session
                    + ": acknowledged before the backup, and not in it: " + id));
        });
        Waiting.await(log.close());
        Waiting.await(vertx.close());
    }

    private static void starts(Path folder, Findings findings) {
        try (var server = new ServerProcess(folder, Map.of(), Redirect.DISCARD)) {
            server.start();
            try (var host = new Host(server.url(), server.hostKey())) {
                findings.check(host.get("/api/sessions").getJsonArray("sessions").size() == ROOMS, "a restored server does not list its sessions");
            }
            findings.check(server.stop() == 0, "a restored server ended with an error");
        }
    }
}
