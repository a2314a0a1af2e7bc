package dev.hotseat.stream;

import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Actor;
import dev.hotseat.session.FullLog;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import java.util.Optional;

/** Decides what a command does to a stream, by the rules that hold for all streams and then by those of its kind. Pure. */
public final class DecideStream {
    private DecideStream() {}

    /** What becomes of a command given in this state of the session and of the stream. */
    public static <C, E, S> StreamDecision<E> decide(StreamKind<C, E, S> kind, SessionState main, StreamState<S> own, Submitted<C> submitted) {
        var broken = broken(main, submitted.by()).or(() -> full(kind, own));
        return broken.isPresent() ? StreamDecision.reject(broken.get()) : switch (kind.decide(main, own.content(), submitted)) {
            case StreamDecision.Accepted<E>(var events, _) when !events.isEmpty() && FullLog.met(main).isPresent() ->
                    StreamDecision.reject(new Rejection.LogFull(FullLog.met(main).get()));
            case StreamDecision<E> decided -> decided;
        };
    }

    /** Streams are for those who have a seat in the room, and nothing of any stream is logged off the record. */
    private static Optional<Rejection> broken(SessionState main, Actor by) {
        if (!(by instanceof Actor.Seated(var seat)) || main.seating().active(seat).filter(each -> each.role().inRoom()).isEmpty()) {
            return Optional.of(new Rejection.NotAllowed("whoever has a seat in the room"));
        }
        if (main.hasLeft(seat)) {
            return Optional.of(new Rejection.NotAllowed("those who have not left the practice"));
        }
        return main.recording().isOff() ? Optional.of(new Rejection.OffRecord()) : Optional.empty();
    }

    private static Optional<Rejection> full(StreamKind<?, ?, ?> kind, StreamState<?> own) {
        return kind.bounds().met(own.position()).map(bound -> new Rejection.StreamFull(kind.name(), bound, kind.bounds().words(bound)));
    }
}
