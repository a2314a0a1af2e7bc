package dev.hotseat.web.api;

import static dev.hotseat.web.caller.Who.HOST;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.draw.Drawn;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.EarlierQuestions;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.room.Snapshot;
import dev.hotseat.room.Tokens;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlanOrigin;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.web.caller.Caller;
import dev.hotseat.web.caller.Routes;
import dev.hotseat.web.guard.NewSessionLimit;
import dev.hotseat.web.guard.Origins;
import dev.hotseat.web.reply.Problem;
import dev.hotseat.web.reply.Replies;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Creating, listing and looking at sessions, for the host. */
public final class SessionRoutes {
    private static final int LISTED_MAX = 20_000;

    /** A question of the bank by its place, with its minutes. */
    private record Pick(int section, int question, int minutes) {}

    private record NamedSeat(Role role, String name) {}

    /** {@code readyPlan} and {@code seed} tell what the questions were drawn with; empty and 0 where they were chosen by hand. */
    private record NewSession(String title, String roleInterviewedFor, String bank, int version, List<Pick> questions, String readyPlan, int seed,
                              String rubric, Settings settings, List<NamedSeat> seats) {
        String candidate() {
            return seats.stream().filter(seat -> seat.role().answers()).map(NamedSeat::name).findFirst().orElse("");
        }
    }

    private record Created(SessionId id, List<SeatLink> seats) {}

    record SeatLink(SeatId seat, Role role, String name, String link) {}

    /** {@code practices}: how many sessions people made without the host; these are not listed. */
    private record Listed(List<SessionSummary> sessions, int practices) {}

    /** {@code regraded} tells of a re-grader whether they have submitted. */
    private record SeatState(SeatId seat, Role role, String name, boolean revoked, boolean online, boolean regraded) {}

    /** {@code practice}: this belongs to those who practised, so most of what a host may do with a session is refused. */
    private record Shown(SessionId id, String title, String roleInterviewedFor, Phase phase, long createdAt, long updatedAt, long events,
                         int questions, long plannedMs, boolean practice, List<SeatState> seats) {}

    private final Sessions sessions;
    private final BankShelf banks;
    private final EarlierQuestions earlier;
    private final RubricShelf rubrics;
    private final PracticeBook practices;
    private final NewSessionLimit newSessions;
    private final Origins origins;

    public SessionRoutes(Sessions sessions, BankShelf banks, EarlierQuestions earlier, RubricShelf rubrics, PracticeBook practices,
                         NewSessionLimit newSessions, Origins origins) {
        this.sessions = sessions;
        this.banks = banks;
        this.earlier = earlier;
        this.rubrics = rubrics;
        this.practices = practices;
        this.newSessions = newSessions;
        this.origins = origins;
    }

    public void mount(Routes routes) {
        routes.get("/sessions").by(HOST).json(200, this::list);
        routes.post("/sessions").by(HOST).json(201, this::create);
        routes.get("/sessions/:id").by(HOST).json(200, context -> {
            var id = Replies.session(context);
            return sessions.rooms().with(id, room -> room.snapshot()).map(snapshot -> shown(id, snapshot));
        });
    }

    /** A page that has the list asks for what changed since, which is usually nothing. */
    private Future<Listed> list(RoutingContext context) {
        var since = changedSince(context);
        return practices.all().compose(made -> sessions.log().list(EnumSet.allOf(Phase.class), LISTED_MAX)
                .map(found -> new Listed(found.stream().takeWhile(each -> each.updatedAt() >= since).filter(each -> !made.contains(each.id())).toList(),
                        made.size())));
    }

    private static long changedSince(RoutingContext context) {
        try {
            return Long.parseLong(Optional.ofNullable(context.request().getParam("changedSince")).orElse("0"));
        } catch (NumberFormatException e) {
            throw Problem.badRequest("bad-value", "\"changedSince\" must be an instant, in milliseconds since the epoch.");
        }
    }

    private Future<Created> create(RoutingContext context) {
        var wanted = Replies.body(context, NewSession.class);
        return bank(wanted).compose(bank -> earlier.of(wanted.candidate()).compose(had -> {
            requireAsDrawn(bank, wanted, had);
            return rubric(wanted).compose(rubric -> create(Caller.host(context), wanted, plan(bank, wanted), rubric, origins.base(context.request())));
        }));
    }

