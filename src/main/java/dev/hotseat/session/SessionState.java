package dev.hotseat.session;

import java.util.List;

/**
 * A session as it stands after some prefix of its log: a fold of events and nothing else. Immutable.
 *
 * @param seq   number of the last event folded in
 * @param at    session time of that event, milliseconds
 * @param setup the session as created: title, plan and rubric never change afterwards
 */
public record SessionState(long seq, long at, Phase phase, Event.SessionCreated setup, Seating seating, Asking asking, Stage stage,
                           Grading grading) {
    /** Folds a whole log. @throws IllegalStateException where it is not a log of one session from its first event */
    public static SessionState of(List<LoggedEvent> log) {
        if (log.isEmpty()) {
            throw new IllegalStateException("a session log holds at least its first event");
        }
        var state = Evolve.begin(log.getFirst());
        for (var logged : log.subList(1, log.size())) {
            state = Evolve.evolve(state, logged);
        }
        return state;
    }

    SessionState phase(Phase next) {
        if (phase == next || phase.next() != next) {
            throw new IllegalStateException("a session cannot go from " + phase + " to " + next);
        }
        return new SessionState(seq, at, next, setup, seating, asking, stage, grading);
    }

    SessionState with(Seating changed) {
        return new SessionState(seq, at, phase, setup, changed, asking, stage, grading);
    }

    SessionState with(Asking changed) {
        return new SessionState(seq, at, phase, setup, seating, changed, stage, grading);
    }

    SessionState with(Stage changed) {
        return new SessionState(seq, at, phase, setup, seating, asking, changed, grading);
    }

    SessionState with(Grading changed) {
        return new SessionState(seq, at, phase, setup, seating, asking, stage, changed);
    }

    SessionState at(LoggedEvent logged) {
        return new SessionState(logged.seq(), logged.at(), phase, setup, seating, asking, stage, grading);
    }
}
