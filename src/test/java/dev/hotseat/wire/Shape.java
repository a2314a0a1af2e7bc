package dev.hotseat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.CommentId;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.ApiDocument;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What JSON of some kind looks like, in words that are the same for a Java type and for the schema that describes it:
 * {@code {by: id, moments: [id], number?: integer}}.
 */
final class Shape {
    private static final Set<Class<?>> IDS = Set.of(Actor.class, CommandId.class, CommentId.class, MomentId.class, QuestionId.class, SeatId.class,
            SessionId.class);

    private Shape() {}

    /** Of what Jackson writes for this type; a record's components are its fields. */
    static String of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "[" + of(list.getActualTypeArguments()[0]) + "]";
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no shape for " + type.getTypeName());
        }
        if (IDS.contains(plain)) {
            return "id";
        }
        if (plain.isEnum()) {
            return choices(Arrays.stream(plain.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
        }
        if (plain.isRecord()) {
            return object(fields(plain), Set.of());
        }
        return Optional.ofNullable(Map.of(String.class, "text", long.class, "integer", int.class, "integer", double.class, "number", boolean.class, "boolean")
                .get(plain)).orElseThrow(() -> new IllegalStateException("no shape for " + type.getTypeName()));
    }

    /** Of what a record's components become, by name. */
    static Map<String, String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, component -> of(component.getGenericType())));
    }

    /** Of what a schema of the document describes. */
    static String of(ApiDocument document, JsonNode schema) {
        if (schema.path("$ref").asText().endsWith("/id")) {
            return "id";
        }
        var node = document.resolve(schema);
        if (node.has("const")) {
            return node.get("const").asText();
        }
        if (node.has("enum")) {
            return choices(texts(node.get("enum")));
        }
        return switch (node.path("type").asText()) {
            case "string" -> "text";
            case "array" -> "[" + of(document, node.path("items")) + "]";
            case "object" -> object(document, node);
            default -> node.path("type").asText();
        };
    }

    private static String object(ApiDocument document, JsonNode node) {
        var fields = node.path("properties").properties().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> of(document, field.getValue())));
        var left = new HashSet<>(fields.keySet());
        texts(node.path("required")).forEach(left::remove);
        return object(fields, left) + (node.path("additionalProperties").asBoolean(true) ? " and more" : "");
    }

    /** Of an object with these fields, some of which may be left out. */
    static String object(Map<String, String> fields, Set<String> optional) {
        Function<String, String> name = field -> optional.contains(field) ? field + "?" : field;
        return new TreeMap<>(fields).entrySet().stream().map(field -> name.apply(field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String choices(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" | "));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
