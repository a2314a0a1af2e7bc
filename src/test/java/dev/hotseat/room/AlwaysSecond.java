package dev.hotseat.room;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.testing.Sessions;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A real log to which somebody else has always just appended when this server comes to do so. */
record AlwaysSecond(SessionLog log) implements SessionLog {
    @Override
    public Future<Appended> append(SessionId session, long expectedSeq, List<Logged<Event>> events, List<Addition> others,
                                   Optional<SessionSummary> summary) {
        var first = new Logged<Event>(expectedSeq + 1, events.getFirst().at(), new Actor.Seated(Sessions.LEAD), new CommandId("other-" + expectedSeq),
                new Event.MessageShown("Number " + expectedSeq));
        return log.append(session, expectedSeq, List.of(first), Optional.empty()).compose(_ -> log.append(session, expectedSeq, events, others, summary));
    }

    @Override
    public Future<List<StreamEnd>> streams(SessionId session) {
        return log.streams(session);
    }

    @Override
    public <E> Future<List<Logged<E>>> read(SessionId session, StreamCodec<E> stream, long after, int max) {
        return log.read(session, stream, after, max);
    }

    @Override
    public Future<Map<Phase, Long>> count() {
        return log.count();
    }

    @Override
    public Future<Optional<SessionSummary>> summary(SessionId session) {
        return log.summary(session);
    }

    @Override
    public Future<List<SessionSummary>> list(Set<Phase> phases, int max) {
        return log.list(phases, max);
    }

    @Override
    public Future<List<SessionId>> withCandidate(String name) {
        return log.withCandidate(name);
    }

    @Override
    public Future<List<SessionId>> endedBefore(long instant, boolean practices) {
        return log.endedBefore(instant, practices);
    }

    @Override
    public Future<Void> close() {
        return log.close();
    }
}
