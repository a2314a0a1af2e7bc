package dev.hotseat.cli;

import dev.hotseat.Server;
import dev.hotseat.ops.Config;
import dev.hotseat.ops.FolderLock;
import dev.hotseat.ops.HostKey;
import dev.hotseat.ops.Logging;
import dev.hotseat.room.ServerClock;
import io.vertx.core.Future;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hotseat serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Starts the server. A flag wins over its environment variable, that over the configuration file.")
final class ServeCommand implements Callable<Integer> {
    private static final long STOP_WITHIN_SECONDS = 5;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--print-config", description = "prints what is in force and where each value came from, and ends")
    private boolean printConfig;

    @Option(names = "--demo", description = "begins with a demo session to look at, and prints its links")
    private boolean demo;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var loaded = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment());
        if (printConfig) {
            console.out().println(loaded.print());
            return 0;
        }
        var config = loaded.config();
        if (demo && config.exposure().tls()) {
            throw new Failure("--demo fills the server over plain HTTP; start it without --tls-certificate and --tls-key.");
        }
        Logging.setUp(config.logFormat());
        try (var _ = FolderLock.take(config.data())) {
            var key = HostKey.of(config.data());
            var server = Waiting.on(Server.start(config, key.value(), ServerClock.startingNow(), console.streams()));
            var stopped = stopWithTheProcess(server);
            var url = config.url(server.port());
            console.out().println("listening on " + url);
            server.managementPort().ifPresent(port -> console.out().println("metrics on http://" + config.management().orElseThrow().host() + ":" + port
                    + "/metrics"));
            console.out().println(opening(config, key, config.publicUrl().orElse(url)));
            if (demo) {
                new Demo(url, key.value()).seed().forEach(console.out()::println);
            }
            stopped.await();
            return 0;
        }
    }

    /** The key is told once; afterwards the browser has its cookie, and a command tells it again. */
    private static String opening(Config config, HostKey key, String url) {
        return key.created()
                ? "open this link as the host (it signs this browser in): " + key.link(url)
                : "open " + url + "/  (host link again: scripts/hotseat host-link --data " + config.data() + ")";
    }

    private static CountDownLatch stopWithTheProcess(Server server) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Future<Void> stopping = server.stop();
            try {
                stopping.toCompletionStage().toCompletableFuture().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                System.getLogger(ServeCommand.class.getName()).log(System.Logger.Level.WARNING, "the server did not stop in time", e);
            }
            stopped.countDown();
            // A process ended by a signal reports the signal; one that finished its work reports success.
            Runtime.getRuntime().halt(0);
        }, "hotseat-stop"));
        return stopped;
    }
}
