package dev.hotseat.session;

import java.util.ArrayList;

/** The part of {@link Decide} that is about agreeing to the log, and about going off the record. */
final class DecideRecord {
    private DecideRecord() {}

    static Decision agree(SessionState state, SeatId seat) {
        return state.recording().agreed().contains(seat) ? Decision.accept() : Decision.accept(new Event.ConsentGiven(seat));
    }

    static Decision ready(SessionState state, SeatId seat) {
        if (state.seating().candidateReady()) {
            return Decision.accept();
        }
        return state.recording().agreed().contains(seat) ? Decision.accept(new Event.CandidateReady())
                : Decision.accept(new Event.ConsentGiven(seat), new Event.CandidateReady());
    }

    /** No interview without an agreement in its log: the candidate's own, or the lead's word for it. */
    static Decision start(SessionState state) {
        var events = new ArrayList<Event>();
        state.seating().seats().values().stream().filter(seat -> isAsked(state, seat) && !state.recording().agreed().contains(seat.id()))
                .forEach(seat -> events.add(new Event.ConsentGiven(seat.id())));
        events.add(new Event.SessionStarted());
        return new Decision.Accepted(events);
    }

    /** In a practice everyone is the candidate in turn. */
    private static boolean isAsked(SessionState state, Seat seat) {
        return seat.role().answers() || state.practice().isPresent() && seat.role().grades();
    }

    static Decision goOff(SessionState state) {
        if (state.recording().isOff()) {
            return Decision.accept();
        }
        return state.asking().currentTimer().filter(Timer::running).isPresent()
                ? Decision.accept(new Event.TimerPaused(state.asking().current().orElseThrow()), new Event.WentOffRecord(true))
                : Decision.accept(new Event.WentOffRecord(false));
    }

    static Decision goOn(SessionState state) {
        return state.recording().off().map(off -> off.clockStopped()
                        ? Decision.accept(new Event.WentOnRecord(), new Event.TimerResumed(state.asking().current().orElseThrow()))
                        : Decision.accept(new Event.WentOnRecord()))
                .orElseGet(Decision::accept);
    }
}
