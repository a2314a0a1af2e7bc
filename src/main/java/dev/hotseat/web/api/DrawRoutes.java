package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.draw.Draw;
import dev.hotseat.bank.draw.Drawn;
import dev.hotseat.bank.draw.ReadyPlan;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.EarlierQuestions;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Ready-made plans, and drawing one from a bank without what this candidate has had in earlier sessions. */
public final class DrawRoutes {
    private record ShownPlan(String id, String title, String description, int slotMinutes, int questionMinutes) {
        static ShownPlan of(ReadyPlan plan) {
            return new ShownPlan(plan.id(), plan.title(), plan.description(), plan.slotMinutes(), plan.questionMinutes());
        }
    }

    private record Listed(List<ShownPlan> plans) {}

    private record NewDraw(int version, String plan, int seed, String candidate) {}

    private record Shown(List<Drawn.Pick> questions, int minutes, int hadBefore) {}

    private final BankShelf banks;
    private final EarlierQuestions earlier;

    public DrawRoutes(BankShelf banks, EarlierQuestions earlier) {
        this.banks = banks;
        this.earlier = earlier;
    }

    public void mount(Routes routes) {
        routes.get("/ready-plans").by(HOST).json(200,
                _ -> Future.succeededFuture(new Listed(Arrays.stream(ReadyPlan.values()).map(ShownPlan::of).toList())));
        routes.post("/banks/:bank/draws").by(HOST).json(200, this::draw);
    }

    private Future<Shown> draw(RoutingContext context) {
        var wanted = Replies.body(context, NewDraw.class);
        var id = context.pathParam("bank");
        return banks.find(id, Optional.of(wanted.version())).compose(copy -> {
            var bank = copy.map(BankShelf.Copy::bank).orElseThrow(() -> Problem.notFound(
                    "There is no bank \"" + id + "\" at version " + wanted.version() + " here."));
            return earlier.of(wanted.candidate()).map(had -> {
                var drawn = drawn(bank, wanted.plan(), wanted.seed(), had::contains);
                return new Shown(drawn.picks(), drawn.minutes(), (int) bank.prompts().stream().filter(had::contains).count());
            });
        });
    }

    /** What a ready-made plan draws from a bank with this seed. @throws Problem where there is no such plan or seed */
    static Drawn drawn(Bank bank, String plan, int seed, Predicate<String> had) {
        var ready = ReadyPlan.of(plan).orElseThrow(() -> bad("\"" + plan + "\" is no ready-made plan; there are "
                + String.join(", ", Arrays.stream(ReadyPlan.values()).map(ReadyPlan::id).toList()) + "."));
        if (seed < 0 || seed > Draw.SEED_MAX) {
            throw bad("\"seed\" must be 0 to " + Draw.SEED_MAX + ".");
        }
        return Draw.draw(bank, ready, seed, question -> had.test(question.prompt()));
    }

    private static Problem bad(String detail) {
        return new Problem(422, "bad-value", "Refused", detail);
    }
}
