package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.Logged;
import dev.hotseat.stream.StreamStep;

/** An event with all that its views are made from, whatever stream it belongs to. */
interface Shown {
    Logged<?> logged();

    /** The name of the event's kind, also where a view holds less than the event. */
    String type();

    /** What this audience is given: the event itself, a record that holds less, or null. */
    Object shownTo(Audience audience);

    /** The event of a stream beside {@code main}. */
    record Other(StreamStep<?, ?, ?> step) implements Shown {
        @Override
        public Logged<?> logged() {
            return step.logged();
        }

        @Override
        public String type() {
            return step.type();
        }

        @Override
        public Object shownTo(Audience audience) {
            return step.view(audience).orElse(null);
        }
    }
}
