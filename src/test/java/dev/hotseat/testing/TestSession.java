package dev.hotseat.testing;

import dev.hotseat.session.Role;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** A session on a {@link TestHotseat} with its seats' tokens. */
public record TestSession(TestHotseat hotseat, String id, Map<Role, String> tokens) {
    /** A participant of this role, welcomed and up to date. */
    public SocketClient join(Role role) {
        var client = hotseat.connect();
        client.send(hello(role));
        client.welcomed();
        return client;
    }

    public JsonObject hello(Role role) {
        return new JsonObject().put("type", "hello").put("session", id).put("token", tokens.get(role));
    }

    /** The link that opens this role's seat in a browser. */
    public String link(Role role) {
        return hotseat.url() + "/s/" + id + "#" + tokens.get(role);
    }

    /** The id of a planned question, as the panel knows it. */
    public String question(SocketClient panelist, int index) {
        return panelist.event("SessionCreated").getJsonObject("plan").getJsonArray("questions").getJsonObject(index).getString("id");
    }
}
