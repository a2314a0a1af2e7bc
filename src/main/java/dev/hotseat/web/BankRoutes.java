package dev.hotseat.web;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.Section;
import dev.hotseat.bankfile.BankCheck;
import dev.hotseat.bankfile.BankFile;
import dev.hotseat.bankshelf.BankShelf;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** The host's banks: list, look at, check and import a file, remove. */
final class BankRoutes {
    private record Listed(List<BankShelf.Shelved> banks) {}

    private record Shown(String id, int version, String title, String description, List<Section> sections) {
        static Shown of(BankShelf.Copy copy) {
            Bank bank = copy.bank();
            return new Shown(copy.id(), copy.version(), bank.title(), bank.description(), bank.sections());
        }
    }

    private final WebServices services;

    BankRoutes(WebServices services) {
        this.services = services;
    }

    void mount(Router api, HostAuth auth) {
        // Reading a file takes processor time, so it runs on a worker and holds up nobody's clock.
        api.post("/banks/check").handler(auth::require).handler(context -> imported(context).map(BankCheck::json)
                .onSuccess(json -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json))
                .onFailure(context::fail));
        api.post("/banks").handler(auth::require).handler(context -> Replies.json(context, 201, imported(context).compose(this::shelve)));
        api.get("/banks").handler(auth::require).handler(context -> Replies.json(context, 200, services.banks().list().map(Listed::new)));
        api.get("/banks/:bank").handler(auth::require).handler(context -> Replies.json(context, 200, find(context).map(Shown::of)));
        api.delete("/banks/:bank").handler(auth::require).handler(context -> Replies.done(context, services.banks()
                .remove(context.pathParam("bank")).compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(missing(context)))));
    }

    private static Future<ImportedBank> imported(RoutingContext context) {
        var name = context.request().getParam("name");
        var body = context.body().buffer();
        if (name == null || body == null) {
            throw Problem.badRequest("no-file", "Send the file as the body, and its name as ?name=.");
        }
        return context.vertx().executeBlocking(() -> BankFile.read(body.getBytes(), name), false);
    }

    private Future<BankShelf.Shelved> shelve(ImportedBank imported) {
        return imported.bank().questionCount() == 0
                ? Future.failedFuture(new Problem(422, "no-questions", "Nothing to import",
                        "No question was found in this file. Check it first to see what was left out, line by line."))
                : services.banks().save(Optional.empty(), imported.bank(), services.clock().nowMs());
    }

    private Future<BankShelf.Copy> find(RoutingContext context) {
        return services.banks().find(context.pathParam("bank"), version(context))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(missing(context))));
    }

    private static Optional<Integer> version(RoutingContext context) {
        try {
            return Optional.ofNullable(context.request().getParam("version")).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("bad-value", "\"version\" must be a whole number.");
        }
    }

    private static Problem missing(RoutingContext context) {
        return Problem.notFound("There is no bank \"" + context.pathParam("bank") + "\" here.");
    }
}
