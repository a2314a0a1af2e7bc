package dev.hotseat.web;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.Section;
import dev.hotseat.bankshelf.BankShelf;
import io.vertx.core.Future;
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
        api.get("/banks").handler(auth::require).handler(context -> Replies.json(context, 200, services.banks().list().map(Listed::new)));
        api.get("/banks/:bank").handler(auth::require).handler(context -> Replies.json(context, 200, find(context).map(Shown::of)));
        api.delete("/banks/:bank").handler(auth::require).handler(context -> Replies.done(context, services.banks()
                .remove(context.pathParam("bank")).compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(missing(context)))));
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
