package dev.hotseat.stream;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Mask;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.session.Submitted;
import java.util.List;
import java.util.Optional;

/**
 * All that a server has to know of a kind of stream that a session may have beside {@code main}. Pure: a new kind is one of these,
 * and whatever is done with streams (storing, showing, files, erasure) is done with it. Thread-safe.
 *
 * @param <C> what is wished for: a sealed family of records
 * @param <E> what happened: a sealed family of records, stored and sent by their simple names, none with a component of the names
 *            {@code seq at by commandId type stream hash}
 * @param <S> what the events fold to; immutable
 */
public interface StreamKind<C, E, S> {
    StreamName name();

    StreamBounds bounds();

    Class<C> commands();

    Class<E> events();

    /** The name under which an event's kind is stored and sent. */
    default String type(E event) {
        return event.getClass().getSimpleName();
    }

    /** What a stream without events folds to. */
    S begin();

    /** The state after one more event. @throws IllegalStateException where the event cannot follow it: the log is damaged */
    S evolve(S state, Logged<E> logged);

    /** How much text people wrote into an event, in bytes as {@link dev.hotseat.session.Written} counts them. */
    long writtenBytes(E event);

    /**
     * What becomes of a command, after {@link DecideStream} let it through by the rules that hold for every stream. Yields no event that
     * {@link #evolve} or {@code main}'s fold refuses.
     */
    StreamDecision<E> decide(SessionState main, S own, Submitted<C> submitted);

    /**
     * What an audience is given of an event: the event itself, a record that holds less, or nothing. The only place that hides anything
     * of this stream.
     *
     * @param after the stream right after the event
     * @param main  the session as it was then
     */
    Optional<?> view(Audience audience, Logged<E> logged, S after, SessionState main);

    /**
     * The log without the names that the mask knows: in no event, and in nothing that any beginning of the log folds to, however it was
     * typed ({@link TypedText}). The same events in number, kind, time and sender.
     */
    List<Logged<E>> masked(Mask mask, List<Logged<E>> log);
}
