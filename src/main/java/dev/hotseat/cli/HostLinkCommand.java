package dev.hotseat.cli;

import dev.hotseat.ops.HostKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hotseat host-link}. */
@Command(name = "host-link", mixinStandardHelpOptions = true, description = "Prints the link that signs the host in.")
final class HostLinkCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--url", description = "address of the server. Default: the configured public URL, or host and port.")
    private String url;

    HostLinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var loaded = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment());
        var config = loaded.config();
        var base = url != null ? url : config.publicUrl().orElse(config.url(config.port()));
        console.out().println(HostKey.of(config.data()).link(base));
        return 0;
    }
}
