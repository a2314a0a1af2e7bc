package dev.hotseat.session;

import java.util.List;

/** What {@code decide} answers: events to append (none where the wish is already so), or why not. */
public sealed interface Decision {
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Rejection rejection) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(Rejection rejection) {
        return new Rejected(rejection);
    }
}
