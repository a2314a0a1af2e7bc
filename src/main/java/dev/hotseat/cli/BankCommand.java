package dev.hotseat.cli;

import dev.hotseat.bankfile.BankCheck;
import dev.hotseat.bankfile.BankFile;
import dev.hotseat.bankfile.BankFormat;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.storage.Storage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hotseat bank …}. */
@Command(name = "bank", mixinStandardHelpOptions = true, description = "Question banks: check a file, import, list, export, remove.")
final class BankCommand {
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Shows what importing a file would give; stores nothing.")
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE", description = "Markdown, CSV, TSV, JSON or YAML")
        private Path file;

        @Option(names = "--json", description = "as one JSON object")
        private boolean json;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var imported = BankFile.read(read(file), String.valueOf(file.getFileName()));
            console.out().print(json ? BankCheck.json(imported) : BankCheck.text(imported));
            console.out().flush();
            return 0;
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Imports a file as a new bank.")
    static final class Import extends OnShelf {
        @Parameters(paramLabel = "FILE", description = "Markdown, CSV, TSV, JSON or YAML")
        private Path file;

        Import(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            var imported = BankFile.read(read(file), String.valueOf(file.getFileName()));
            if (imported.bank().questionCount() == 0) {
                throw new Failure(file + " holds no question that was found. See why with: hotseat bank check " + file);
            }
            var saved = onShelf(shelf -> shelf.add(imported.bank(), System.currentTimeMillis()));
            out().println("imported " + saved.questionCount() + " questions in " + saved.sectionCount() + " sections as \"" + saved.id() + "\""
                    + (imported.warnings().isEmpty() ? "" : "; " + imported.warnings().size() + " warnings, see: hotseat bank check " + file));
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the banks.")
    static final class ListAll extends OnShelf {
        ListAll(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            var banks = onShelf(BankShelf::list);
            if (banks.isEmpty()) {
                out().println("no banks yet; import one with: hotseat bank import FILE");
            }
            banks.forEach(bank -> out().printf("%-40s v%-3d %4d questions  %3d sections  %s%n", bank.id(), bank.version(),
                    bank.questionCount(), bank.sectionCount(), bank.title()));
            return 0;
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Prints a bank; what is printed imports again to the same bank.")
    static final class Export extends OnShelf {
        @Parameters(paramLabel = "BANK", description = "the bank's id, as list shows it")
        private String id;

        @Option(names = "--format", defaultValue = "markdown", paramLabel = "markdown|csv|json", description = "default: ${DEFAULT-VALUE}")
        private String format;

        Export(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            var as = switch (format.toLowerCase(Locale.ROOT)) {
                case "markdown" -> BankFormat.MARKDOWN;
                case "csv" -> BankFormat.CSV;
                case "json" -> BankFormat.JSON;
                default -> throw new Failure("--format is \"" + format + "\"; it must be markdown, csv or json.");
            };
            var copy = onShelf(shelf -> shelf.find(id, Optional.empty())).orElseThrow(() -> missing(id));
            out().print(new String(BankFile.write(copy.bank(), as), StandardCharsets.UTF_8));
            out().flush();
            return 0;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a bank; sessions that used it keep their questions.")
    static final class Remove extends OnShelf {
        @Parameters(paramLabel = "BANK", description = "the bank's id, as list shows it")
        private String id;

        Remove(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws Exception {
            var sessions = onStorage(storage -> storage.banks().remove(id).compose(removed -> removed ? storage.questionUses().sessionsByBank()
                    : Future.failedFuture(missing(id)))).getOrDefault(id, 0);
            out().println("removed " + id + (sessions == 0 ? "" : "; sessions that used it keep their questions (" + sessions + ")"));
            return 0;
        }
    }

    /** A command on the banks of a data folder, whether or not its server runs. */
    private abstract static class OnShelf implements Callable<Integer> {
        private final Console console;

        @Spec
        private CommandSpec spec;

        OnShelf(Console console) {
            this.console = console;
        }

        PrintWriter out() {
            return console.out();
        }

        <T> T onShelf(Function<BankShelf, Future<T>> use) throws InterruptedException {
            return onStorage(storage -> use.apply(storage.banks()));
        }

        <T> T onStorage(Function<Storage, Future<T>> use) throws InterruptedException {
            var folder = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data();
            var vertx = Vertx.vertx();
            try {
                var storage = new DataFolder(folder).open(vertx);
                try {
                    return Waiting.on(use.apply(storage));
                } finally {
                    Waiting.on(storage.close());
                }
            } finally {
                Waiting.on(vertx.close());
            }
        }
    }

    private static Failure missing(String id) {
        return new Failure("there is no bank \"" + id + "\"; see: hotseat bank list");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure("the file " + file + " cannot be read. Check its name.");
        }
    }
}
