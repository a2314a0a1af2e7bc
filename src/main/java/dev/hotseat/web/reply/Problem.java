package dev.hotseat.web.reply;

import dev.hotseat.ops.Limit;
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

    /** Refused for nothing but this bound. */
    public static Problem past(Limit limit, int status, String code, String detail) {
        return new Problem(Optional.of(limit), status, code, status == 413 ? "Too large" : status == 429 ? "Too often" : "No more than that", detail);
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, "Bad request", detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "Not found", detail);
    }

    public static Problem rejected(Rejection rejection) {
        var status = switch (rejection) {
            case Rejection.BadValue _ -> 422;
            case Rejection.UnknownSeat _, Rejection.UnknownQuestion _, Rejection.UnknownMoment _ -> 404;
            case Rejection.NotAllowed _, Rejection.NotInPractice _, Rejection.OnlyInPractice _ -> 403;
            case Rejection.WrongPhase _, Rejection.QuestionNotAsked _, Rejection.NoQuestionRunning _, Rejection.UnknownCriterion _,
                 Rejection.AlreadySubmitted _, Rejection.AlreadyRevealed _, Rejection.NotRevealed _, Rejection.GradesMissing _, Rejection.PushStands _,
                 Rejection.LeadIsHere _, Rejection.FeedbackIsOut _, Rejection.OffRecord _, Rejection.CommandIdTaken _, Rejection.RatingsMissing _,
                 Rejection.LastRound _, Rejection.StillAnswered _, Rejection.LogFull _, Rejection.StreamFull _, Rejection.OfStream _ -> 409;
        };
        return new Problem(status, rejection.code(), "Refused", rejection.message());
    }

    /** The bound that was met; those of a session its room has counted. */
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
