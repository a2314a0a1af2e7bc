package dev.hotseat.fault;

import dev.hotseat.testing.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import java.util.Random;

/** Every participant's line breaks at every step there is, again and again, under load: each comes back and misses and doubles nothing. */
final class CutLine implements Case.Trial {
    private static final int ROOMS = 5;
    private static final long PAUSE_MS = 15;
    private static final long STEP_MS = 120;
    private final Random random = new Random();

    @Override
    public void run(int times, Findings findings) throws IOException {
        try (var folder = new Folder("line"); var server = new ServerProcess(folder.path(), Map.of(), Redirect.INHERIT)) {
            server.start();
            try (var load = new Load(server)) {
                load.rooms(ROOMS, PAUSE_MS, findings);
                for (var time = 0; time < times; time++) {
                    var step = Participant.Step.values()[time % Participant.Step.values().length];
                    load.participants().stream().filter(_ -> random.nextBoolean()).forEach(participant -> {
                        participant.cutAt(step);
                        findings.tried();
                    });
                    server.run(STEP_MS);
                }
                load.finish();
                findings.check(server.stop() == 0, "the server ended with an error");
                var audit = new Audit(folder.path(), load.participants(), findings);
                findings.checked(audit.commands() + " accepted commands, " + audit.events() + " shown events, "
                        + load.participants().stream().mapToInt(Participant::resumes).sum() + " resumes");
            }
        }
    }
}
