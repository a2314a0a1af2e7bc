package dev.hotseat.session;

/**
 * Folds one event into the state: the same function for live rooms, recovery, replay and reports.
 * Pure. An event that cannot follow the state means a damaged log and throws {@link IllegalStateException}.
 */
public final class Evolve {
    private Evolve() {}

    /** The state after the first event of a log. */
    public static SessionState begin(LoggedEvent first) {
        if (first.seq() == 1 && first.event() instanceof Event.SessionCreated setup) {
            return new SessionState(1, first.at(), Phase.LOBBY, setup, Seating.EMPTY, Asking.NOTHING, Grading.BLANK);
        }
        throw new IllegalStateException("a session log begins with SessionCreated as number 1, not with "
                + first.event().getClass().getSimpleName() + " as number " + first.seq());
    }

    /** The state after one more event. */
    public static SessionState evolve(SessionState state, LoggedEvent logged) {
        if (logged.seq() != state.seq() + 1) {
            throw new IllegalStateException("event " + (state.seq() + 1) + " is missing: the next one is number " + logged.seq());
        }
        if (logged.at() < state.at()) {
            throw new IllegalStateException("event " + logged.seq() + " is older than the one before it");
        }
        return apply(state, logged).at(logged);
    }

    private static SessionState apply(SessionState state, LoggedEvent logged) {
        return switch (logged.event()) {
            case Event.OfSession event -> session(state, event);
            case Event.OfSeats event -> state.with(seating(state.seating(), event));
            case Event.OfQuestions event -> state.with(asking(state.asking(), event, logged.at()));
            case Event.OfGrading event -> state.with(grading(state.grading(), event, grader(logged)));
        };
    }

    private static SessionState session(SessionState state, Event.OfSession event) {
        return switch (event) {
            case Event.SessionCreated _ -> throw new IllegalStateException("a session is created once");
            case Event.SessionStarted _ -> state.phase(Phase.LIVE);
            case Event.DebriefOpened _ -> state.phase(Phase.DEBRIEF);
            case Event.ScoresRevealed _ -> state.with(state.grading().reveal());
            case Event.SessionClosed _ -> state.phase(Phase.CLOSED);
        };
    }

    private static Seating seating(Seating seating, Event.OfSeats event) {
        return switch (event) {
            case Event.SeatAdded(var seat, var role, var name, var hash) -> seating.with(new Seat(seat, role, name, hash, false));
            case Event.SeatRevoked(var seat) -> seating.with(seat(seating, seat).revoke());
            case Event.SeatReissued(var seat, var hash) -> seating.with(seat(seating, seat).reissue(hash));
            case Event.ParticipantConnected(var seat) -> seating.presence(seat, true);
            case Event.ParticipantDisconnected(var seat) -> seating.presence(seat, false);
            case Event.CandidateReady _ -> seating.ready();
        };
    }

    private static Asking asking(Asking asking, Event.OfQuestions event, long at) {
        return switch (event) {
            case Event.QuestionPushed(var id, var allottedMs) -> asking.push(id, at, allottedMs);
            case Event.QuestionFinished(var id) -> asking.finish(id, at);
            case Event.TimerPaused(var id) -> asking.change(id, timer -> timer.stop(at));
            case Event.TimerResumed(var id) -> asking.change(id, timer -> timer.resume(at));
            case Event.TimerAdjusted(var id, var byMs) -> asking.change(id, timer -> timer.adjust(byMs, at));
            case Event.TimeExpired(var id) -> asking.change(id, timer -> timer.withExpired(true));
            case Event.OutageCredited(var id, var outageMs) -> asking.change(id, timer -> timer.credit(outageMs));
        };
    }

    private static Grading grading(Grading grading, Event.OfGrading event, SeatId seat) {
        return switch (event) {
            case Event.GradeGiven(var question, var criterion, var level) ->
                    grading.grade(new Grading.GradeKey(seat, question, criterion), level);
            case Event.GradeWithdrawn(var question, var criterion) ->
                    grading.withdraw(new Grading.GradeKey(seat, question, criterion));
            case Event.NoteWritten(var question, var text) -> grading.note(new Grading.NoteKey(seat, question), text);
            case Event.ScorecardSubmitted submitted -> grading.submit(seat, submitted.scorecard());
        };
    }

    private static Seat seat(Seating seating, SeatId id) {
        return seating.find(id).orElseThrow(() -> new IllegalStateException("no seat " + id));
    }

    private static SeatId grader(LoggedEvent logged) {
        if (logged.by() instanceof Actor.Seated(var seat)) {
            return seat;
        }
        throw new IllegalStateException("only a seat grades, but event " + logged.seq() + " is by " + logged.by().text());
    }
}
