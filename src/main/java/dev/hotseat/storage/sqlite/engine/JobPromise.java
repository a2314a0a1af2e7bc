package dev.hotseat.storage.sqlite.engine;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.RejectedExecutionException;

/** A caller's promise, kept on the caller's context, and from a thread that has to live on whatever becomes of the caller. */
record JobPromise<T>(Context context, Promise<T> promise) {
    /** One that is kept on this context. */
    JobPromise(Context context) {
        this(context, Promise.promise());
    }

    Future<T> future() {
        return promise.future();
    }

    void succeed(T result) {
        tell(() -> promise.tryComplete(result));
    }

    void fail(Throwable because) {
        tell(() -> promise.tryFail(because));
    }

    private void tell(Runnable telling) {
        try {
            context.runOnContext(_ -> telling.run());
        } catch (RejectedExecutionException e) {
            // The caller's Vert.x is closed, so nobody listens any more; what is stored stays stored.
        }
    }
}
