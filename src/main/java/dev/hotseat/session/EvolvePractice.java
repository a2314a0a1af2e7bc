package dev.hotseat.session;

import java.util.Optional;

/** The part of {@link Evolve} that is about practices. */
final class EvolvePractice {
    private EvolvePractice() {}

    static SessionState apply(SessionState state, Event.OfPractice event, Logged<Event> logged) {
        if (event instanceof Event.PracticeArranged arranged) {
            Evolve.require(state.practice().isEmpty() && state.phase() == Phase.LOBBY, "a practice is arranged once, before the start");
            return state.with(Practice.of(arranged));
        }
        var practice = state.practice().orElseThrow(() -> new IllegalStateException("this session is no practice"));
        var seat = seat(state, logged);
        return switch (event) {
            case Event.PracticeArranged _ -> state;
            case Event.SwapAgreed _ -> state.with(live(state, practice).agree(seat));
            case Event.SwapWithdrawn _ -> state.with(live(state, practice).disagree(seat));
            case Event.PracticeLeft _ -> {
                Evolve.require(state.phase() != Phase.CLOSED && !practice.left().contains(seat), "a practice is left once, before its end");
                yield state.with(practice.leave(seat));
            }
            case Event.RolesSwapped(var round, var chairs) -> {
                Evolve.require(state.asking().current().isEmpty(), "a question is still on the stage");
                Evolve.require(round == live(state, practice).round() + 1 && round <= practice.rounds(), "round " + round + " is not the next");
                yield state.nextRound(practice.arranged().laterRounds().get(round - 2), chairs);
            }
            case Event.InterviewingRated(var criterion, var level) -> {
                Evolve.require(state.phase() == Phase.DEBRIEF && !state.grading().submitted(seat), "the interviewing is rated in the form only");
                Evolve.require(practice.arranged().interviewing().has(criterion), "the interviewing has no criterion " + criterion);
                yield state.with(practice.rate(new Practice.RatingKey(seat, criterion), level));
            }
            case Event.AnswerWritten(var question, var text) -> {
                Evolve.require(practice.alone() && state.asking().asked(question), "question " + question + " was not asked");
                yield state.with(practice.answer(question, text));
            }
        };
    }

    private static Practice live(SessionState state, Practice practice) {
        Evolve.require(state.phase() == Phase.LIVE, "roles are swapped while the session is live only");
        return practice;
    }

    private static SeatId seat(SessionState state, Logged<Event> logged) {
        return Optional.of(logged.by()).filter(Actor.Seated.class::isInstance).map(by -> ((Actor.Seated) by).seat())
                .filter(id -> state.seating().find(id).isPresent())
                .orElseThrow(() -> new IllegalStateException("only those who practise do this"));
    }
}
