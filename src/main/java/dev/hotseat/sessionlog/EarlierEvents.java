package dev.hotseat.sessionlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Settings;
import java.util.Map;

/** Completes events that were stored before their kind had a field; a stored event is never rewritten. */
final class EarlierEvents {
    private record Missing(String field, Object value) {}

    private static final Map<String, Missing> MISSING = Map.of(
            "SessionCreated", new Missing("settings", Settings.USUAL),
            "ParticipantDisconnected", new Missing("since", 0L));

    private EarlierEvents() {}

    /** The event's fields with what an earlier Hotseat did not know yet. */
    static String completed(String type, String fields) throws JsonProcessingException {
        var missing = MISSING.get(type);
        // Looking for the name first spares nearly every event a second reading.
        if (missing == null || fields.contains("\"" + missing.field() + "\":")) {
            return fields;
        }
        var object = (ObjectNode) Json.STORED.readTree(fields);
        object.set(missing.field(), Json.STORED.valueToTree(missing.value()));
        return object.toString();
    }
}
