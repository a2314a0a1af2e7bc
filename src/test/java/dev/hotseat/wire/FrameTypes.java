package dev.hotseat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.testing.ApiDocument;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The socket's document as declarations of types, by which the pages' modules are checked. */
final class FrameTypes {
    private static final ApiDocument DOCUMENT = ApiDocument.read("asyncapi.yaml");
    private static final String HEAD = """
            // What the socket carries, as asyncapi.yaml describes it. Written by scripts/wire; nobody edits it by hand, and no page loads it.
            """;

    private static final int WIDTH_MAX = 140;

    private FrameTypes() {}

    static String text() {
        return DOCUMENT.root().at("/components/schemas").properties().stream().map(schema -> declared(schema.getKey(), schema.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String declared(String name, JsonNode schema) {
        return "\n" + says("", schema) + (schema.path("type").asText().equals("object") ? "export interface " + named(name, schema) + " " + object(schema)
                : folded("export type " + named(name, schema) + " = " + type(schema) + ";", "  ")) + "\n";
    }

    /** A choice is called "any" of what it chooses from: a page knows another Event. */
    private static String named(String name, JsonNode schema) {
        return (schema.has("oneOf") ? "Any" : "") + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String object(JsonNode schema) {
        var required = texts(schema.path("required")).toList();
        return schema.path("properties").properties().stream().map(field -> field(field, required.contains(field.getKey())))
                .collect(Collectors.joining("", "{\n", "}"));
    }

    private static String field(Map.Entry<String, JsonNode> field, boolean required) {
        return says("  ", field.getValue()) + "  " + field.getKey() + (required ? "" : "?") + ": " + type(field.getValue()) + ";\n";
    }

    private static String says(String indent, JsonNode schema) {
        return schema.has("description") ? folded(indent + "/** " + schema.get("description").textValue() + " */", indent + " * ") + "\n" : "";
    }

    /** In lines of a width that is good to read, all but the first beginning like that. */
    private static String folded(String line, String beginning) {
        if (line.length() <= WIDTH_MAX) {
            return line;
        }
        var end = line.lastIndexOf(' ', WIDTH_MAX);
        return line.substring(0, end) + "\n" + folded(beginning + line.substring(end + 1), beginning);
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.get("$ref").textValue();
            return named(reference.substring(reference.lastIndexOf('/') + 1), DOCUMENT.resolve(schema));
        }
        if (schema.has("const") || schema.has("enum")) {
            return Stream.concat(texts(schema.path("enum")), Stream.of(schema.path("const")).filter(JsonNode::isTextual).map(JsonNode::textValue))
                    .map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
        }
        if (schema.has("oneOf")) {
            return StreamSupport.stream(schema.get("oneOf").spliterator(), false).map(FrameTypes::type).collect(Collectors.joining(" | "));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> "string";
            case "integer", "number" -> "number";
            case "boolean" -> "boolean";
            case "array" -> list(type(schema.path("items")));
            case "object" -> schema.path("additionalProperties").isObject() ? "Record<string, " + type(schema.get("additionalProperties")) + ">"
                    : inline(schema);
            default -> throw new IllegalStateException("no type for " + schema);
        };
    }

    private static String list(String item) {
        return (item.contains("|") ? "(" + item + ")" : item) + "[]";
    }

    private static String inline(JsonNode schema) {
        return object(schema).replace("\n  ", " ").replace("\n", "").replace(";}", "}").replace("{ ", "{");
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
    }
}
