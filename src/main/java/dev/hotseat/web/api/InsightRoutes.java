package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.insights.CrossedPanel;
import dev.hotseat.insights.Interviewer;
import dev.hotseat.insights.Judged;
import dev.hotseat.insights.MinimumSample;
import dev.hotseat.insights.PanelAgreement;
import dev.hotseat.insights.Trend;
import dev.hotseat.scoring.LevelScale;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.web.api.TrendBodies.Figure;
import dev.hotseat.web.api.TrendBodies.TrendOf;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.reply.Problem;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;

/** What sessions tell together, for the host: agreement, how interviewers grade, and how a person's levels go. */
public final class InsightRoutes {
    private static final int SESSIONS_MAX = 500;
    /** The same figures every time that the same sessions are read. */
    private static final long SEED = 1;

    private record Overview(LevelScale scale, Map<LevelScale, Integer> sessions, int sessionsNeeded, int sessionsMax, List<Person> people,
                            List<Agreement> agreement, List<Agreement> regrading, List<Crossed> crossed, List<Grader> interviewers) {}

    private record Person(String name, int sessions) {}

    private record Agreement(String criterion, int sessions, int questions, int missing, boolean tooFew, Figure alpha) {}

    private record Crossed(List<String> names, String criterion, int sessions, boolean tooFew, Figure icc) {}

    private record Grader(String name, int sessions, int compared, boolean tooFew, Figure severity, Double spread, Double halo) {}

    private record Trends(String name, LevelScale scale, int sessionsNeeded, List<TrendOf> trends) {}

    private final SessionLog log;

    public InsightRoutes(SessionLog log) {
        this.log = log;
    }

    public void mount(Routes routes) {
        routes.get("/insights").by(HOST).json(200, this::overview);
        routes.get("/insights/people").by(HOST).json(200, this::trends);
    }

    private Future<Overview> overview(RoutingContext context) {
        var wanted = scale(context);
        return judged(context).compose(all -> calculated(context, () -> overview(all, wanted)));
    }

    private static Overview overview(List<Judged> all, Optional<LevelScale> wanted) {
        var counts = new LinkedHashMap<LevelScale, Integer>();
        Arrays.stream(LevelScale.values()).forEach(scale -> counts.put(scale, (int) all.stream().filter(each -> each.scale() == scale).count()));
        var scale = wanted.orElseGet(() -> mostUsed(counts));
        var sessions = all.stream().filter(each -> each.scale() == scale).toList();
        return new Overview(scale, counts, MinimumSample.SESSIONS, SESSIONS_MAX, people(sessions),
                agreement(PanelAgreement.of(sessions, chance())), agreement(PanelAgreement.withRegrades(sessions, chance())),
                CrossedPanel.all(sessions, chance()).stream().map(each -> new Crossed(each.names(), each.criterion(), each.sessions(),
                        each.tooFew(), Figure.of(each.icc(), each.interval()))).toList(),
                Interviewer.all(sessions, chance()).stream().map(each -> new Grader(each.name(), each.sessions(), each.compared(), each.tooFew(),
                        Figure.of(each.severity(), each.interval()), TrendBodies.orNull(each.spread()), TrendBodies.orNull(each.halo()))).toList());
    }

    private static List<Agreement> agreement(List<PanelAgreement> all) {
        return all.stream().map(each -> new Agreement(each.criterion(), each.sessions(), each.questions(), each.missing(), each.tooFew(),
                Figure.of(each.alpha(), each.interval()))).toList();
    }

    private static LevelScale mostUsed(Map<LevelScale, Integer> counts) {
        return counts.get(LevelScale.FIVE_LEVELS) > counts.get(LevelScale.FOUR_LEVELS) ? LevelScale.FIVE_LEVELS : LevelScale.FOUR_LEVELS;
    }

    private static List<Person> people(List<Judged> sessions) {
        var names = new ArrayList<String>();
        sessions.stream().map(Judged::candidate).filter(name -> names.stream().noneMatch(known -> Judged.same(known, name))).forEach(names::add);
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).map(name -> new Person(name,
                (int) sessions.stream().filter(session -> Judged.same(session.candidate(), name)).count())).toList();
    }

    private Future<Trends> trends(RoutingContext context) {
        var name = Optional.ofNullable(context.request().getParam("name")).filter(given -> !given.isBlank())
                .orElseThrow(() -> Problem.badRequest("bad-value", "\"name\" must be a candidate's name, as the host gave it."));
        var wanted = scale(context);
        return judged(context).compose(all -> calculated(context, () -> {
            var own = all.stream().filter(session -> Judged.same(session.candidate(), name)).toList();
            var scale = wanted.orElseGet(() -> own.isEmpty() ? LevelScale.FOUR_LEVELS : own.getFirst().scale());
            var sessions = own.stream().filter(session -> session.scale() == scale).toList();
            return new Trends(name, scale, Trend.SESSIONS_MIN, TrendBodies.of(Trend.of(name, sessions, chance())));
        }));
    }

    /** The last sessions that are revealed. */
    private Future<List<Judged>> judged(RoutingContext context) {
        return log.list(EnumSet.of(Phase.DEBRIEF, Phase.CLOSED), SESSIONS_MAX)
                .compose(sessions -> log.readEach(sessions, (id, log) -> calculated(context, () -> Judged.of(id, SessionState.of(log)))))
                .map(judged -> judged.stream().flatMap(Optional::stream).toList());
    }

    /** Folding and resampling take processor time, so they run on a worker and not on an event loop. */
    private static <T> Future<T> calculated(RoutingContext context, Callable<T> work) {
        return context.vertx().executeBlocking(work, false);
    }

    private static Optional<LevelScale> scale(RoutingContext context) {
        var wanted = context.request().getParam("scale");
        try {
            return Optional.ofNullable(wanted).map(LevelScale::valueOf);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("bad-value", "\"scale\" must be FOUR_LEVELS or FIVE_LEVELS.");
        }
    }

    private static IntUnaryOperator chance() {
        return new Random(SEED)::nextInt;
    }
}
