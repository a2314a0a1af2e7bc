package dev.hotseat.web.api;

import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.web.guard.HostAuth;
import dev.hotseat.web.guard.WebServices;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The host's rubrics: list, look at, import a file, edit, export, remove. */
public final class RubricRoutes {
    private static final int FILE_VERSION = 1;

    private record Listed(List<RubricShelf.Shelved> rubrics) {}

    private record Edited(int version, Rubric rubric) {}

    /** A rubric as a file; the first field tells what it is and how it is to be read. */
    private record RubricFile(int hotseatRubric, String title, LevelScale scale, List<Criterion> criteria) {
        static RubricFile of(Rubric rubric) {
            return new RubricFile(FILE_VERSION, rubric.title(), rubric.scale(), rubric.criteria());
        }

        Rubric rubric() {
            if (hotseatRubric != FILE_VERSION) {
                throw Problem.badRequest("bad-value", "\"hotseatRubric\" must be " + FILE_VERSION
                        + ": the file is of a kind that this Hotseat does not know.");
            }
            return new Rubric(title.strip(), scale, criteria);
        }
    }

    private final WebServices services;

    public RubricRoutes(WebServices services) {
        this.services = services;
    }

    public void mount(Router api, HostAuth auth) {
        api.get("/rubrics").handler(auth::require).handler(context -> Replies.json(context, 200, services.rubrics().list().map(Listed::new)));
        api.post("/rubrics").handler(auth::require).handler(context -> Replies.json(context, 201,
                services.rubrics().add(Replies.body(context, RubricFile.class).rubric(), services.clock().nowMs())));
        api.get("/rubrics/:rubric").handler(auth::require).handler(context -> Replies.json(context, 200, find(context)));
        api.put("/rubrics/:rubric").handler(auth::require).handler(context -> Replies.json(context, 200, replace(context)));
        api.delete("/rubrics/:rubric").handler(auth::require).handler(context -> Replies.done(context, remove(context)));
        api.get("/rubrics/:rubric/file").handler(auth::require).handler(context -> {
            context.response().putHeader("Content-Disposition", "attachment; filename=\"rubric.json\"");
            Replies.json(context, 200, find(context).map(found -> RubricFile.of(found.rubric())));
        });
    }

    private Future<RubricShelf.Shelved> replace(RoutingContext context) {
        var edited = Replies.body(context, Edited.class);
        var rubric = edited.rubric();
        return services.rubrics().replace(context.pathParam("rubric"), edited.version(),
                new Rubric(rubric.title().strip(), rubric.scale(), rubric.criteria()), services.clock().nowMs());
    }

    private Future<Void> remove(RoutingContext context) {
        return services.rubrics().remove(context.pathParam("rubric"))
                .compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(missing(context)));
    }

    private Future<RubricShelf.Shelved> find(RoutingContext context) {
        return services.rubrics().find(context.pathParam("rubric"))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(missing(context))));
    }

    private static Problem missing(RoutingContext context) {
        return Problem.notFound("There is no rubric of your own \"" + context.pathParam("rubric") + "\" here.");
    }
}
