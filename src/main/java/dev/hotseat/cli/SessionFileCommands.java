package dev.hotseat.cli;

import dev.hotseat.Storage;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.BrokenSessionFile;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The session commands that are about files: {@code verify} and {@code import}; {@code export} reads the log like the others. */
final class SessionFileCommands {
    private SessionFileCommands() {}

    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Checks a session file line by line, and names the first line that is not as it was written.")
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE", description = "a file that session export wrote")
        private Path file;

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var contents = read(file);
            console.out().printf("%s is whole: session %s, %d events, hash %s%n", file, contents.id(), contents.log().size(), contents.hash());
            console.out().flush();
            return 0;
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Takes a session file of another Hotseat; every seat gets its link from the session's page.")
    static final class Import implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "a file that session export wrote")
        private Path file;

        Import(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws InterruptedException {
            var contents = read(file);
            var folder = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data();
            var vertx = Vertx.vertx();
            try {
                var storage = Waiting.on(Storage.open(vertx, folder));
                try {
                    Waiting.on(take(storage.log(), contents));
                } finally {
                    Waiting.on(storage.close());
                }
            } finally {
                Waiting.on(vertx.close());
            }
            console.out().println("imported session " + contents.id() + ", " + contents.log().size() + " events");
            console.out().flush();
            return 0;
        }

        /** What is there of it already stays; an import that was cut off goes on where it was. */
        private static Future<Void> take(SessionLog log, SessionFile.Contents contents) {
            return log.readAll(contents.id()).compose(there -> {
                if (!contents.log().subList(0, Math.min(there.size(), contents.log().size())).equals(there) || there.size() == contents.log().size()) {
                    return Future.failedFuture(new Failure("there is a session \"" + contents.id() + "\" here already; nothing was changed"));
                }
                var state = there.isEmpty() ? null : SessionState.of(there);
                Future<?> appended = Future.succeededFuture();
                for (var command : commands(contents.log().subList(there.size(), contents.log().size()))) {
                    state = folded(state, command);
                    var summary = SessionSummary.of(contents.id(), state, contents.log().getFirst().at());
                    appended = appended.compose(_ -> log.append(contents.id(), command.getFirst().seq() - 1, command, summary));
                }
                return appended.mapEmpty();
            });
        }

        private static SessionState folded(SessionState before, List<LoggedEvent> events) {
            var state = before;
            for (var logged : events) {
                state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
            }
            return state;
        }

        /** The events of one command are stored together or not at all. */
        private static List<List<LoggedEvent>> commands(List<LoggedEvent> log) {
            var commands = new ArrayList<List<LoggedEvent>>();
            for (var logged : log) {
                if (commands.isEmpty() || !commands.getLast().getLast().commandId().equals(logged.commandId())) {
                    commands.add(new ArrayList<>());
                }
                commands.getLast().add(logged);
            }
            return commands;
        }
    }

    private static SessionFile.Contents read(Path file) {
        try {
            return SessionFile.read(Files.readAllLines(file));
        } catch (BrokenSessionFile e) {
            throw new Failure(file + ", " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file);
        } catch (CharacterCodingException e) {
            throw new Failure(file + " is not UTF-8 text, so it is no session file");
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage());
        }
    }
}
