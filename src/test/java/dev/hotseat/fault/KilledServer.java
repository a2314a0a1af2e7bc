package dev.hotseat.fault;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * {@code kill -9} at random instants under load from many rooms, every fifth time during the start. The participants come
 * back by themselves; at the end everything that they were told and shown is looked for in the log.
 */
final class KilledServer implements Case.Trial {
    /** Kills of one server before it gets a fresh data folder, so that recovery keeps having an evening's sessions to open. */
    private static final int KILLS_PER_FOLDER = 20;
    private static final int ROOMS_MAX = 12;
    private static final long PAUSE_MS = 20;
    private static final int UP_MS = 1_500;
    private static final int STARTING_MS = 600;
    /** A heartbeat's distance, and what a busy machine adds to it: how much more than the outage may be given back. */
    private static final long CREDIT_EARLY_MS = 4_000;

    /** Between reading the clock and deciding on the credit, on a busy machine that has just started. */
    private static final long CREDIT_LATE_MS = 500;

    /** A kill, between two instants, milliseconds since the epoch. */
    private record Kill(long fromMs, long toMs) {}

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
                load.rooms(Math.min(ROOMS_MAX, 2 * kills), PAUSE_MS, findings);
                var killed = new ArrayList<Kill>();
                for (var kill = 0; kill < kills; kill++) {
                    server.run(random.nextInt(UP_MS));
                    killed.add(kill(server, findings));
                    if (random.nextInt(5) == 0) {
                        server.run(random.nextInt(STARTING_MS));
                        killed.add(kill(server, findings));
                    }
                    findings.check(server.listens(), "a killed server did not start again");
                }
                load.finish();
                findings.check(server.stop() == 0, "a server asked to stop ended with an error");
                audit(data, load, killed, findings);
            }
        }
        findings.checked(commands + " accepted commands, " + events + " shown events, " + resumes + " resumes");
    }

    /** Ends it, and begins a new start. */
    private static Kill kill(ServerProcess server, Findings findings) {
        var from = System.currentTimeMillis();
        server.kill();
        var to = System.currentTimeMillis();
        findings.tried();
        server.launch();
        return new Kill(from, to);
    }

    private void audit(Path data, Load load, List<Kill> kills, Findings findings) {
        var audit = new Audit(data, load.participants(), findings);
        commands += audit.commands();
        events += audit.events();
        load.participants().forEach(participant -> {
            resumes += participant.resumes();
            findings.check(participant.resumes() > 0, "a participant never had to resume");
        });
        load.sessions().forEach(session -> clock(session, audit.log(session), kills, findings));
    }

    /** Every kill lies within a stretch of time that was given back on the question's clock, and no stretch begins long before one. */
    private static void clock(String session, List<Logged<Event>> log, List<Kill> kills, Findings findings) {
        var pushedMs = log.stream().filter(logged -> logged.event() instanceof Event.QuestionPushed).findFirst().orElseThrow().at();
        var credits = log.stream().filter(logged -> logged.event() instanceof Event.OutageCredited).toList();
        for (var kill : kills) {
            findings.check(kill.toMs() < pushedMs || credits.stream().anyMatch(credit -> from(credit) <= kill.toMs() + CREDIT_LATE_MS
                    && credit.at() >= kill.fromMs()),
                    session + ": the outage after the kill at " + kill.fromMs() + " was not given back");
        }
        for (var credit : credits) {
            findings.check(kills.stream().anyMatch(kill -> from(credit) >= kill.fromMs() - CREDIT_EARLY_MS && credit.at() >= kill.fromMs()),
                    session + ": given back at " + credit.at() + " from " + from(credit) + ", when no outage began");
        }
        var seating = SessionState.of(log).seating();
        findings.check(seating.connected().size() == seating.seats().size(), session + ": someone who is here is logged as gone");
    }

    private static long from(Logged<Event> credit) {
        return credit.event() instanceof Event.OutageCredited(_, var outageMs) ? credit.at() - outageMs : credit.at();
    }
}
