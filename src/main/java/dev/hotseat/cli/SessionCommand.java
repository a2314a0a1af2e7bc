package dev.hotseat.cli;

import dev.hotseat.insights.Judged;
import dev.hotseat.ops.FolderLock;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat session …}: what reads the logs, also beside a running server, and changes nothing. */
@Command(name = "session", mixinStandardHelpOptions = true, description = "Sessions and their logs; also while the server runs.")
final class SessionCommand {
    private static final int LISTED_MAX = 100_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists the sessions, the last changed first; of a practice no more than that it is there.")
    static final class ListAll extends OnLog {
        @Option(names = "--json", description = "as JSON lines")
        private boolean json;

        ListAll(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            List<SessionSummary> sessions = readWithPractices((log, practices) -> practices.all().compose(own -> log.list(EnumSet.allOf(Phase.class),
                    LISTED_MAX)
                    .map(all -> all.stream().map(each -> own.contains(each.id()) ? SessionText.practice(each) : each).toList())));
            if (sessions.isEmpty() && !json) {
                out("no sessions yet; the host's page makes the first");
            }
            for (var session : sessions) {
                out(json ? SessionText.json(session) : "%-12s %-8s %s  %5d events  %s%s".formatted(session.id(), session.phase(),
                        TIME.format(Instant.ofEpochMilli(session.updatedAt())), session.events(), session.title(),
                        session.candidate().isEmpty() ? "" : " (" + session.candidate() + ")"));
            }
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one session: phase, seats, plan and time used.")
    static final class Show extends OnLog {
        @Parameters(paramLabel = "ID", description = "the session's id, as list shows it")
        private String id;

        Show(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            var log = main(id);
            out(SessionText.describe(new SessionId(id), log, fold(id, log), ends(new SessionId(id))));
            return 0;
        }
    }

    @Command(name = "log", mixinStandardHelpOptions = true,
            description = "Prints a session's events as JSON lines, one event each: all of it, with what is still blind in the rooms.")
    static final class Log extends OnLog {
        @Parameters(paramLabel = "ID", description = "the session's id, as list shows it")
        private String id;

        Log(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            known(id).entries().forEach(entry -> out(StreamCodec.line(entry.stream(), entry.logged())));
            return 0;
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Prints a closed session as a file that another Hotseat takes; without seats' secrets and private notes.")
    static final class Export extends OnLog {
        @Parameters(paramLabel = "ID", description = "the session's id, as list shows it")
        private String id;

        Export(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            var record = whole(id);
            try {
                SessionFile.write(new SessionId(id), record).forEach(this::out);
            } catch (IllegalArgumentException e) {
                throw new Failure(e.getMessage());
            }
            return 0;
        }
    }

    @Command(name = "erase", mixinStandardHelpOptions = true,
            description = "Erases a session for good while no server runs on the folder; beside one, its page does it.")
    static final class Erase implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "ID", description = "the session's id, as list shows it")
        private String id;

        @Option(names = "--title", required = true, description = "the session's title, to say that this one is meant")
        private String title;

        Erase(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws InterruptedException {
            var session = OnLog.id(id);
            var folder = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data();
            var vertx = Vertx.vertx();
            try (var _ = FolderLock.take(folder)) {
                var storage = new DataFolder(folder).open(vertx);
                try {
                    var practices = Waiting.on(storage.practice().all());
                    var summary = Waiting.on(storage.log().summary(session)).map(found -> practices.contains(session) ? SessionText.practice(found) : found)
                            .orElseThrow(() -> new Failure("there is no session \"" + id + "\"; see: hotseat session list"));
                    if (!summary.title().equals(title.strip())) {
                        throw new Failure("session " + id + " has another title: \"" + summary.title() + "\"; nothing was erased");
                    }
                    Waiting.on(storage.erasures().erase(session, System.currentTimeMillis()));
                } finally {
                    Waiting.on(storage.close());
                }
            } finally {
                Waiting.on(vertx.close());
            }
            console.out().println("erased session " + id);
            console.out().flush();
            return 0;
        }
    }

    @Command(name = "agreement", mixinStandardHelpOptions = true,
            description = "Tells how far panels agree over all revealed sessions, by the grades they gave blind, and with re-grades.")
    static final class AgreementOf extends OnLog {
        AgreementOf(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            Agreement.describe(read(log -> log.list(EnumSet.of(Phase.DEBRIEF, Phase.CLOSED), LISTED_MAX).compose(sessions -> judged(log, sessions))))
                    .forEach(this::out);
            return 0;
        }

        private static Future<List<Judged>> judged(SessionLog log, List<SessionSummary> sessions) {
            return log.readEach(sessions, (id, events) -> Future.succeededFuture(Judged.of(id, SessionState.of(events))))
                    .map(judged -> judged.stream().flatMap(Optional::stream).toList());
        }
    }
}
