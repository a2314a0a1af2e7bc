package dev.hotseat.storage.sqlite.engine;

import io.vertx.core.Promise;
import java.util.concurrent.RejectedExecutionException;

/** A caller's promise, told from a thread that has to live on whatever becomes of the caller. */
record JobPromise<T>(Promise<T> promise) {
    void succeed(T result) {
        tell(() -> promise.tryComplete(result));
    }

    void fail(Throwable because) {
        tell(() -> promise.tryFail(because));
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RejectedExecutionException e) {
            // The caller's Vert.x is closed, so nobody listens any more; what is stored stays stored.
        }
    }
}
