package dev.hotseat.protocol;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.ClientFrame.Unreadable;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.Streams;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a text frame into a sealed record; what it cannot read becomes {@link Unreadable} and never an exception.
 * The commands it knows are the participants' commands themselves, and those of the streams it is made for. Thread-safe.
 */
public final class FrameReader {
    /** Knows no other stream than {@code main}. */
    public static final FrameReader OF_MAIN = new FrameReader(Streams.NONE);
    private static final ObjectReader FIRST_HELLO = Json.STRICT.readerFor(FirstHello.class);
    private static final ObjectReader RESUMING_HELLO = Json.STRICT.readerFor(ResumingHello.class);
    private static final ObjectReader ASKED = Json.STRICT.readerFor(Asked.class);
    private static final ObjectReader PING = Json.STRICT.readerFor(ClientFrame.Ping.class);

    private static final ObjectReader LINE = Json.STRICT.readerFor(ClientFrame.Line.class);

    private record Asked(Map<StreamName, Long> streams) {}

    private record FirstHello(String session, String token) {}

    private record ResumingHello(String session, String token, String epoch, long after) {}

    private final Map<StreamName, Map<String, ObjectReader>> commands = new TreeMap<>();

    public FrameReader(Streams streams) {
        commands.put(StreamName.MAIN, readers(Command.OfParticipant.class));
        streams.all().forEach(known -> commands.put(known.name(), readers(known.kind().commands())));
    }

    private static Map<String, ObjectReader> readers(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, Json.STRICT::readerFor, (a, _) -> a, TreeMap::new));
    }

    /** Reads one frame's text. */
    public ClientFrame read(String text) {
        ObjectNode frame;
        try {
            if (!(Json.STRICT.readTree(text) instanceof ObjectNode object)) {
                return malformed("A frame is one JSON object.");
            }
            frame = object;
        } catch (StreamConstraintsException e) {
            return new Unreadable(ErrorCode.FRAME_TOO_DEEP, "A frame may have at most " + Json.NESTING_MAX + " objects and lists inside of each other.",
                    Optional.empty());
        } catch (JsonProcessingException e) {
            return malformed("Not readable as JSON" + place(e.getLocation()) + ".");
        }
        var type = frame.remove("type");
        if (type == null || !type.isTextual()) {
            return malformed("A frame needs a \"type\" that is a text.");
        }
        return switch (type.textValue()) {
            case "hello" -> hello(frame);
            case "ping" -> read(frame, "ping", PING, Optional.empty(), ClientFrame.class::cast);
            case "line" -> read(frame, "line", LINE, Optional.empty(), ClientFrame.class::cast);
            default -> command(type.textValue(), frame);
        };
    }

    private static ClientFrame hello(ObjectNode frame) {
        try {
            var streams = frame.has("streams") ? asked(frame.remove("streams")) : Map.<StreamName, Long>of();
            // Absent is how an optional field is left out; the strict mapper refuses null in its place.
            var resume = frame.has("epoch") || frame.has("after");
            if (resume) {
                ResumingHello hello = RESUMING_HELLO.readValue(frame);
                return new ClientFrame.Hello(hello.session(), hello.token(), Optional.of(hello.epoch()), OptionalLong.of(hello.after()), streams);
            }
            FirstHello hello = FIRST_HELLO.readValue(frame);
            return new ClientFrame.Hello(hello.session(), hello.token(), Optional.empty(), OptionalLong.empty(), streams);
        } catch (IOException e) {
            return badFields("hello", e, Optional.empty());
        }
    }

    private static Map<StreamName, Long> asked(JsonNode streams) throws IOException {
        JsonNode only = Json.STRICT.createObjectNode().set("streams", streams);
        Asked asked = ASKED.readValue(only);
        return asked.streams();
    }

    private ClientFrame command(String type, ObjectNode frame) {
        var id = commandId(frame.remove("id"));
        var stream = stream(frame.remove("stream"));
        if (stream.isEmpty()) {
            return new Unreadable(ErrorCode.BAD_FIELDS, "The \"stream\" of " + quoted(type)
                    + " must be the name of one that is here, and is left out for \"main\".", id);
        }
        var known = commands.get(stream.get());
        var reader = known.get(type);
        if (reader == null) {
            return new Unreadable(ErrorCode.UNKNOWN_TYPE, "Unknown type " + quoted(type) + ". Known are "
                    + (stream.get().isMain() ? "hello, ping, line and " : "") + String.join(", ", known.keySet()) + ".", id);
        }
        if (id.isEmpty()) {
            return new Unreadable(ErrorCode.BAD_FIELDS,
                    type + " needs an \"id\" of 1 to 64 letters, digits, dashes or underscores, new for every command.", id);
        }
        return read(frame, type, reader, id, value -> stream.get().isMain() ? new ClientFrame.Give(id.orElseThrow(), (Command.OfParticipant) value)
                : new ClientFrame.GiveTo(stream.get(), id.orElseThrow(), value));
    }

    private static ClientFrame read(JsonNode frame, String type, ObjectReader reader, Optional<CommandId> id, Function<Object, ClientFrame> then) {
        try {
            Object value = reader.readValue(frame);
            return then.apply(value);
        } catch (IOException e) {
            return badFields(type, e, id);
        }
    }

    /** The stream that a command names; {@code main} where it names none, nothing where there is none of that name. */
    private Optional<StreamName> stream(JsonNode name) {
        return name == null ? Optional.of(StreamName.MAIN)
                : commands.keySet().stream().filter(each -> !each.isMain() && name.isTextual() && each.value().equals(name.textValue())).findFirst();
    }

    private static Optional<CommandId> commandId(JsonNode id) {
        try {
            return id != null && id.isTextual() ? Optional.of(new CommandId(id.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Unreadable malformed(String message) {
        return new Unreadable(ErrorCode.MALFORMED_FRAME, message, Optional.empty());
    }

    /** Names the field, and never repeats Jackson's own words: they speak of Java classes. */
    private static Unreadable badFields(String type, IOException error, Optional<CommandId> id) {
        var field = error instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? mapping.getPath().getLast().getFieldName() : null;
        var message = switch (error) {
            case UnrecognizedPropertyException unknown -> type + " has no field " + quoted(unknown.getPropertyName()) + ".";
            case JsonProcessingException _ when field != null -> "The field \"" + field + "\" of " + type + " is missing or not of its kind.";
            default -> "The fields of " + type + " are not as they should be.";
        };
        return new Unreadable(ErrorCode.BAD_FIELDS, message, id);
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String quoted(String text) {
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
}
