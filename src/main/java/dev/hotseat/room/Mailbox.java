package dev.hotseat.room;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Runs tasks, such as a room's, one after the other on one event loop: the next begins only when the future of the one before
 * has completed. Tasks may be posted from any thread.
 */
public final class Mailbox {
    private final Context context;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    public Mailbox(Context context) {
        this.context = context;
    }

    public <T> Future<T> post(Supplier<Future<T>> task) {
        return post(Integer.MAX_VALUE, IllegalStateException::new, task);
    }

    /** Takes a task unless so many wait already; then the future fails with what {@code tooMany} says. */
    <T> Future<T> post(int waitingMax, Supplier<Throwable> tooMany, Supplier<Future<T>> task) {
        Promise<T> promise = Promise.promise();
        onLoop(() -> {
            if (waiting.size() >= waitingMax) {
                promise.fail(tooMany.get());
                return;
            }
            waiting.add(() -> start(task, promise));
            next();
        });
        return promise.future();
    }

    boolean idle() {
        return !busy && waiting.isEmpty();
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }

    private <T> void start(Supplier<Future<T>> task, Promise<T> promise) {
        Future<T> running;
        try {
            running = task.get();
        } catch (RuntimeException e) {
            running = Future.failedFuture(e);
        }
        // Back onto its own loop, wherever the log completed the future.
        running.onComplete(result -> onLoop(() -> {
            busy = false;
            promise.complete(result.result(), result.cause());
            next();
        }));
    }

    private void onLoop(Runnable then) {
        if (Vertx.currentContext() == context) {
            then.run();
        } else {
            context.runOnContext(_ -> then.run());
        }
    }
}
