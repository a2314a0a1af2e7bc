package dev.hotseat.session;

import java.util.List;

/**
 * A session as it stands after some prefix of its log: a fold of events and nothing else. Immutable.
 *
 * @param seq   number of the last event folded in
 * @param at    session time of that event, milliseconds
 * @param startedAt session time of the start, 0 before it
 * @param setup the session as created: title, first plan and rubric never change afterwards
 */
public record SessionState(long seq, long at, Phase phase, long startedAt, Event.SessionCreated setup, Settings settings, Agenda agenda, Seating seating,
                           Asking asking, Stage stage, Grading grading, Conclusion conclusion) {
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
        return new SessionState(seq, at, next, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion);
    }

    SessionState started(long startedAt) {
        return new SessionState(seq, at, Phase.LIVE, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion);
    }

    SessionState with(Settings changed) {
        return new SessionState(seq, at, phase, startedAt, setup, changed, agenda, seating, asking, stage, grading, conclusion);
    }

    SessionState with(Agenda changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, changed, seating, asking, stage, grading, conclusion);
    }

    SessionState with(Seating changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, agenda, changed, asking, stage, grading, conclusion);
    }

    SessionState with(Asking changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, agenda, seating, changed, stage, grading, conclusion);
    }

    SessionState with(Stage changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, agenda, seating, asking, changed, grading, conclusion);
    }

    SessionState with(Grading changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, agenda, seating, asking, stage, changed, conclusion);
    }

    SessionState with(Conclusion changed) {
        return new SessionState(seq, at, phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, changed);
    }

    SessionState at(LoggedEvent logged) {
        return new SessionState(logged.seq(), logged.at(), phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion);
    }
}
