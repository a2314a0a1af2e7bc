package dev.hotseat.session;

import java.util.List;

/** What the server has to do once an event is on disk, beside showing it. Instants are session time, milliseconds. */
public sealed interface Effect {
    /** The link of this seat no longer opens it: whoever came in by it has to go. */
    record CloseConnections(SeatId seat) implements Effect {}

    /** Nobody's coming and going was logged for a while: who is here and who is not has to be logged now. */
    record ReportWhoIsHere() implements Effect {}

    /** The time of the question on the stage is up at {@code at}, unless it changes before; replaces what was awaited. */
    record AwaitTimeUp(QuestionId question, long at) implements Effect {}

    /** No clock runs that could run out. */
    record AwaitNoTimeUp() implements Effect {}

    /** Sealed forms open at {@code at} at the latest. */
    record AwaitDeadline(long at) implements Effect {}

    /** No form waits for another any more. */
    record AwaitNoDeadline() implements Effect {}

    /** What this event, after which the session stands like this, asks for. Pure, and without cost for most events. */
    static List<Effect> of(Event event, SessionState after) {
        return switch (event) {
            case Event.SeatRevoked(var seat) -> List.of(new CloseConnections(seat));
            case Event.SeatReissued(var seat, _) -> List.of(new CloseConnections(seat));
            case Event.SeatAdded _, Event.ParticipantConnected _, Event.ParticipantDisconnected _, Event.LeadPassed _, Event.CandidateReady _ -> List.of();
            case Event.OfQuestions _ -> List.of(timeUp(after));
            case Event.WentOnRecord _ -> List.of(new ReportWhoIsHere());
            // Where it stops the clock or lets it go on, an event of the clock's own says so.
            case Event.WentOffRecord _, Event.ConsentGiven _ -> List.of();
            case Event.DebriefOpened _, Event.ScoresRevealed _ -> List.of(deadline(after));
            case Event.SessionCreated _, Event.SessionStarted _, Event.SessionClosed _, Event.FeedbackReleased _ -> List.of();
            case Event.OfAgenda _, Event.OfStage _, Event.OfGrading _, Event.OfPanel _, Event.OfCandidate _, Event.OfPractice _,
                    Event.OfRegrading _ -> List.of();
        };
    }

    /** What a session that stands like this waits for, whichever events led there. */
    static List<Effect> awaited(SessionState state) {
        return List.of(timeUp(state), deadline(state));
    }

    private static Effect timeUp(SessionState state) {
        return state.asking().currentTimer().filter(timer -> timer.running() && !timer.expired())
                .<Effect>map(timer -> new AwaitTimeUp(state.asking().current().orElseThrow(), timer.timeUpAt())).orElseGet(AwaitNoTimeUp::new);
    }

    private static Effect deadline(SessionState state) {
        return state.practice().filter(_ -> !state.grading().revealed()).flatMap(Practice::deadline).<Effect>map(AwaitDeadline::new)
                .orElseGet(AwaitNoDeadline::new);
    }
}
