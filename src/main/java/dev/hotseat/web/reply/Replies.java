package dev.hotseat.web.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.hotseat.json.Json;
import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.Refusal;
import dev.hotseat.room.Answer;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Reads requests into records and writes answers; the one place where a failure becomes a problem document. */
public final class Replies {
    private static final System.Logger LOG = System.getLogger(Replies.class.getName());

    private Replies() {}

    /** Answers with a future's value as JSON, or fails the request. */
    public static void json(RoutingContext context, int status, Future<?> value) {
        value.onSuccess(body -> context.response().setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(write(body)))
                .onFailure(context::fail);
    }

    /** Answers 204 once the future has succeeded. */
    public static void done(RoutingContext context, Future<?> work) {
        work.onSuccess(_ -> context.response().setStatusCode(204).end()).onFailure(context::fail);
    }

    /** Reads the request's JSON body. @throws Problem naming the place where it is not of this shape */
    public static <T> T body(RoutingContext context, Class<T> type) {
        var buffer = context.body().buffer();
        T body;
        try {
            body = buffer == null ? null : Json.STRICT.readValue(buffer.getBytes(), type);
        } catch (StreamConstraintsException e) {
            throw Problem.past(Limit.NESTING, 400, "bad-body", "The body may have at most " + Json.NESTING_MAX + " objects and lists inside of each other.");
        } catch (IOException e) {
            throw Problem.badRequest("bad-body", complaint(e));
        }
        if (body == null) {
            throw Problem.badRequest("no-body", "This needs a JSON object as its body.");
        }
        return body;
    }

    public static SessionId session(RoutingContext context) {
        try {
            return new SessionId(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("There is no session \"" + context.pathParam("id") + "\" here.");
        }
    }

    /** An answer of a room, with its rejection as a failure. */
    public static <T> Future<T> accepted(Answer answer, T value) {
        return switch (answer) {
            case Answer.Accepted _ -> Future.succeededFuture(value);
            case Answer.Rejected(var rejection) -> Future.failedFuture(Problem.rejected(rejection));
        };
    }

    /** Answers a failed request, the last thing that is done with it. */
    public static void fail(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        if (problem.status() == 429 || problem.status() == 503) {
            context.response().putHeader("Retry-After", "60");
        }
        context.response().setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json").end(write(problem.body()));
    }

    /** What went wrong, in words for the caller. */
    public static Problem problem(RoutingContext context) {
        return switch (context.failure()) {
            case Problem problem -> problem;
            case Refusal refusal -> Problem.of(refusal);
            case HttpException http -> ofStatus(http.getStatusCode(), context);
            // They went away before they had said all; nobody is there to be answered.
            case HttpClosedException _ -> ofStatus(400, context);
            case null -> ofStatus(context.statusCode(), context);
            case Throwable unexpected -> {
                LOG.log(Level.ERROR, about(context) + context.request().method() + " " + context.normalizedPath() + " failed", unexpected);
                yield ofStatus(500, context);
            }
        };
    }

    private static String about(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/sessions/") && context.pathParam("id") != null ? "session " + context.pathParam("id") + ": " : "";
    }

    private static Problem ofStatus(int status, RoutingContext context) {
        return switch (status) {
            case 404 -> Problem.notFound("There is nothing at " + context.normalizedPath() + ".");
            case 405 -> new Problem(405, "method-not-allowed", "Method not allowed",
                    context.request().method() + " is not something that " + context.normalizedPath() + " can do.");
            case 413 -> BodySize.tooLarge(context);
            case 400 -> Problem.badRequest("bad-request", "The request cannot be read.");
            default -> new Problem(500, "server-error", "Server error", "Something went wrong on the server; its log has the details.");
        };
    }

    private static String complaint(IOException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown -> "There is no field \"" + path(unknown) + "\".";
            case JsonMappingException mapping when !mapping.getPath().isEmpty() ->
                    "The field \"" + path(mapping) + "\" is missing or not of its kind.";
            case JsonProcessingException syntax when syntax.getLocation() != null -> "Not readable as JSON at line "
                    + syntax.getLocation().getLineNr() + ", column " + syntax.getLocation().getColumnNr() + ".";
            default -> "Not readable as JSON.";
        };
    }

    private static String path(JsonMappingException error) {
        var path = new StringBuilder();
        for (var step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    public static String write(Object value) {
        try {
            return Json.STORED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }
}
