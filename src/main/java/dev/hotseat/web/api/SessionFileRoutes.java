package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.room.NoSuchSession;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionfile.SessionImport;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.SessionSummary.Person;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.NewSessionLimit;
import dev.hotseat.web.reply.BodySize;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Closed sessions as files: one to take away, and one of another Hotseat to check and to keep. For the host. */
public final class SessionFileRoutes {
    /** What a whole file holds; {@code here} where a session of this id is on this server already. */
    private record Checked(SessionId id, String title, String roleInterviewedFor, String rubric, long createdAt, long startedAt, int events,
                           List<Person> people, String hash, boolean here) {
        static Checked of(SessionFile.Contents contents, boolean here) {
            var state = contents.state();
            var created = contents.log().getFirst().at();
            return new Checked(contents.id(), state.setup().title(), state.setup().roleInterviewedFor(), state.setup().rubric().title(), created,
                    state.startedAt(), contents.record().size(), SessionSummary.of(contents.id(), state, created).people(), contents.hash(), here);
        }
    }

    private record Imported(SessionId id, String title, int events) {}

    private final Sessions sessions;
    private final NewSessionLimit newSessions;

    public SessionFileRoutes(Sessions sessions, NewSessionLimit newSessions) {
        this.sessions = sessions;
        this.newSessions = newSessions;
    }

    public void mount(Routes routes) {
        routes.post("/session-files/check").by(HOST).bodyMax(BodySize.SESSION_FILE_BYTES_MAX).json(200, context -> read(context).compose(this::checked));
        routes.post("/session-files").by(HOST).bodyMax(BodySize.SESSION_FILE_BYTES_MAX).json(201, context -> read(context).compose(contents -> {
            newSessions.take();
            return store(contents);
        }));
        routes.get("/sessions/:id/file").by(HOST).when(new PanelsOnly(sessions.rooms())).handle(this::export);
    }

    /** Reading a file takes processor time, so it runs on a worker and not on an event loop. */
    private Future<SessionFile.Contents> read(RoutingContext context) {
        var body = context.body().buffer();
        if (body == null) {
            throw Problem.badRequest("no-file", "Send the session file as the body.");
        }
        return context.vertx().executeBlocking(() -> SessionFile.read(body.getBytes(), sessions.streams()), false);
    }

    private Future<Checked> checked(SessionFile.Contents contents) {
        return here(contents).map(here -> Checked.of(contents, here));
    }

    /** Whether all of it is on this server already; less may be there, of an import that was cut off. */
    private Future<Boolean> here(SessionFile.Contents contents) {
        var log = sessions.log();
        return log.summary(contents.id()).compose(there -> there.filter(each -> each.events() >= contents.log().size()).isPresent()
                ? log.streams(contents.id()).map(ends -> contents.record().others().stream().allMatch(other -> ends.stream()
                        .anyMatch(end -> end.stream().equals(other.name()) && end.seq() >= other.events().size())))
                : Future.succeededFuture(false));
    }

    private Future<Imported> store(SessionFile.Contents contents) {
        return SessionImport.into(sessions.log(), sessions.streams(), contents)
                .map(_ -> new Imported(contents.id(), contents.state().setup().title(), contents.record().size()));
    }

    private void export(RoutingContext context) {
        var id = Replies.session(context);
        sessions.streams().read(sessions.log(), id).compose(record -> record.main().isEmpty() ? Future.<String>failedFuture(new NoSuchSession(id))
                        : context.vertx().executeBlocking(() -> text(id, record), false))
                .onSuccess(text -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/jsonl")
                        .putHeader("Content-Disposition", "attachment; filename=\"" + id + ".jsonl\"").end(text))
                .onFailure(context::fail);
    }

    private static String text(SessionId id, SessionRecord record) {
        try {
            return String.join("\n", SessionFile.write(id, record)) + "\n";
        } catch (IllegalArgumentException e) {
            throw new Problem(409, "not-closed", "Not closed yet", "Only a closed session can be taken away as a file: its grades may still be"
                    + " sealed. Close it first.");
        }
    }
}
