package dev.hotseat.web.reply;

import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.Refusal;
import dev.hotseat.session.Rejection;
import java.util.Optional;

/**
 * An error for the caller as RFC 9457 problem details: what is wrong, and what to do about it.
 *
 * @param code stable, for programs; becomes {@code urn:hotseat:problem:CODE} as the problem's type
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String code;
    private final String title;
    private final transient Optional<Limit> met;

    public Problem(int status, String code, String title, String detail) {
        this(Optional.empty(), status, code, title, detail);
    }

    private Problem(Optional<Limit> met, int status, String code, String title, String detail) {
        super(detail, null, false, false);
        this.met = met;
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Refused for nothing but this limit. */
    public static Problem past(Limit limit, int status, String code, String detail) {
        return new Problem(Optional.of(limit), status, code, status == 413 ? "Too large" : status == 429 ? "Too often" : "No more than that", detail);
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, "Bad request", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "Not found", detail);
    }

    /** A feature's refusal as it is told over HTTP. */
    static Problem of(Refusal refusal) {
        return new Problem(refusal.met(), status(refusal.kind()), refusal.code(), refusal.title(), refusal.message());
    }

    /** As above, where the session's room has counted the limit that was met. */
    public static Problem rejected(Rejection rejection) {
        return new Problem(status(rejection.kind()), rejection.code(), rejection.title(), rejection.message());
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    /** The limit that was met, where nobody has counted it. */
    public Optional<Limit> met() {
        return met;
    }

    public int status() {
        return status;
    }

    Body body() {
        return new Body("urn:hotseat:problem:" + code, title, status, getMessage());
    }

    record Body(String type, String title, int status, String detail) {}
}
