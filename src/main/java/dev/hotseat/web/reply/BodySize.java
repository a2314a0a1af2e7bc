package dev.hotseat.web.reply;

import dev.hotseat.refusal.Limit;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** How much a request's body may hold, and what is said of more. */
public final class BodySize {
    /** What a body may hold where nothing else is said. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;
    /** What a session file may hold; an interview of an hour is a tenth of this. */
    public static final int SESSION_FILE_BYTES_MAX = 32 * 1024 * 1024;

    private static final String ALLOWED = "hotseat.body-bytes-max";

    private BodySize() {}

    /** Reads the body, and fails with 413 where it holds more. */
    public static Handler<RoutingContext> atMost(int bytes) {
        var reading = BodyHandler.create(false).setBodyLimit(bytes);
        return context -> {
            context.put(ALLOWED, bytes);
            reading.handle(context);
        };
    }

    static Problem tooLarge(RoutingContext context) {
        int bytes = context.<Integer>get(ALLOWED, BYTES_MAX);
        return Problem.past(Limit.BODY_BYTES, 413, "too-large", "The body may have " + bytes / (1024 * 1024) + " MiB, which is " + bytes
                + " bytes. Send less at a time, or split the file.");
    }
}
