package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Views;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import java.util.ArrayList;
import java.util.List;

/** An event with the state right after it, so that nothing folds it twice. */
record Step(Logged<Event> logged, SessionState after) implements Shown {
    @Override
    public String type() {
        return logged.event().type();
    }

    @Override
    public Object shownTo(Audience audience) {
        var view = Views.of(audience, logged, after).orElse(null);
        return view == null ? null : view.fields();
    }

    /** The steps from a state over the events that a command led to. */
    static List<Step> over(SessionState state, Submitted<?> submitted, List<Event> events) {
        var steps = new ArrayList<Step>(events.size());
        var current = state;
        for (var event : events) {
            var logged = new Logged<>(current.seq() + 1, submitted.at(), submitted.by(), submitted.id(), event);
            current = Evolve.evolve(current, logged);
            steps.add(new Step(logged, current));
        }
        return steps;
    }

    /** The steps over events that the log holds already. */
    static List<Step> over(SessionState state, List<Logged<Event>> log) {
        var steps = new ArrayList<Step>(log.size());
        var current = state;
        for (var logged : log) {
            current = current == null ? Evolve.begin(logged) : Evolve.evolve(current, logged);
            steps.add(new Step(logged, current));
        }
        return steps;
    }
}
