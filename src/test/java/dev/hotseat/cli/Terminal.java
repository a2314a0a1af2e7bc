package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.sessionlog.Streams;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A terminal to run commands in, on a data folder of its own. */
record Terminal(Path data, Streams streams) {
    Terminal(Path data) {
        this(data, Streams.NONE);
    }

    /** What a command printed and how it ended. */
    record Ran(int exit, String out, String err) {
        /** It was done, and nothing was complained about. */
        String done() {
            assertThat(err).isEmpty();
            assertThat(exit).isZero();
            return out;
        }

        /** It could not be done, and one line says why: without a stack trace, without a class name. */
        String failed() {
            assertThat(exit).isEqualTo(1);
            assertThat(err.lines()).hasSize(1);
            assertThat(err).startsWith("hotseat: ").doesNotContain("Exception", "dev.hotseat", "\tat ", "unexpected");
            assertThat(out).isEmpty();
            return err;
        }

        /** The words were wrong: what is wrong, and how it is used. */
        String misused() {
            assertThat(exit).isEqualTo(2);
            assertThat(err).contains("Usage: hotseat").doesNotContain("\tat ");
            return err;
        }
    }

    /** Runs a command as it is. */
    Ran run(String... args) {
        return run(Map.of(), args);
    }

    Ran run(Map<String, String> environment, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Commands.run(new Console(new PrintWriter(out, true), new PrintWriter(err, true), environment, streams), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Runs a command on this terminal's data folder. */
    Ran onData(String... args) {
        return run(Stream.concat(Stream.of(args), Stream.of("--data", data.toString())).toArray(String[]::new));
    }
}
