package dev.hotseat.sessionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Logged;
import dev.hotseat.session.StreamName;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events as they are stored: a type name and a JSON object of the event's own fields. Any event is written alike; to read one takes the
 * codec of its stream. The type names are the records' names, found from the sealed family itself. Thread-safe.
 *
 * @param <E> a sealed family of records
 */
public final class StreamCodec<E> {
    /** Completes the fields of an event that was stored before its kind had all of them. */
    @FunctionalInterface
    interface Completion {
        String completed(String type, String fields) throws JsonProcessingException;
    }

    private static final ObjectWriter WRITER = Json.STORED.writer();

    private final StreamName stream;
    private final Class<E> family;
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final Completion completion;

    StreamCodec(StreamName stream, Class<E> family, Completion completion) {
        this.stream = stream;
        this.family = family;
        this.completion = completion;
        types(family).forEach(type -> readers.put(type.getSimpleName(), Json.STORED.readerFor(type)));
    }

    /** The codec of a stream that holds events of this family. */
    public static <E> StreamCodec<E> of(StreamName stream, Class<E> family) {
        return new StreamCodec<>(stream, family, (_, fields) -> fields);
    }

    public StreamName stream() {
        return stream;
    }

    /** The name under which an event's kind is stored. */
    public static String type(Object event) {
        return event.getClass().getSimpleName();
    }

    /** The event's own fields as a JSON object. */
    public static String fields(Object event) {
        try {
            return WRITER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + type(event) + " cannot be written", e);
        }
    }

    /** Reads what {@link #type} and {@link #fields} wrote. @throws DamagedLog where it is no such thing */
    public E read(String type, String fields) {
        var reader = readers.get(type);
        if (reader == null) {
            throw new DamagedLog("unknown event type \"" + type + "\"; it was written by a newer Hotseat or by hand");
        }
        try {
            return reader.readValue(completion.completed(type, fields));
        } catch (JsonProcessingException e) {
            throw new DamagedLog("an event of type " + type + " cannot be read: " + e.getOriginalMessage());
        }
    }

    /** One line of an exported log: the stream's name, but for {@code main}; seq, at, by, commandId and type; then the event's own fields. */
    public static String line(StreamName stream, Logged<?> logged) {
        var line = Json.STORED.createObjectNode();
        if (!stream.isMain()) {
            line.put("stream", stream.value());
        }
        line.put("seq", logged.seq()).put("at", logged.at()).put("by", logged.by().text())
                .put("commandId", logged.commandId().value()).put("type", type(logged.event()));
        ObjectNode fields = Json.STORED.valueToTree(logged.event());
        line.setAll(fields);
        return line.toString();
    }

    /** What the fields of the family's events are called. */
    Stream<String> fieldNames() {
        return types(family).flatMap(type -> Arrays.stream(type.getRecordComponents())).map(RecordComponent::getName);
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(StreamCodec::types) : Stream.of(type);
    }
}
