package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.ApiCalls;
import dev.hotseat.testing.ApiCalls.Call;
import io.vertx.core.json.JsonObject;

/** Every call about rubrics, for {@link OpenApiTest}; the one that is added is removed again. */
final class RubricCalls {
    private RubricCalls() {}

    static void all(ApiCalls api) {
        api.expect(200, new Call("GET", "/api/rubrics"));
        var file = new JsonObject(api.expect(200, new Call("GET", "/api/rubrics/{rubric}/file", "system-design")));
        var added = new JsonObject(api.expect(201, new Call("POST", "/api/rubrics").json(file.put("title", "Our design round"))));
        assertThat(added.getString("id")).isEqualTo("our-design-round");
        var edited = added.getJsonObject("rubric").put("title", "Our round");
        var change = new Call("PUT", "/api/rubrics/{rubric}", "our-design-round").json(new JsonObject().put("version", 1).put("rubric", edited));
        assertThat(new JsonObject(api.expect(200, change)).getInteger("version")).isEqualTo(2);
        assertThat(api.expect(409, change)).contains("rubric-changed");
        assertThat(api.expect(200, new Call("GET", "/api/rubrics/{rubric}", "our-design-round"))).contains("Our round");
        edited.getJsonArray("criteria").getJsonObject(2).put("weight", 10);
        assertThat(api.expect(422, new Call("PUT", "/api/rubrics/{rubric}", "our-design-round").json(new JsonObject().put("version", 2).put("rubric", edited))))
                .contains("criteria[2].weight", "must be 1 to 9");
        assertThat(api.expect(409, new Call("PUT", "/api/rubrics/{rubric}", "technical").json(new JsonObject().put("version", 1)
                .put("rubric", added.getJsonObject("rubric"))))).contains("ready-rubric");
        api.expect(204, new Call("DELETE", "/api/rubrics/{rubric}", "our-design-round"));
        api.expect(404, new Call("DELETE", "/api/rubrics/{rubric}", "technical"));
    }
}