    private Future<Created> create(Actor.Host by, NewSession wanted, Plan plan, Rubric rubric, String base) {
        newSessions.take();
        var id = sessions.ids().sessionId();
        var links = wanted.seats().stream().map(seat -> new SeatAndToken(sessions.ids().seatId(), seat.role(), seat.name(), sessions.ids().token())).toList();
        var create = new CreateSession(wanted.title(), wanted.roleInterviewedFor(), plan, rubric, wanted.settings(),
                links.stream().map(SeatAndToken::newSeat).toList());
        return sessions.rooms().create(id, by, sessions.ids().commandId(), create)
                .compose(answer -> Replies.accepted(answer, new Created(id, links.stream().map(seat -> seat.link(base, id)).toList())));
    }

    private Future<Bank> bank(NewSession wanted) {
        return banks.find(wanted.bank(), Optional.of(wanted.version())).map(copy -> copy.map(BankShelf.Copy::bank)
                .orElseThrow(() -> new Problem(422, "unknown-bank", "Refused", "There is no bank \"" + wanted.bank() + "\" at version "
                        + wanted.version() + ". Choose the questions again.")));
    }

    private Future<Rubric> rubric(NewSession wanted) {
        return rubrics.find(wanted.rubric()).map(found -> found.map(RubricShelf.Shelved::rubric)
                .orElseThrow(() -> new Problem(422, "unknown-rubric", "Refused", "There is no rubric \"" + wanted.rubric()
                        + "\" here. GET /api/rubrics lists those that are; \"technical\" always is.")));
    }

    /** The log records what was drawn with which seed, so that is checked. */
    private static void requireAsDrawn(Bank bank, NewSession wanted, Set<String> had) {
        if (wanted.readyPlan().isEmpty()) {
            return;
        }
        var drawn = DrawRoutes.drawn(bank, wanted.readyPlan(), wanted.seed(), had::contains).picks();
        var picks = wanted.questions().stream().map(pick -> new Drawn.Pick(pick.section(), pick.question(), pick.minutes())).toList();
        if (!picks.equals(drawn)) {
            throw new Problem(422, "not-as-drawn", "Refused", "\"questions\" are not what \"" + wanted.readyPlan() + "\" gives with the seed "
                    + wanted.seed() + " for this candidate. Draw again, or leave \"readyPlan\" empty.");
        }
    }

    private Plan plan(Bank bank, NewSession wanted) {
        var picks = wanted.questions();
        return new Plan(IntStream.range(0, picks.size()).mapToObj(index -> planned(bank, picks.get(index), index)).toList(),
                new PlanOrigin(wanted.bank(), wanted.version(), wanted.readyPlan(), wanted.seed()));
    }

    private PlannedQuestion planned(Bank bank, Pick pick, int index) {
        if (pick.minutes() < 1 || pick.minutes() > 180) {
            throw new Problem(422, "bad-value", "Refused", "\"questions[" + index + "].minutes\" must be 1 to 180.");
        }
        if (pick.section() < 0 || pick.section() >= bank.sections().size()
                || pick.question() < 0 || pick.question() >= bank.sections().get(pick.section()).questions().size()) {
            throw new Problem(422, "bad-value", "Refused", "\"questions[" + index + "]\" names a question that this bank does not have.");
        }
        var section = bank.sections().get(pick.section());
        return new PlannedQuestion(sessions.ids().questionId(), section.title(), pick.minutes() * 60_000L, section.questions().get(pick.question()));
    }

    private static Shown shown(SessionId id, Snapshot snapshot) {
        var state = snapshot.state();
        return new Shown(id, state.setup().title(), state.setup().roleInterviewedFor(), state.phase(), snapshot.log().getFirst().at(),
                state.at(), state.seq(), state.agenda().questions().size(), state.setup().plan().allottedMs(), state.practice().isPresent(),
                state.seating().seats().values().stream().map(seat -> new SeatState(seat.id(), seat.role(), seat.name(), seat.revoked(),
                        snapshot.online().contains(seat.id()), state.regrading().submitted(seat.id()))).toList());
    }

    /** A seat as it is made: its token goes into the link and nowhere else. */
    record SeatAndToken(SeatId seat, Role role, String name, String token) {
        CreateSession.NewSeat newSeat() {
            return new CreateSession.NewSeat(seat, role, name, Tokens.hash(token));
        }

        SeatLink link(String base, SessionId session) {
            return new SeatLink(seat, role, name, base + (role.inRoom() ? "/s/" : "/replay/") + session + "#" + token);
        }
    }
}
