package dev.hotseat.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A session as it stands after some prefix of its log: a fold of events and nothing else. Immutable.
 *
 * @param seq   number of the last event folded in
 * @param at    session time of that event, milliseconds
 * @param writtenBytes what people wrote since the session was made, as {@link Written} counts it
 * @param startedAt session time of the start, 0 before it
 * @param setup the session as created: title, first plan and rubric never change afterwards
 * @param practice where this is one; agenda, asking and stage are then those of the round that is on
 */
public record SessionState(long seq, long at, long writtenBytes, Phase phase, long startedAt, Event.SessionCreated setup, Settings settings, Agenda agenda, Seating seating,
                           Asking asking, Stage stage, Grading grading, Conclusion conclusion, Optional<Practice> practice, Regrading regrading, Recording recording) {
    /** Folds a whole log. @throws IllegalStateException where it is not a log of one session from its first event */
    public static SessionState of(List<Logged<Event>> log) {
        if (log.isEmpty()) {
            throw new IllegalStateException("a session log holds at least its first event");
        }
        var state = Evolve.begin(log.getFirst());
        for (var logged : log.subList(1, log.size())) {
            state = Evolve.evolve(state, logged);
        }
        return state;
    }

    /** All rounds so far, the one that is on at the end; a panel holds one. */
    public List<Round> rounds() {
        var current = new Round(seating.lead().id(), seating.candidate().map(Seat::id), agenda, asking, stage);
        return Stream.concat(practice.stream().flatMap(each -> each.past().stream()), Stream.of(current)).toList();
    }

    /** The questions that this seat may judge, in the order they were asked: the panel all, a peer those it asked. */
    public Set<QuestionId> judgedBy(SeatId seat) {
        if (practice.isEmpty()) {
            return asking.timers().keySet();
        }
        var asked = new LinkedHashSet<QuestionId>();
        rounds().stream().filter(round -> round.lead().equals(seat)).forEach(round -> asked.addAll(round.asking().timers().keySet()));
        return asked;
    }

    /** Those who judge: the panel, or all who practise. */
    public List<Seat> judges() {
        return practice.isEmpty() ? seating.panel() : seating.seats().values().stream().filter(seat -> !seat.revoked()).toList();
    }

    SessionState phase(Phase next) {
        if (phase == next || phase.next() != next) {
            throw new IllegalStateException("a session cannot go from " + phase + " to " + next);
        }
        return new SessionState(seq, at, writtenBytes, next, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState started(long startedAt) {
        return new SessionState(seq, at, writtenBytes, Phase.LIVE, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Settings changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, changed, agenda, seating, asking, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Agenda changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, changed, seating, asking, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Seating changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, changed, asking, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Asking changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, changed, stage, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Stage changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, changed, grading, conclusion, practice, regrading, recording);
    }

    SessionState with(Grading changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, stage, changed, conclusion, practice, regrading, recording);
    }

    SessionState with(Conclusion changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, changed, practice, regrading, recording);
    }

    SessionState with(Practice changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, Optional.of(changed), regrading, recording);
    }

    /** The next round: its plan, clock and stage start afresh, and so do the settings; what was graded stays. */
    SessionState nextRound(Plan plan, List<Chair> chairs) {
        var begun = practice.orElseThrow().after(rounds().getLast());
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, setup.settings(), Agenda.of(plan), seating.seated(chairs), Asking.NOTHING, Stage.BARE,
                grading, conclusion, Optional.of(begun), regrading, recording);
    }

    SessionState with(Regrading changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, practice, changed, recording);
    }

    SessionState with(Recording changed) {
        return new SessionState(seq, at, writtenBytes, phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, practice, regrading, changed);
    }

    SessionState at(Logged<Event> logged) {
        return new SessionState(logged.seq(), logged.at(), writtenBytes + Written.bytes(logged.event()), phase, startedAt, setup, settings, agenda, seating, asking, stage, grading, conclusion, practice, regrading, recording);
    }
}
