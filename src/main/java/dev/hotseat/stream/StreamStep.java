package dev.hotseat.stream;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event of a stream with all that its views are made from: the stream right after it, and the session as it was then. Among the events
 * of one instant those of {@code main} are first.
 */
public record StreamStep<C, E, S>(StreamKind<C, E, S> kind, Logged<E> logged, StreamState<S> after, SessionState main) {
    /** The steps from a state over events that follow it. @throws IllegalStateException where one cannot: the log is damaged */
    public static <C, E, S> List<StreamStep<C, E, S>> over(StreamKind<C, E, S> kind, StreamState<S> before, List<Logged<E>> log, MainStates main) {
        var steps = new ArrayList<StreamStep<C, E, S>>(log.size());
        var state = before;
        for (var logged : log) {
            state = state.after(kind, logged);
            steps.add(new StreamStep<>(kind, logged, state, main.at(logged.at())));
        }
        return steps;
    }

    /** What this audience is given of the event: the event itself, a record that holds less, or nothing. */
    public Optional<?> view(Audience audience) {
        return kind.view(audience, logged, after.content(), main);
    }

    /** The name of the event's kind, also where a view holds less than the event. */
    public String type() {
        return kind.type(logged.event());
    }
}
