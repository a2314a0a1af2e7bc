package dev.hotseat.sessionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events as they are stored: a type name and a JSON object of the event's own fields.
 * The type names are the records' names, found from the sealed family itself. Thread-safe.
 */
public final class EventCodec {
    private static final Map<String, ObjectReader> READERS = new HashMap<>();
    private static final ObjectWriter WRITER = Json.STORED.writer();

    static {
        types(Event.class).forEach(type -> READERS.put(type.getSimpleName(), Json.STORED.readerFor(type)));
    }

    private EventCodec() {}

    /** The event's own fields as a JSON object. */
    public static String fields(Event event) {
        try {
            return WRITER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.type() + " cannot be written", e);
        }
    }

    /** Reads what {@link Event#type} and {@link #fields} wrote. @throws DamagedLog where it is no such thing */
    public static Event read(String type, String fields) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new DamagedLog("unknown event type \"" + type + "\"; it was written by a newer Hotseat or by hand");
        }
        try {
            return reader.readValue(EarlierEvents.completed(type, fields));
        } catch (JsonProcessingException e) {
            throw new DamagedLog("an event of type " + type + " cannot be read: " + e.getOriginalMessage());
        }
    }

    /** One line of an exported log: seq, at, by, commandId and type first, then the event's own fields. */
    public static String line(Logged<Event> logged) {
        var line = Json.STORED.createObjectNode()
                .put("seq", logged.seq()).put("at", logged.at()).put("by", logged.by().text())
                .put("commandId", logged.commandId().value()).put("type", logged.event().type());
        ObjectNode fields = Json.STORED.valueToTree(logged.event());
        line.setAll(fields);
        return line.toString();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodec::types) : Stream.of(type);
    }
}
