package dev.hotseat.cli;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;

/** Waits for a future on the command line's own thread, which is no event loop. */
final class Waiting {
    private Waiting() {}

    static <T> T on(Future<T> future) throws InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
