package dev.hotseat.session;

import java.util.List;
import java.util.stream.Stream;

/** Which questions an event plans, with the bank that each came from. Pure. */
public final class PlannedPrompts {
    /** @param bank id of the bank, empty where that is not known */
    public record Planned(String prompt, String bank) {}

    private PlannedPrompts() {}

    /** The questions that a session plans with this event; none for most kinds. */
    public static List<Planned> in(Event event) {
        return switch (event) {
            case Event.SessionCreated created -> of(created.plan()).toList();
            case Event.PracticeArranged arranged -> arranged.laterRounds().stream().flatMap(PlannedPrompts::of).toList();
            case Event.QuestionAdded(var added) -> List.of(new Planned(added.question().prompt(), ""));
            case Event.OfSession _, Event.OfSeats _, Event.OfQuestions _, Event.OfAgenda _, Event.OfStage _, Event.OfGrading _, Event.OfRegrading _,
                 Event.OfCandidate _, Event.OfPanel _, Event.OfPractice _, Event.OfRecord _ -> List.of();
        };
    }

    private static Stream<Planned> of(Plan plan) {
        return plan.questions().stream().map(planned -> new Planned(planned.question().prompt(), plan.origin().bank()));
    }
}
