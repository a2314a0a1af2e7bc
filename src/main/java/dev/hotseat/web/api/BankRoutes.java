package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bankfile.BankCheck;
import dev.hotseat.bankfile.BankFile;
import dev.hotseat.bankfile.BankFormat;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.QuestionUses;
import dev.hotseat.room.ServerClock;
import dev.hotseat.web.api.BankBodies.EditedBank;
import dev.hotseat.web.api.BankBodies.Favourite;
import dev.hotseat.web.api.BankBodies.ListedBank;
import dev.hotseat.web.api.BankBodies.Marks;
import dev.hotseat.web.api.BankBodies.ShownBank;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The host's banks: list, look at, check and import a file, edit, copy, mark, export, remove. */
public final class BankRoutes {
    private record Listed(List<ListedBank> banks) {}

    private record Versions(List<BankShelf.Version> versions) {}

    private final BankShelf banks;
    private final QuestionUses uses;
    private final ServerClock clock;

    public BankRoutes(BankShelf banks, QuestionUses uses, ServerClock clock) {
        this.banks = banks;
        this.uses = uses;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        // Reading a file takes processor time, so it runs on a worker and not on an event loop.
        routes.post("/banks/check").by(HOST).handle(context -> imported(context).map(BankCheck::json)
                .onSuccess(json -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json))
                .onFailure(context::fail));
        routes.post("/banks").by(HOST).json(201, context -> imported(context).compose(this::shelve));
        routes.get("/banks").by(HOST).json(200, _ -> list());
        routes.get("/banks/:bank").by(HOST).json(200, context -> find(context).compose(this::shown));
        routes.put("/banks/:bank").by(HOST).json(200, this::replace);
        routes.delete("/banks/:bank").by(HOST).done(context -> banks
                .remove(context.pathParam("bank")).compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(missing(context))));
        routes.post("/banks/:bank/copies").by(HOST).json(201, this::copy);
        routes.get("/banks/:bank/versions").by(HOST).json(200, this::versions);
        routes.post("/banks/:bank/favourites").by(HOST).done(this::favourite);
        routes.get("/banks/:bank/file").by(HOST).handle(this::export);
    }

    private static Future<ImportedBank> imported(RoutingContext context) {
        var name = context.request().getParam("name");
        var body = context.body().buffer();
        if (name == null || body == null) {
            throw Problem.badRequest("no-file", "Send the file as the body, and its name as ?name=.");
        }
        return context.vertx().executeBlocking(() -> BankFile.read(body.getBytes(), name), false);
    }

    private Future<Listed> list() {
        return banks.list().compose(found -> uses.sessionsByBank()
                .map(sessions -> new Listed(found.stream().map(bank -> ListedBank.of(bank, sessions)).toList())));
    }

    private Future<ListedBank> listed(BankShelf.Shelved bank) {
        return uses.sessionsByBank().map(sessions -> ListedBank.of(bank, sessions));
    }

    private Future<ListedBank> shelve(ImportedBank imported) {
        return imported.bank().questionCount() == 0
                ? Future.failedFuture(new Problem(422, "no-questions", "Nothing to import",
                        "No question was found in this file. Check it first to see what was left out, line by line."))
                : banks.add(imported.bank(), clock.nowMs()).compose(this::listed);
    }

    private Future<ShownBank> shown(BankShelf.Copy copy) {
        return banks.favourites(copy.id()).compose(favourites -> uses.counts(copy.bank().prompts())
                .map(counts -> ShownBank.of(copy, new Marks(favourites, counts))));
    }

    private Future<ListedBank> replace(RoutingContext context) {
        var edited = Replies.body(context, EditedBank.class);
        return banks.replace(context.pathParam("bank"), edited.version(), edited.bank(), clock.nowMs()).compose(this::listed);
    }

    private Future<ListedBank> copy(RoutingContext context) {
        return find(context).compose(copy -> {
            var bank = copy.bank();
            return banks.add(new Bank(bank.title() + " (copy)", bank.description(), bank.sections()), clock.nowMs()).compose(this::listed);
        });
    }

    private Future<Versions> versions(RoutingContext context) {
        return banks.versions(context.pathParam("bank"))
                .compose(found -> found.isEmpty() ? Future.failedFuture(missing(context)) : Future.succeededFuture(new Versions(found)));
    }

    private Future<Void> favourite(RoutingContext context) {
        var wanted = Replies.body(context, Favourite.class);
        return banks.favourite(context.pathParam("bank"), wanted.prompt(), wanted.favourite());
    }

    private void export(RoutingContext context) {
        var format = format(context);
        find(context).onSuccess(copy -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, type(format))
                        .putHeader("Content-Disposition", "attachment; filename=\"" + copy.id() + "." + format.extension() + "\"")
                        .end(Buffer.buffer(BankFile.write(copy.bank(), format))))
                .onFailure(context::fail);
    }

    private static BankFormat format(RoutingContext context) {
        var name = String.valueOf(context.request().getParam("format"));
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "markdown" -> BankFormat.MARKDOWN;
            case "csv" -> BankFormat.CSV;
            case "json" -> BankFormat.JSON;
            default -> throw Problem.badRequest("bad-value", "\"format\" must be markdown, csv or json.");
        };
    }

    private static String type(BankFormat format) {
        return switch (format) {
            case MARKDOWN -> "text/markdown;charset=UTF-8";
            case CSV -> "text/csv;charset=UTF-8";
            case JSON, TSV, YAML -> "application/json";
        };
    }

    private Future<BankShelf.Copy> find(RoutingContext context) {
        return banks.find(context.pathParam("bank"), version(context))
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
