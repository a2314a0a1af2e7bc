package dev.hotseat.fault;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** SIGTERM under load: everyone is told to come back, what was accepted is stored, and the process ends in time, with 0 and in silence. */
final class StoppedServer implements Case.Trial {
    private static final int ROOMS = 6;
    private static final long PAUSE_MS = 20;
    private static final int UP_MS = 1_200;
    private static final long STOPS_WITHIN_MS = 5_000;
    private final Random random = new Random();

    @Override
    public void run(int times, Findings findings) throws IOException {
        try (var folder = new Folder("stopped"); var log = new Folder("log")) {
            var lines = log.path().resolve("stderr");
            try (var server = new ServerProcess(folder.path(), Map.of(), Redirect.appendTo(lines.toFile()))) {
                server.start();
                try (var load = new Load(server)) {
                    load.rooms(ROOMS, PAUSE_MS, findings);
                    for (var time = 0; time < times; time++) {
                        server.run(300 + random.nextInt(UP_MS));
                        stop(server, load, findings);
                        server.start();
                    }
                    load.finish();
                    findings.check(server.stop() == 0, "the server ended with an error");
                    var audit = new Audit(folder.path(), load.participants(), findings);
                    findings.checked(audit.commands() + " accepted commands, " + audit.events() + " shown events");
                }
            }
            var logged = Files.readAllLines(lines).stream().filter(line -> !line.startsWith("SLF4J")).toList();
            findings.check(logged.isEmpty(), "a stop logged " + logged.size() + " lines: " + logged.stream().limit(3).toList());
        }
    }

    private static void stop(ServerProcess server, Load load, Findings findings) {
        load.participants().forEach(Participant::forgetCloses);
        var here = load.participants().stream().filter(Participant::here).toList();
        var since = System.nanoTime();
        findings.check(server.stop() == 0, "a server asked to stop ended with an error");
        var tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        findings.check(tookMs <= STOPS_WITHIN_MS, "a stop took " + tookMs + " ms");
        here.forEach(participant -> findings.check(participant.closes().contains((int) CloseCode.STOPPING.code()),
                participant + " was not told to come back, but closed with " + participant.closes()));
        findings.tried();
    }
}
