package dev.hotseat.cli;

import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.StreamLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat backup} and {@code hotseat restore}. */
final class BackupCommands {
    private BackupCommands() {}

    @Command(name = "backup", mixinStandardHelpOptions = true,
            description = "Copies everything into one file, also while the server runs: what was stored when it began, and nothing half.")
    static final class Write implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file to make. Default: backups/hotseat-TIME.db in the data folder.")
        private Path file;

        Write(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var folder = folder(spec, console);
            var to = Optional.ofNullable(file).orElseGet(() -> folder.placeForBackup(Instant.now()));
            DataFolder.Copied contents;
            try (var progress = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
                progress.scheduleAtFixedRate(() -> tellProgress(folder, to), 2, 2, TimeUnit.SECONDS);
                try {
                    contents = folder.backUp(to);
                } finally {
                    progress.shutdownNow();
                }
            }
            console.out().printf("backed up %d sessions, %d events to %s (%d KiB)%n", contents.sessions(), contents.events(), to, contents.bytes() / 1_024);
            console.out().flush();
            return 0;
        }

        private void tellProgress(DataFolder folder, Path to) {
            try {
                console.err().printf("%d of at most %d KiB%n", Files.size(folder.unfinished(to)) / 1_024, Files.size(folder.stored()) / 1_024);
                console.err().flush();
            } catch (IOException e) {
                // Not begun, or done already: then there is nothing to tell.
            }
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true,
            description = "Puts a backup into a new data folder, brings it up to date and reads every session in it.")
    static final class Restore implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "a file that backup made")
        private Path file;

        Restore(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws InterruptedException {
            var folder = folder(spec, console);
            var contents = folder.restore(file);
            var vertx = Vertx.vertx();
            try {
                var storage = folder.open(vertx);
                try {
                    Waiting.on(readAll(storage.log(), console.streams()));
                } finally {
                    Waiting.on(storage.close());
                }
            } finally {
                Waiting.on(vertx.close());
            }
            console.out().printf("restored %d sessions, %d events into %s%nStart on it with --data %s. The host gets a new link; everybody else's work as "
                    + "before.%n",
                    contents.sessions(), contents.events(), folder.path(), folder.path());
            console.out().flush();
            return 0;
        }

        /** A backup is good only if every session in it can be told again, with all of its streams that are known here. */
        private static Future<Void> readAll(SessionLog log, Streams streams) {
            return log.list(Set.of(Phase.values()), Integer.MAX_VALUE).compose(sessions -> {
                Future<Void> read = Future.succeededFuture();
                for (var session : sessions) {
                    read = read.compose(_ -> streams.readKnown(log, session.id())).map(record -> {
                        SessionState.of(record.main());
                        record.others().forEach(StreamLog::state);
                        return null;
                    });
                }
                return read;
            });
        }
    }

    private static DataFolder folder(CommandSpec spec, Console console) {
        return new DataFolder(ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data());
    }
}
