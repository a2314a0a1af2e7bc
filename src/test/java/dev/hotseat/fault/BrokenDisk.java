package dev.hotseat.fault;

import dev.hotseat.fault.Machine.Disk;
import dev.hotseat.storage.sqlite.engine.HoldLock;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A disk that takes nothing, or takes its time, under load: commands are refused for now, reads and replays go on, and when
 * the disk is back so is the service, without a restart and with everything that was accepted.
 */
final class BrokenDisk implements Case.Trial {
    private static final int ROOMS = 4;
    private static final long PAUSE_MS = 20;
    private static final long BREAKS_WITHIN_MS = 20_000;
    private static final long STEP_MS = 100;
    /** One after the other; nothing stands for another program that holds the database's lock. */
    private final List<Optional<Disk>> ways;

    private BrokenDisk(List<Optional<Disk>> ways) {
        this.ways = ways;
    }

    static BrokenDisk that(Disk how) {
        return new BrokenDisk(List.of(Optional.of(how)));
    }

    static BrokenDisk locked() {
        return new BrokenDisk(List.of(Optional.empty()));
    }

    static BrokenDisk inEveryWay() {
        return new BrokenDisk(List.of(Optional.of(Disk.FULL), Optional.of(Disk.READ_ONLY), Optional.of(Disk.SLOW), Optional.empty()));
    }

    @Override
    public void run(int times, Findings findings) throws IOException, InterruptedException {
        try (var folder = new Folder("disk"); var machine = new Machine();
             var server = new ServerProcess(folder.path(), machine.environment(), Redirect.DISCARD)) {
            server.start();
            try (var load = new Load(server)) {
                load.rooms(ROOMS, PAUSE_MS, findings);
                for (var time = 0; time < times; time++) {
                    for (var how : ways) {
                        server.run(STEP_MS * 5);
                        breakDown(how, machine, folder.path(), server, load, findings);
                        findings.tried();
                    }
                }
                server.run(STEP_MS * 5);
                load.finish();
                findings.check(server.stop() == 0, "the server ended with an error");
                var audit = new Audit(folder.path(), load.participants(), findings);
                findings.checked(audit.commands() + " accepted commands, " + refusals(load) + " refused for now, " + audit.events() + " shown events");
            }
        }
    }

    private static void breakDown(Optional<Disk> how, Machine machine, Path data, ServerProcess server, Load load, Findings findings) throws IOException,
            InterruptedException {
        if (how.isEmpty()) {
            try (var other = ChildJvm.start(HoldLock.class, data.resolve("hotseat.db").toString())) {
                other.line();
                waitUntilFelt(how, server, load, findings);
                readsGoOn(load, findings);
                other.finish();
            }
            return;
        }
        machine.disk(how.get());
        waitUntilFelt(how, server, load, findings);
        readsGoOn(load, findings);
        machine.disk(Disk.SOUND);
    }

    /** Somebody is told to wait; where the disk is slow only, everybody goes on. */
    private static void waitUntilFelt(Optional<Disk> how, ServerProcess server, Load load, Findings findings) {
        var before = refusals(load);
        if (how.equals(Optional.of(Disk.SLOW))) {
            var accepted = accepted(load);
            server.run(STEP_MS * 20);
            findings.check(accepted(load) > accepted && refusals(load) == before, "a slow disk kept commands from being stored");
            return;
        }
        for (var waited = 0L; refusals(load) == before && waited < BREAKS_WITHIN_MS; waited += STEP_MS) {
            server.run(STEP_MS);
        }
        findings.check(refusals(load) > before, "nobody was told that nothing can be stored");
    }

    private static void readsGoOn(Load load, Findings findings) {
        var session = load.participants().getFirst().session;
        for (var path : new String[] {"/readyz", "/", "/api/sessions", "/api/sessions/" + session, "/api/sessions/" + session + "/log"}) {
            var status = load.host().send("GET", path, Optional.empty(), load.host().headers()).statusCode();
            findings.check(status == 200, path + " answered " + status + " while the disk took nothing");
        }
    }

    private static int refusals(Load load) {
        return load.participants().stream().mapToInt(Participant::temporary).sum();
    }

    private static int accepted(Load load) {
        return load.participants().stream().mapToInt(participant -> participant.accepted().size()).sum();
    }
}
