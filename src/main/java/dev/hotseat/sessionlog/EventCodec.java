package dev.hotseat.sessionlog;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.StreamName;

/** The events of {@code main} as they are stored, also as an earlier Hotseat stored them. Thread-safe. */
public final class EventCodec {
    public static final StreamCodec<Event> MAIN = new StreamCodec<>(StreamName.MAIN, Event.class, EarlierEvents::completed);

    private EventCodec() {}

    /** The event's own fields as a JSON object. */
    public static String fields(Event event) {
        return StreamCodec.fields(event);
    }

    /** Reads what {@link Event#type} and {@link #fields} wrote. @throws DamagedLog where it is no such thing */
    public static Event read(String type, String fields) {
        return MAIN.read(type, fields);
    }

    /** One line of an exported log: seq, at, by, commandId and type first, then the event's own fields. */
    public static String line(Logged<Event> logged) {
        return StreamCodec.line(StreamName.MAIN, logged);
    }
}
