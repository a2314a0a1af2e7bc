package dev.hotseat.stream;

import dev.hotseat.session.LogPosition;
import dev.hotseat.session.Logged;
import java.util.List;

/** What a stream folds to, and how far that is into its log. Immutable. */
public record StreamState<S>(LogPosition position, S content) {
    /** A stream without events. */
    public static <S> StreamState<S> begin(StreamKind<?, ?, S> kind) {
        return new StreamState<>(LogPosition.BEGINNING, kind.begin());
    }

    /** Folds a whole log. @throws IllegalStateException where these are not a stream's events from its first */
    public static <E, S> StreamState<S> of(StreamKind<?, E, S> kind, List<Logged<E>> log) {
        var state = begin(kind);
        for (var logged : log) {
            state = state.after(kind, logged);
        }
        return state;
    }

    /** The state after one more event. @throws IllegalStateException where it cannot follow: the log is damaged */
    public <E> StreamState<S> after(StreamKind<?, E, S> kind, Logged<E> logged) {
        position.requireNext(logged);
        try {
            return new StreamState<>(position.after(logged, kind.writtenBytes(logged.event())), kind.evolve(content, logged));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("event " + logged.seq() + " of " + kind.name() + ": " + e.getMessage(), e);
        }
    }

    public long seq() {
        return position.seq();
    }

    public long at() {
        return position.at();
    }
}
