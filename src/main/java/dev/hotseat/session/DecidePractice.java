package dev.hotseat.session;

import dev.hotseat.scoring.Criterion;
import dev.hotseat.scoring.RubricCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@link Decide} that is about practices: how one begins, the swap, the forms, and answers that are typed. */
final class DecidePractice {
    private static final long ROUND_MIN_MS = 60_000;
    private static final long ROUND_MAX_MS = 3 * 3_600_000L;

    private DecidePractice() {}

    /** Why a practice cannot begin like this. */
    static Optional<Rejection> refused(CreateSession create, Event.PracticeArranged practice) {
        var chairs = Practice.chairs(create.seats().stream().map(CreateSession.NewSeat::seat).toList(), 1);
        var sit = create.seats().stream().map(seat -> new Chair(seat.seat(), seat.role())).toList();
        return badCount(create, practice)
                .or(() -> sit.equals(chairs) ? Optional.empty() : DecideSeats.bad("seats", "in the order of leading: LEAD, then CANDIDATE, then OBSERVER"))
                .or(() -> practice.roundMs() < ROUND_MIN_MS || practice.roundMs() > ROUND_MAX_MS
                        ? DecideSeats.bad("roundMs", "1 minute to 3 hours, in milliseconds") : Optional.empty())
                .or(() -> practice.laterRounds().stream().flatMap(plan -> DecideSeats.badPlan(plan).stream()).findFirst())
                .or(() -> oneQuestionTwice(create.plan(), practice.laterRounds()))
                .or(() -> RubricCheck.fault(practice.interviewing()).map(fault -> new Rejection.BadValue("interviewing." + fault.place(), fault.must())));
    }

    private static Optional<Rejection> badCount(CreateSession create, Event.PracticeArranged practice) {
        var seats = create.seats().size();
        return switch (practice.kind()) {
            case PEERS -> seats < 2 || seats > PracticeSession.PEERS_MAX || practice.laterRounds().size() != seats - 1
                    ? DecideSeats.bad("seats", "2 or 3, with a plan for each; there are " + seats + " and " + (practice.laterRounds().size() + 1) + " plans")
                    : Optional.empty();
            case ALONE -> seats != 1 || !practice.laterRounds().isEmpty() ? DecideSeats.bad("seats", "1, with one plan") : Optional.empty();
        };
    }

    private static Optional<Rejection> oneQuestionTwice(Plan first, List<Plan> later) {
        var ids = new HashSet<QuestionId>();
        return Stream.concat(Stream.of(first), later.stream()).flatMap(plan -> plan.questions().stream()).allMatch(planned -> ids.add(planned.id()))
                ? Optional.empty() : DecideSeats.bad("questions", "without the same question id twice, over all rounds");
    }

    /** The last one to agree swaps the roles; a question that is still on the stage is over with that. */
    static Decision agree(SessionState state, SeatId seat) {
        var practice = state.practice().orElseThrow();
        var next = NextRound.of(state);
        if (next.isEmpty()) {
            return Decision.reject(new Rejection.LastRound());
        }
        if (practice.agreed().contains(seat)) {
            return Decision.accept();
        }
        var events = new ArrayList<Event>();
        events.add(new Event.SwapAgreed());
        var agreed = practice.agree(seat).agreed();
        if (here(state).allMatch(agreed::contains)) {
            state.asking().current().ifPresent(id -> events.add(new Event.QuestionFinished(id)));
            events.add(new Event.RolesSwapped(practice.round() + 1, next.get()));
        }
        return new Decision.Accepted(events);
    }

    static Decision disagree(SessionState state, SeatId seat) {
        return state.practice().orElseThrow().agreed().contains(seat) ? Decision.accept(new Event.SwapWithdrawn()) : Decision.accept();
    }

    /** Those who practise and have not left. */
    private static Stream<SeatId> here(SessionState state) {
        var left = state.practice().orElseThrow().left();
        return state.judges().stream().map(Seat::id).filter(seat -> !left.contains(seat));
    }

