package dev.hotseat.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.testing.ApiDocument;
import dev.hotseat.testing.Practiser;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Bodies to begin with: made from a schema, or by hand where a schema does not say what belongs together. */
final class Samples {
    static final String BANK_FILE = "# Scanned\n\n1. What is a lock?\n   - It keeps others out.\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Samples() {}

    static JsonNode of(String operation, Cast cast, JsonNode schema, ApiDocument document) {
        return byHand(operation, cast).map(Samples::read).orElseGet(() -> bySchema(schema, document));
    }

    private static Optional<JsonObject> byHand(String operation, Cast cast) {
        var bank = cast.values().get("bank");
        var practice = new JsonObject().put("name", "Ada").put("want", Practiser.want(bank));
        return Optional.ofNullable(switch (operation) {
            case "POST /api/sessions" -> new JsonObject().put("title", "Scanned").put("roleInterviewedFor", "Tester").put("bank", bank).put("version", 1)
                    .put("questions", new JsonArray().add(new JsonObject().put("section", 0).put("question", 0).put("minutes",
                    1))).put("readyPlan", "").put("seed", 0)
                    .put("rubric", "technical").put("settings", TestHotseat.settings())
                    .put("seats", new JsonArray().add(seat("LEAD")).add(seat("CANDIDATE")));
            case "POST /api/sessions/{id}/feedback", "POST /api/sessions/{id}/feedback/preview" -> feedback();
            case "POST /api/sessions/{id}/comments" -> new JsonObject().put("comment", "c").put("kind", "NOTE").put("about", 0).put("words", "Here.");
            case "POST /api/practice/place", "POST /api/practice/alone" -> practice;
            case "POST /api/practice/invitations" -> practice.put("chairs", 2);
            default -> null;
        });
    }

    static JsonObject feedback() {
        return new JsonObject().put("overall", "READY").put("words", "Well done.").put("levels", new JsonArray().add("technical-depth")).put("strengths",
                new JsonArray())
                .put("workOn", new JsonArray()).put("notes", new JsonArray()).put("moments", new JsonArray()).put("guidance", new JsonArray());
    }

    private static JsonObject seat(String role) {
        return new JsonObject().put("role", role).put("name", "The " + role);
    }

    private static JsonNode read(JsonObject body) {
        try {
            return JSON.readTree(body.encode());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plainest that the schema allows, with one item in each list. */
    private static JsonNode bySchema(JsonNode described, ApiDocument document) {
        var schema = document.resolve(described);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("oneOf")) {
            return bySchema(schema.get("oneOf").get(0), document);
        }
        var type = schema.path("type").isArray() ? schema.get("type").get(0).asText() : schema.path("type").asText();
        return switch (type) {
            case "object" -> {
                var object = NODES.objectNode();
                schema.path("properties").properties().forEach(each -> object.set(each.getKey(), bySchema(each.getValue(), document)));
                yield object;
            }
            case "array" -> NODES.arrayNode().add(bySchema(schema.path("items"), document));
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode("x");
        };
    }
}
