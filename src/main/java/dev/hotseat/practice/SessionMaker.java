package dev.hotseat.practice;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.draw.Draw;
import dev.hotseat.bank.draw.Drawn;
import dev.hotseat.bank.draw.Mix;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.matchmaking.Want;
import dev.hotseat.room.Answer;
import dev.hotseat.room.RoomRegistry;
import dev.hotseat.room.ServerClock;
import dev.hotseat.room.Tokens;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.scoring.Rubric;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlanOrigin;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.PracticeSession;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a practice session for people who found each other: a plan for each round without any question that one of them had,
 * except what the asked one stumbled over and is due again. The ids of the session and its seats follow from the people's
 * keys, so that making it twice, as after a crash, makes it once.
 */
public final class SessionMaker {
    private static final String PLAN = "practice";

    private final RoomRegistry rooms;
    private final BankShelf banks;
    private final RubricShelf rubrics;
    private final Histories histories;
    private final ServerClock clock;

    public SessionMaker(RoomRegistry rooms, BankShelf banks, RubricShelf rubrics, Histories histories, ServerClock clock) {
        this.rooms = rooms;
        this.banks = banks;
        this.rubrics = rubrics;
        this.histories = histories;
        this.clock = clock;
    }

    /** What each of them had and is to have again, in their order. */
    private record Pasts(Set<String> had, List<Set<String>> due) {}

    private record Choice(BankShelf.Copy bank, List<Plan> rounds) {
        int questions() {
            return rounds.stream().mapToInt(round -> round.questions().size()).min().orElse(0);
        }
    }

    /** Begins the session of this group, alone where it is one person; empty where no bank has anything new for all of them. */
    public Future<Optional<List<PracticeBook.Seated>>> make(List<Waiter> group) {
        var want = group.stream().map(Waiter::want).reduce(Want::with).orElseThrow();
        return pasts(group).compose(pasts -> choices(want, pasts, group.size())).compose(choices -> {
            var best = choices.stream().filter(choice -> choice.questions() > 0).reduce((one, other) -> other.questions() > one.questions() ? other : one);
            return best.isEmpty() ? Future.succeededFuture(Optional.empty())
                    : rubric(best.get().bank().bank()).compose(rubric -> create(group, want, best.get(), rubric)).map(Optional::of);
        });
    }

    private Future<Pasts> pasts(List<Waiter> group) {
        var had = Future.all(group.stream().map(each -> histories.had(each.person())).toList());
        var again = Future.all(group.stream().map(each -> histories.due(each.person())).toList());
        return Future.all(had, again).map(_ -> new Pasts(had.<Set<String>>result().list().stream()
                .flatMap(prompts -> ((Set<?>) prompts).stream()).map(String.class::cast).collect(Collectors.toSet()),
                IntStream.range(0, group.size()).mapToObj(again.result()::<Set<String>>resultAt).toList()));
    }

    private Future<List<Choice>> choices(Want want, Pasts pasts, int people) {
        return Future.all(want.banks().stream().map(id -> banks.find(id, Optional.empty())).toList())
                .map(found -> found.<Optional<BankShelf.Copy>>list().stream()
                .flatMap(Optional::stream).map(copy -> new Choice(copy, rounds(copy, want, pasts, people))).toList());
    }

    /** The round that peer {@code place} asks is answered by the next of them, for whom what is due comes again. */
    private List<Plan> rounds(BankShelf.Copy copy, Want want, Pasts pasts, int people) {
        var taken = new HashSet<>(pasts.had());
        var rounds = new ArrayList<Plan>();
        for (var place = 0; place < people; place++) {
            var seed = rooms.ids().seed(Draw.SEED_MAX);
            var again = pasts.due().get((place + 1) % people).stream().filter(prompt -> rounds.stream().flatMap(round -> round.questions().stream())
                    .noneMatch(planned -> planned.question().prompt().equals(prompt))).collect(Collectors.toCollection(LinkedHashSet::new));
            var drawn = Draw.draw(copy.bank(), Mix.round(want.difficulty(), want.minutes()), seed, question -> taken.contains(question.prompt()), again);
            var plan = plan(copy, drawn, seed);
            plan.questions().forEach(planned -> taken.add(planned.question().prompt()));
            rounds.add(plan);
        }
        return rounds;
    }

    private Plan plan(BankShelf.Copy copy, Drawn drawn, int seed) {
        return new Plan(drawn.picks().stream().map(pick -> {
            var section = copy.bank().sections().get(pick.section());
            return new PlannedQuestion(rooms.ids().questionId(), section.title(), pick.minutes() * 60_000L, section.questions().get(pick.question()));
        }).toList(), new PlanOrigin(copy.id(), copy.version(), PLAN, seed));
    }

    /** The rubric whose criteria the bank's questions speak to most; of equals the first on the shelf. */
    private Future<Rubric> rubric(Bank bank) {
        var spoken = bank.sections().stream().flatMap(section -> section.questions().stream()).flatMap(question -> question.criteria().stream())
                .map(anchors -> anchors.criterion()).toList();
        return rubrics.list().map(shelf -> shelf.stream().map(RubricShelf.Shelved::rubric).reduce((one, other) ->
                spoken.stream().filter(other::has).count() > spoken.stream().filter(one::has).count() ? other : one).orElseThrow());
    }

    private Future<List<PracticeBook.Seated>> create(List<Waiter> group, Want want, Choice choice, Rubric rubric) {
        var session = new SessionId("p" + Tokens.hash(group.stream().map(Waiter::key).collect(Collectors.joining(" "))).substring(0, 11));
        var peers = group.stream().map(each -> new PracticeSession.Peer(new SeatId("s" + Tokens.hash(each.key()).substring(0, 6)), each.name(),
                each.tokenHash())).toList();
        var seats = IntStream.range(0, group.size()).mapToObj(place -> new PracticeBook.Seated(session, group.get(place).person(), peers.get(place).seat(),
                group.get(place).name(), group.get(place).key(), clock.nowMs())).toList();
        return rooms.create(session, Actor.Host.UNNAMED, rooms.ids().commandId(), command(peers, want, choice, rubric)).compose(answer -> switch (answer) {
            case Answer.Accepted _ -> Future.succeededFuture(seats);
            case Answer.Rejected(var rejection) -> Future.<List<PracticeBook.Seated>>failedFuture(new IllegalStateException(rejection.message()));
        }).recover(failure -> failure instanceof WrongExpectedSeq ? Future.succeededFuture(seats) : Future.failedFuture(failure));
    }

    private static CreateSession command(List<PracticeSession.Peer> peers, Want want, Choice choice, Rubric rubric) {
        var bank = choice.bank().bank().title();
        return peers.size() == 1
                ? PracticeSession.alone("Practice alone", bank, choice.rounds().getFirst(), rubric, Settings.USUAL, peers.getFirst())
                : PracticeSession.peers("Practice: " + peers.stream().map(PracticeSession.Peer::name).collect(Collectors.joining(", ")), bank,
                        choice.rounds(), rubric, Settings.USUAL, want.minutes() * 60_000L, peers);
    }
}
