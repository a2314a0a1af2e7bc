package dev.hotseat.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.LogLines;
import dev.hotseat.web.guard.VertxInternals.Use;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class VertxInternalsTest {
    private final VertxInternals internals = new VertxInternals();

    @Test
    void whatCanBeDoneIsDone() {
        assertThat(internals.attempt(Use.SOCKETS, () -> "done")).hasValue("done");
        assertThat(internals.without(Use.SOCKETS)).isFalse();
    }

    /** A class or a method that is gone, a class that is another, a handler that has another name. */
    @Test
    void whatCannotBeDoneIsSaidOnceAndTriedAgain() {
        try (var log = LogLines.from(Level.WARNING)) {
            for (var failure : List.of(new NoClassDefFoundError("io/vertx/Gone"), new NoSuchMethodError("gone"), new IncompatibleClassChangeError("changed"))) {
                assertThat(internals.attempt(Use.SOCKETS, () -> {
                    throw failure;
                })).isEmpty();
            }
            for (var failure : List.of(new ClassCastException("other"), new NoSuchElementException("idle"))) {
                assertThat(internals.attempt(Use.SOCKETS, () -> {
                    throw failure;
                })).isEmpty();
            }
            assertThat(log.kept()).hasSize(1).first().asString().contains("each open socket takes more memory", "io/vertx/Gone");
            assertThat(internals.without(Use.SOCKETS)).isTrue();
            assertThat(internals.without(Use.REQUESTS)).isFalse();
            assertThat(internals.attempt(Use.SOCKETS, () -> "back")).hasValue("back");
        }
    }
}