    /** Whoever stays goes on where two can; otherwise the talking is over, and with nothing asked there is nothing to write about. */
    static Decision leave(SessionState state, SeatId seat) {
        if (state.practice().orElseThrow().left().contains(seat)) {
            return Decision.accept();
        }
        var events = new ArrayList<Event>();
        if (state.recording().isOff()) {
            events.add(new Event.WentOnRecord());
        }
        var without = state.with(state.practice().orElseThrow().leave(seat));
        var round = state.rounds().getLast();
        var watched = !round.lead().equals(seat) && !round.candidate().equals(Optional.of(seat));
        if (!watched) {
            state.asking().current().ifPresent(id -> events.add(new Event.QuestionFinished(id)));
        }
        events.add(new Event.PracticeLeft());
        var talkingIsOver = state.phase() == Phase.LIVE && !pairIsThere(without) && NextRound.of(without).isEmpty();
        if (talkingIsOver) {
            events.add(new Event.DebriefOpened());
        }
        var nothingToWrite = talkingIsOver && state.rounds().stream().allMatch(each -> each.asking().timers().isEmpty());
        if (nothingToWrite || state.phase() == Phase.DEBRIEF && here(without).allMatch(state.grading()::submitted)) {
            events.add(DecideGrading.reveal(state));
            events.add(new Event.SessionClosed());
        }
        return new Decision.Accepted(events);
    }

    /** Whether nobody who asks or is asked in the round that is on has left. */
    static boolean pairIsThere(SessionState state) {
        var left = state.practice().orElseThrow().left();
        var round = state.rounds().getLast();
        return !left.contains(round.lead()) && round.candidate().filter(left::contains).isEmpty();
    }

    /** Whether somebody left, who then waits for nothing and may only write a form still. */
    static boolean left(SessionState state, Actor by) {
        return by instanceof Actor.Seated(var seat) && state.hasLeft(seat);
    }

    /** Whether all forms that are waited for are in once this seat's is. */
    static boolean lastForm(SessionState state, SeatId seat) {
        return here(state).allMatch(each -> each.equals(seat) || state.grading().submitted(each));
    }

    /** The rating is part of the form, so it stands when that stands. */
    static Decision rate(SessionState state, SeatId seat, Command.RateInterviewing rate) {
        var practice = state.practice().orElseThrow();
        var scale = practice.arranged().interviewing().scale();
        if (!practice.arranged().interviewing().has(rate.criterion())) {
            return Decision.reject(new Rejection.UnknownCriterion(rate.criterion()));
        }
        if (!scale.admits(rate.level())) {
            return Decision.reject(new Rejection.BadValue("level", "one of " + scale.levels().stream().map(Enum::name).collect(Collectors.joining(", "))
                    + ", or one outside the scale"));
        }
        if (!wasAsked(state, seat)) {
            return Decision.reject(new Rejection.BadValue("criterion", "of a round in which you were asked; there was none"));
        }
        if (state.grading().submitted(seat) || state.grading().revealed()) {
            return Decision.reject(new Rejection.AlreadySubmitted());
        }
        return practice.ratings().get(new Practice.RatingKey(seat, rate.criterion())) == rate.level() ? Decision.accept()
                : Decision.accept(new Event.InterviewingRated(rate.criterion(), rate.level()));
    }

    /** What a peer has not rated yet, by name; nothing where nobody asked them anything, or outside a practice of peers. */
    static List<String> unrated(SessionState state, SeatId seat) {
        return state.practice().filter(practice -> !practice.alone() && wasAsked(state, seat)).stream()
                .flatMap(practice -> practice.arranged().interviewing().criteria().stream()
                        .filter(criterion -> !practice.ratings().containsKey(new Practice.RatingKey(seat, criterion.id()))))
                .map(Criterion::name).toList();
    }

    private static boolean wasAsked(SessionState state, SeatId seat) {
        return state.rounds().stream().anyMatch(round -> round.candidate().equals(Optional.of(seat)) && !round.asking().timers().isEmpty());
    }

    /** Nobody can force the forms open; only time can. */
    static Decision openForms(SessionState state, long at) {
        var due = state.phase() == Phase.DEBRIEF && state.practice().flatMap(Practice::deadline).filter(deadline -> at >= deadline).isPresent();
        return due ? Decision.accept(DecideGrading.reveal(state), new Event.SessionClosed()) : Decision.accept();
    }

    static Decision answer(SessionState state, Command.WriteAnswer write) {
        if (!state.asking().asked(write.questionId())) {
            return Decision.reject(state.agenda().find(write.questionId()).isPresent()
                    ? new Rejection.QuestionNotAsked(write.questionId()) : new Rejection.UnknownQuestion(write.questionId()));
        }
        if (write.text().length() > Command.WriteAnswer.TEXT_MAX) {
            return Decision.reject(DecideGrading.tooLong("text", Command.WriteAnswer.TEXT_MAX));
        }
        return state.practice().orElseThrow().answers().getOrDefault(write.questionId(), "").equals(write.text()) ? Decision.accept()
                : Decision.accept(new Event.AnswerWritten(write.questionId(), write.text()));
    }
}
