package dev.hotseat.cli;

import dev.hotseat.sessionfile.BrokenSessionFile;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionfile.SessionImport;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            var contents = read(file, console.streams());
            console.out().printf("%s is whole: session %s, %s, hash %s%n", file, contents.id(), events(contents.record()), contents.hash());
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
            var contents = read(file, console.streams());
            var folder = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data();
            var vertx = Vertx.vertx();
            try {
                var storage = new DataFolder(folder).open(vertx);
                try {
                    Waiting.on(take(storage.log(), console.streams(), contents));
                } finally {
                    Waiting.on(storage.close());
                }
            } finally {
                Waiting.on(vertx.close());
            }
            console.out().println("imported session " + contents.id() + ", " + events(contents.record()));
            console.out().flush();
            return 0;
        }

        private static Future<Void> take(SessionLog log, Streams streams, SessionFile.Contents contents) {
            return SessionImport.into(log, streams, contents).recover(failure -> Future.failedFuture(
                    failure instanceof SessionImport.AlreadyHere ? new Failure(failure.getMessage()) : failure));
        }
    }

    /** How many events there are; where not all are of the main stream, of which. */
    private static String events(SessionRecord record) {
        return record.size() + " events" + (record.others().isEmpty() ? "" : record.others().stream()
                .map(other -> other.events().size() + " of " + other.name())
                .collect(Collectors.joining(", ", " (" + record.main().size() + " of main, ", ")")));
    }

    private static SessionFile.Contents read(Path file, Streams streams) {
        try {
            return SessionFile.read(Files.readAllLines(file), streams);
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
