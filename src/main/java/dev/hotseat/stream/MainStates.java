package dev.hotseat.stream;

import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import java.util.List;

/** The states of {@code main} at instants that never go back, as another stream's events need them. Confined to one call. */
public final class MainStates {
    private final List<Logged<Event>> log;
    private SessionState state;

    public MainStates(List<Logged<Event>> log) {
        this.log = log;
    }

    /**
     * The session with all its events up to this instant, session time in milliseconds.
     *
     * @throws IllegalStateException where it had not begun, so that no other stream can have
     */
    public SessionState at(long instant) {
        var next = state == null ? 0 : (int) state.seq();
        while (next < log.size() && log.get(next).at() <= instant) {
            state = state == null ? Evolve.begin(log.get(next)) : Evolve.evolve(state, log.get(next));
            next++;
        }
        if (state == null) {
            throw new IllegalStateException("something happened in another stream before the session was created");
        }
        return state;
    }
}
