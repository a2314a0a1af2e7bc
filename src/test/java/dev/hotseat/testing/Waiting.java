package dev.hotseat.testing;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits on a test's own thread; the limit only ends a test that hangs. */
public final class Waiting {
    private static final long LIMIT_SECONDS = 20;

    private Waiting() {}

    /** Asks until it holds; each asking takes its time, as a request does. */
    public static void until(BooleanSupplier holds) {
        var limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("it did not come to hold within " + LIMIT_SECONDS + " s");
            }
        }
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("nothing came within " + LIMIT_SECONDS + " s", e);
        }
    }
}
