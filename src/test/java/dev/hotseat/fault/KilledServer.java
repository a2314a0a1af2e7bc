package dev.hotseat.fault;

import dev.hotseat.session.SessionState;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * {@code kill -9} at random instants under load from many rooms, every fifth time during the start. The participants come
 * back by themselves; at the end everything that they were told and shown is looked for in the log.
 */
final class KilledServer implements Case.Trial {
    /** Kills of one server before it gets a fresh data folder, so that recovery keeps having an evening's sessions to open. */
    private static final int KILLS_PER_FOLDER = 20;
    private static final int ROOMS = 12;
    private static final long PAUSE_MS = 20;
    private static final int UP_MS = 1_500;
    private static final int STARTING_MS = 600;
    /** A heartbeat's distance, and what a busy machine adds: how far one kill may put a clock off in the candidate's favour. */
    private static final long CLOCK_PER_KILL_MS = 1_600;
    /** From the credit until somebody can come back, on a busy machine. */
    private static final long CLOCK_AHEAD_MS = 1_000;

    private final Random random = new Random();
    private long commands;
    private long events;
    private long resumes;

    @Override
    public void run(int times, Findings findings) throws IOException {
        for (var done = 0; done < times; done += KILLS_PER_FOLDER) {
            try (var folder = new Folder("killed")) {
                batch(folder.path(), Math.min(KILLS_PER_FOLDER, times - done), findings);
            }
        }
    }

    private void batch(Path data, int kills, Findings findings) {
        try (var server = new ServerProcess(data, Map.of(), Redirect.INHERIT)) {
            server.start();
            try (var load = new Load(server)) {
                load.rooms(ROOMS, PAUSE_MS, findings);
                var downMs = 0L;
                for (var kill = 0; kill < kills; kill++) {
                    downMs += kill(server, findings);
                }
                load.finish();
                findings.check(server.stop() == 0, "a server asked to stop ended with an error");
                audit(data, load, kills, downMs, findings);
            }
        }
        findings.checked(commands + " accepted commands, " + events + " shown events, " + resumes + " resumes");
    }

    /** Answers how long nobody could be served. */
    private long kill(ServerProcess server, Findings findings) {
        server.run(random.nextInt(UP_MS));
        server.kill();
        var since = System.nanoTime();
        findings.tried();
        server.launch();
        if (random.nextInt(5) == 0) {
            server.run(random.nextInt(STARTING_MS));
            server.kill();
            findings.tried();
            server.launch();
        }
        findings.check(server.listens(), "a killed server did not start again");
        return (System.nanoTime() - since) / 1_000_000;
    }

    private void audit(Path data, Load load, int kills, long downMs, Findings findings) {
        var audit = new Audit(data, load.participants(), findings);
        commands += audit.commands();
        events += audit.events();
        load.participants().forEach(participant -> {
            resumes += participant.resumes();
            findings.check(participant.resumes() > 0, "a participant never had to resume");
        });
        load.participants().stream().map(participant -> participant.session).distinct().forEach(session -> clock(audit, session, kills, downMs, findings));
    }

    /** The question's clock ran for as long as the server lived, within a heartbeat for every kill. */
    private static void clock(Audit audit, String session, int kills, long downMs, Findings findings) {
        var log = audit.log(session);
        var state = SessionState.of(log);
        var last = log.getLast().at();
        var pushed = log.stream().filter(logged -> logged.event().type().equals("QuestionPushed")).findFirst().orElseThrow().at();
        var livedMs = last - pushed - downMs;
        var elapsedMs = state.asking().currentTimer().orElseThrow().elapsedMs(last);
        findings.check(elapsedMs <= livedMs + kills * CLOCK_AHEAD_MS && elapsedMs >= livedMs - kills * CLOCK_PER_KILL_MS,
                session + ": the clock shows " + elapsedMs + " ms after " + livedMs + " ms of a living server and " + kills + " kills");
        findings.check(state.seating().connected().size() == state.seating().seats().size(), session + ": someone who is here is logged as gone");
    }
}
