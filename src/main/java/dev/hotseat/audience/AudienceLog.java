package dev.hotseat.audience;

import dev.hotseat.session.Actor;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session log as one audience is given it. */
public final class AudienceLog {
    /**
     * An event as an audience is given it.
     *
     * @param seq  its number within this audience's own view: 1, 2, 3 … without gaps. The log's own numbers would tell, by
     *             the ones left out, how much is being graded and written behind the scenes
     * @param type the name of the event's kind, also where the view holds less than the event
     */
    public record Seen(long seq, long at, Actor by, String type, View view) {}

    private AudienceLog() {}

    /** All of a log that this audience may see, numbered in its own view. */
    public static List<Seen> of(Audience audience, List<Logged<Event>> log) {
        return of(audience, Optional.empty(), log);
    }

    /**
     * As {@link #of(Audience, List)}, for somebody else to hand over: without what {@code through} is given nothing of, such as
     * what is blind still and what its writer alone reads.
     */
    public static List<Seen> handedBy(Audience through, Audience audience, List<Logged<Event>> log) {
        return of(audience, Optional.of(through), log);
    }

    private static List<Seen> of(Audience audience, Optional<Audience> through, List<Logged<Event>> log) {
        var seen = new ArrayList<Seen>();
        SessionState state = null;
        for (var logged : log) {
            state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
            var after = state;
            if (through.isEmpty() || Views.of(through.get(), logged, after).isPresent()) {
                Views.of(audience, logged, after).ifPresent(view -> seen.add(seen(seen.size() + 1L, logged, view)));
            }
        }
        return seen;
    }

    /** One event as number {@code seq} of an audience's view. */
    public static Seen seen(long seq, Logged<Event> logged, View view) {
        return new Seen(seq, logged.at(), logged.by(), logged.event().type(), view);
    }
}
