package dev.hotseat.fault;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The wall clock is set back an hour and forward a day, while the server runs and while it is down: no question's clock moves by it. */
final class JumpingWallClock implements Case.Trial {
    private static final long[] OFF_S = {-3_600, 86_400};
    private static final int ROOMS = 3;
    private static final long PAUSE_MS = 20;
    private static final long LIVE_MS = 800;
    /** For two restarts: what lies between a heartbeat and the end, and a busy machine. */
    private static final long CLOCK_OFF_MS_MAX = 3_500;

    @Override
    public void run(int times, Findings findings) throws IOException {
        for (var time = 0; time < times; time++) {
            try (var folder = new Folder("clock"); var machine = new Machine();
                 var server = new ServerProcess(folder.path(), machine.environment(), Redirect.DISCARD)) {
                server.start();
                try (var load = new Load(server)) {
                    load.rooms(ROOMS, PAUSE_MS, findings);
                    load.untilAllAsked(server);
                    var downMs = 0L;
                    for (var off : OFF_S) {
                        downMs += jump(server, machine, off);
                        findings.tried();
                    }
                    load.finish();
                    var endMs = System.currentTimeMillis();
                    findings.check(server.stop() == 0, "the server ended with an error");
                    var audit = new Audit(folder.path(), load.participants(), findings);
                    for (var session : load.sessions()) {
                        clock(session, audit.log(session), endMs - downMs, findings);
                    }
                    findings.checked(audit.commands() + " accepted commands, " + audit.events() + " shown events");
                }
            }
        }
    }

    /** While it runs, and while it is down; answers how long it was down. */
    private static long jump(ServerProcess server, Machine machine, long off) {
        machine.clockOff(off);
        server.run(LIVE_MS);
        machine.clockOff(0);
        server.run(LIVE_MS);
        server.kill();
        var since = System.nanoTime();
        machine.clockOff(off);
        server.start();
        var downMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        server.run(LIVE_MS);
        return downMs;
    }

    /** @param endMs when it ended, had it never been down; the question was asked while the clock was right */
    private static void clock(String session, List<Logged<Event>> log, long endMs, Findings findings) {
        var state = SessionState.of(log);
        var pushedMs = log.stream().filter(logged -> logged.event().type().equals("QuestionPushed")).findFirst().orElseThrow().at();
        var elapsedMs = state.asking().currentTimer().orElseThrow().elapsedMs(state.at());
        findings.check(Math.abs(elapsedMs - (endMs - pushedMs)) < CLOCK_OFF_MS_MAX, session + ": the clock shows " + elapsedMs + " ms after "
                + (endMs - pushedMs) + " ms");
    }
}
