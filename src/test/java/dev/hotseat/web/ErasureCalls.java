package dev.hotseat.web;

import dev.hotseat.testing.ApiCalls;
import dev.hotseat.testing.ApiCalls.Call;
import io.vertx.core.json.JsonObject;

/** Every call about a person and about erasing, for {@link OpenApiTest}; the last that are made. */
final class ErasureCalls {
    private ErasureCalls() {}

    static void all(ApiCalls api, String session) {
        api.expect(200, new Call("GET", "/api/people").query("name=The%20candidate"));
        api.expect(400, new Call("GET", "/api/people"));
        api.expect(200, new Call("GET", "/api/people/file").query("name=The%20candidate"));
        api.expect(404, new Call("GET", "/api/people/file").query("name=Nobody"));
        api.expect(404, new Call("POST", "/api/people/erasure").json(new JsonObject().put("name", "Nobody")));
        api.expect(204, new Call("POST", "/api/people/erasure").json(new JsonObject().put("name", "The observer")));
        var erasure = new Call("POST", "/api/sessions/{id}/erasure", session);
        api.expect(422, erasure.json(new JsonObject().put("title", "Another")));
        api.expect(204, erasure.json(new JsonObject().put("title", "A test")));
        api.expect(204, new Call("POST", "/api/people/erasure").json(new JsonObject().put("name", "The candidate")));
    }
}
