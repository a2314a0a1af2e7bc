package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.sharing.Shares;
import dev.hotseat.web.reply.BodySize;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Past the limits of what the host keeps, and of what may be sent. */
final class ShelfExcess {
    private ShelfExcess() {}

    static void bodyBytes(Excess on) {
        Excess.refused(on.call("POST", "/api/banks/check?name=large.md", "x".repeat(BodySize.BYTES_MAX + 1), on.hotseat.host()), 413, "too-large", "4 MiB");
        Excess.refused(on.call("POST", "/api/session-files/check", "x".repeat(BodySize.SESSION_FILE_BYTES_MAX + 1), on.hotseat.host()), 413, "too-large",
                "32 MiB");
    }

    static void bankSize(Excess on) {
        var many = new StringBuilder("# Many\n\n");
        IntStream.rangeClosed(0, BankLimits.QUESTIONS_MAX).forEach(number -> many.append(number).append(". Why ").append(number).append("?\n"));
        Excess.refused(on.call("POST", "/api/banks?name=many.md", many.toString(), on.hotseat.host()), 422, "unreadable-bank", "a bank may hold "
                + BankLimits.QUESTIONS_MAX);
        Excess.refused(on.call("POST", "/api/banks?name=long.csv", "question\n\"" + "x".repeat(BankLimits.PROMPT_CHARS_MAX + 1) + "?\"\n", on.hotseat.host()),
                422, "unreadable-bank",
                "a question may have " + BankLimits.PROMPT_CHARS_MAX);
        var favourites = "/api/banks/" + on.bank() + "/favourites";
        Excess.refused(on.call("POST", favourites, new JsonObject().put("prompt", "x".repeat(BankLimits.PROMPT_CHARS_MAX + 1)).put("favourite", true),
                on.hotseat.host()), 409, "shelf-full",
                "No question is longer");
    }

    static void banks(Excess on) {
        var refusal = Excess.untilRefused(BankShelf.BANKS_MAX, () -> on.call("POST", "/api/banks?name=zz.md", "# ZZ\n\n1. Why?\n", on.hotseat.host()));
        Excess.refused(refusal, 409, "shelf-full", "There are " + BankShelf.BANKS_MAX + " banks");
        assertThat(on.call("DELETE", "/api/banks/zz", null, on.hotseat.host()).statusCode()).isEqualTo(204);
        assertThat(on.call("POST", "/api/banks?name=zz.md", "# ZZ\n\n1. Why?\n", on.hotseat.host()).statusCode()).as("in the place of another").isEqualTo(201);
    }

    static void rubrics(Excess on) {
        var file = new JsonObject(on.call("GET", "/api/rubrics/technical/file", null, on.hotseat.host()).body());
        Excess.refused(Excess.untilRefused(RubricShelf.OWN_MAX, () -> on.call("POST", "/api/rubrics", file, on.hotseat.host())), 409, "too-many-rubrics",
                "Remove one first");
    }

    static void shares(Excess on) {
        var path = "/api/sessions/" + on.hotseat.newSession().id() + "/shares";
        Excess.refused(Excess.untilRefused(Shares.PER_SESSION_MAX, () -> on.call("POST", path, new JsonObject().put("view", "OBSERVER").put("days", 7),
                on.hotseat.host())),
                409, "too-many-shares", "at most " + Shares.PER_SESSION_MAX);
    }

    /** No refusal: what a bank was two hundred saves ago makes way. Answers with the versions that are left. */
    static List<Integer> versionsAfter(Excess on, int saves) {
        // There may be as many banks as there can be.
        on.call("DELETE", "/api/banks/zz-2", null, on.hotseat.host());
        var imported = new JsonObject(on.call("POST", "/api/banks?name=saved.md", "# ZZ saved\n\n1. Why?\n", on.hotseat.host()).body());
        var path = "/api/banks/" + imported.getString("id");
        var shown = new JsonObject(on.call("GET", path, null, on.hotseat.host()).body());
        shown.remove("id");
        shown.getJsonArray("sections").getJsonObject(0).getJsonArray("questions").forEach(question -> List.of("favourite", "uses")
                .forEach(((JsonObject) question)::remove));
        IntStream.rangeClosed(1, saves).forEach(version -> assertThat(on.call("PUT", path, shown.put("version", version), on.hotseat.host()).statusCode())
                .isEqualTo(200));
        return new JsonObject(on.call("GET", path + "/versions", null, on.hotseat.host()).body()).getJsonArray("versions").stream()
                .map(version -> ((JsonObject) version).getInteger("version")).toList();
    }
}
