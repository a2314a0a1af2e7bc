package dev.hotseat.web;

import dev.hotseat.testing.ApiCalls;
import dev.hotseat.testing.ApiCalls.Call;
import dev.hotseat.testing.Practiser;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Every call that practising people make, each compared with its description. */
final class PracticeCalls {
    private PracticeCalls() {}

    static void all(ApiCalls api, String bank) {
        var ada = Map.of("Authorization", "Bearer own-" + "a".repeat(22));
        var noor = Map.of("Authorization", "Bearer own-" + "b".repeat(22));
        var joining = new JsonObject().put("name", "Ada").put("want", Practiser.want(bank));
        api.expect(200, new Call("GET", "/api/practice").as(Map.of()));
        api.expect(200, new Call("GET", "/api/practice/place").as(ada));
        api.expect(200, new Call("POST", "/api/practice/place").json(joining).as(ada));
        api.expect(200, new Call("POST", "/api/practice/place").json(joining).as(noor));
        api.expect(200, new Call("POST", "/api/practice/place/reply").json(new JsonObject().put("yes", true)).as(ada));
        api.expect(200, new Call("POST", "/api/practice/place/here").as(ada));
        api.expect(200, new Call("DELETE", "/api/practice/place").as(ada));
        var place = new JsonObject(api.expect(200, new Call("POST", "/api/practice/invitations").json(joining.copy().put("chairs", 3)).as(ada)));
        api.expect(422, new Call("POST", "/api/practice/invitations").json(joining.copy().put("chairs", 4)).as(ada));
        var invitation = new JsonObject().put("invitation", place.getJsonObject("place").getString("link").split("#")[1]);
        api.expect(200, new Call("POST", "/api/practice/invitations/look").json(invitation).as(noor));
        api.expect(200, new Call("POST", "/api/practice/guests").json(invitation.copy().put("name", "Noor")).as(noor));
        api.expect(200, new Call("POST", "/api/practice/place/begin").as(ada));
        var kit = Map.of("Authorization", "Bearer own-" + "c".repeat(22));
        api.expect(201, new Call("POST", "/api/practice/alone").json(joining).as(kit));
        var mine = new JsonObject(api.expect(200, new Call("GET", "/api/practice/mine").as(kit))).getJsonArray("sessions").getJsonObject(0);
        api.expect(404, new Call("POST", "/api/practice/partners").json(new JsonObject().put("session", mine.getString("session")).put("seat", "nobody")
                .put("report", true).put("block", true)).as(kit));
        api.expect(404, new Call("DELETE", "/api/practice/blocks/{block}", "none").as(kit));
        api.expect(200, new Call("GET", "/api/practice/mine/file").as(kit));
        api.expect(204, new Call("DELETE", "/api/practice/mine").as(kit));
        api.expect(200, new Call("GET", "/api/practice/reports"));
    }
}
