package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.room.ServerClock;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
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

    private final RubricShelf rubrics;
    private final ServerClock clock;

    public RubricRoutes(RubricShelf rubrics, ServerClock clock) {
        this.rubrics = rubrics;
        this.clock = clock;
    }

    public void mount(Routes routes) {
        routes.get("/rubrics").by(HOST).json(200, context -> rubrics.list().map(Listed::new));
        routes.post("/rubrics").by(HOST).handle(context -> Replies.json(context, 201,
                rubrics.add(Replies.body(context, RubricFile.class).rubric(), clock.nowMs())));
        routes.get("/rubrics/:rubric").by(HOST).json(200, this::find);
        routes.put("/rubrics/:rubric").by(HOST).json(200, this::replace);
        routes.delete("/rubrics/:rubric").by(HOST).done(this::remove);
        routes.get("/rubrics/:rubric/file").by(HOST).handle(context -> {
            context.response().putHeader("Content-Disposition", "attachment; filename=\"rubric.json\"");
            Replies.json(context, 200, find(context).map(found -> RubricFile.of(found.rubric())));
        });
    }

    private Future<RubricShelf.Shelved> replace(RoutingContext context) {
        var edited = Replies.body(context, Edited.class);
        var rubric = edited.rubric();
        return rubrics.replace(context.pathParam("rubric"), edited.version(),
                new Rubric(rubric.title().strip(), rubric.scale(), rubric.criteria()), clock.nowMs());
    }

    private Future<Void> remove(RoutingContext context) {
        return rubrics.remove(context.pathParam("rubric"))
                .compose(removed -> removed ? Future.succeededFuture() : Future.failedFuture(missing(context)));
    }

    private Future<RubricShelf.Shelved> find(RoutingContext context) {
        return rubrics.find(context.pathParam("rubric"))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(missing(context))));
    }

    private static Problem missing(RoutingContext context) {
        return Problem.notFound("There is no rubric of your own \"" + context.pathParam("rubric") + "\" here.");
    }
}
