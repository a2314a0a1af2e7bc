package dev.hotseat.stream;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Mask;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.StreamName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All events of one stream of a session, beside {@code main}'s. Immutable. */
public record StreamLog<C, E, S>(StreamKind<C, E, S> kind, List<Logged<E>> events) {
    /**
     * An event as an audience is given it.
     *
     * @param seq  its number within this audience's own view of the stream: 1, 2, 3 … without gaps
     * @param view the event, or a record that holds less
     */
    public record Seen(long seq, long at, Actor by, String type, Object view) {}

    public StreamLog {
        events = Collections.unmodifiableList(events);
    }

    public StreamName name() {
        return kind.name();
    }

    /** All that this audience may see, numbered in its own view. @param main the main stream's log */
    public List<Seen> of(Audience audience, List<Logged<Event>> main) {
        return seen(Optional.empty(), audience, main);
    }

    /** As {@link #of}, for somebody else to hand over: without what {@code through} is given nothing of. */
    public List<Seen> handedBy(Audience through, Audience audience, List<Logged<Event>> main) {
        return seen(Optional.of(through), audience, main);
    }

    /** What it folds to. @throws IllegalStateException where these are not a stream's events from its first */
    public StreamState<S> state() {
        return StreamState.of(kind, events);
    }

    /** The same without the names that the mask knows. */
    public StreamLog<C, E, S> masked(Mask mask) {
        return new StreamLog<>(kind, kind.masked(mask, events));
    }

    private List<Seen> seen(Optional<Audience> through, Audience audience, List<Logged<Event>> main) {
        var seen = new ArrayList<Seen>();
        for (var step : StreamStep.over(kind, StreamState.begin(kind), events, new MainStates(main))) {
            if (through.isEmpty() || step.view(through.get()).isPresent()) {
                step.view(audience).ifPresent(view -> seen.add(new Seen(seen.size() + 1L, step.logged().at(), step.logged().by(), step.type(), view)));
            }
        }
        return seen;
    }
}
