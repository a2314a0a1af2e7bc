package dev.hotseat.sessionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.CommentKind;
import dev.hotseat.session.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Completes events that were stored before their kind had a field; a stored event is never rewritten. */
final class EarlierEvents {
    private record Missing(String field, Consumer<ObjectNode> completion) {
        static Missing of(String field, Object value) {
            return new Missing(field, event -> event.set(field, Json.STORED.valueToTree(value)));
        }
    }

    private static final Map<String, List<Missing>> MISSING = Map.of(
            "SessionCreated", List.of(Missing.of("settings", Settings.USUAL), new Missing("scale", EarlierEvents::completeRubric)),
            "CommentWritten", List.of(Missing.of("kind", CommentKind.NOTE)),
            "ParticipantDisconnected", List.of(Missing.of("since", 0L)),
            "ScorecardSubmitted", List.of(Missing.of("forPanel", "")));

    private EarlierEvents() {}

    /** The event's fields with what an earlier Hotseat did not know yet. */
    static String completed(String type, String fields) throws JsonProcessingException {
        // Looking for the names first spares nearly every event a second reading.
        var missing = MISSING.getOrDefault(type, List.of()).stream().filter(each -> !fields.contains("\"" + each.field() + "\":")).toList();
        if (missing.isEmpty()) {
            return fields;
        }
        var object = (ObjectNode) Json.STORED.readTree(fields);
        missing.forEach(each -> each.completion().accept(object));
        return object.toString();
    }

    /** Rubrics had four levels, each anchor a field of its own, and every criterion counted the same. */
    private static void completeRubric(ObjectNode event) {
        if (event.get("rubric") instanceof ObjectNode rubric) {
            rubric.put("scale", LevelScale.FOUR_LEVELS.name());
            rubric.path("criteria").forEach(each -> {
                var criterion = (ObjectNode) each;
                var anchors = criterion.put("weight", 1).putArray("anchors");
                List.of("poor", "mixed", "good", "excellent").forEach(level -> anchors.add(criterion.path(level).asText()));
                criterion.remove(List.of("poor", "mixed", "good", "excellent"));
            });
        }
    }
}
