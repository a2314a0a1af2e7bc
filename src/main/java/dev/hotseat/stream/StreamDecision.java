package dev.hotseat.stream;

import dev.hotseat.session.Event;
import dev.hotseat.session.Rejection;
import java.util.List;

/**
 * What a command of a stream leads to: events of that stream, of {@code main} or of both, which are stored together or not at
 * all (none where the wish is already so); or why not.
 */
public sealed interface StreamDecision<E> {
    record Accepted<E>(List<Event> main, List<E> own) implements StreamDecision<E> {
        public Accepted {
            main = List.copyOf(main);
            own = List.copyOf(own);
        }
    }

    record Rejected<E>(Rejection rejection) implements StreamDecision<E> {}

    /** Events of the stream alone. */
    static <E> StreamDecision<E> accept(List<E> own) {
        return new Accepted<>(List.of(), own);
    }

    static <E> StreamDecision<E> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
