package dev.hotseat.room;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One session's log as far as this server has read or written it: its events, the state they fold to, and which command each
 * came from. It knows no people and no sockets. Confined to one event loop, and to one call at a time.
 */
final class Ledger {
    /** What is stored is not what was read here, or does not go on from it: this ledger is of no use any more. */
    static final class OutOfStep extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfStep(String message) {
            super(message, null, false, false);
        }
    }

    private static final int PAGE_EVENTS = SessionLog.PAGE_EVENTS;
    private static final Future<Boolean> STORED = Future.succeededFuture(true);
    private static final Future<Boolean> OVERTAKEN = Future.succeededFuture(false);

    private final SessionId id;
    private final SessionLog stored;
    private final GrowingList<Logged<Event>> log = new GrowingList<>();
    private final Map<CommandId, Logged<Event>> lastOfCommand = new HashMap<>();
    private SessionState state;

    /** @throws IllegalStateException where these are not a session's events from its first */
    Ledger(SessionId id, SessionLog stored, List<Logged<Event>> events) {
        this.id = id;
        this.stored = stored;
        take(Step.over(null, events));
    }

    SessionState state() {
        return state;
    }

    /** The log as it is now; shared, and unchanged by what comes later. */
    List<Logged<Event>> log() {
        return log.now();
    }

    /** Session time of the last event, before which nothing more happens. */
    long at() {
        return state.at();
    }

    /** Session time of the first event. */
    long begunAt() {
        return log.getFirst().at();
    }

    /** The last event that this command led to. */
    Optional<Logged<Event>> lastOf(CommandId command) {
        return Optional.ofNullable(lastOfCommand.get(command));
    }

    /**
     * Stores the steps of one command, which follow on the state, and takes them in. False where the stored log holds more than
     * this does, perhaps this very command: nothing was stored then, and to {@link #catchUp} comes first.
     */
    Future<Boolean> append(List<Step> steps) {
        var summary = SessionSummary.ifNew(id, state, steps.getLast().after(), begunAt());
        return stored.append(id, state.seq(), steps.stream().map(Step::logged).toList(), summary).compose(appended -> switch (appended) {
            case Appended.Now _ -> {
                take(steps);
                yield STORED;
            }
            // Stored by another server, or by a try whose answer was lost.
            case Appended.Before _ -> OVERTAKEN;
        }, failure -> failure instanceof WrongExpectedSeq ? OVERTAKEN : Future.failedFuture(failure));
    }

    /** Takes in what others appended, at least one event. Fails with {@link OutOfStep} where there is nothing to go on with. */
    Future<List<Step>> catchUp() {
        // The last one held is read again: where it is another now, what follows it belongs to another history.
        return readOn(state.seq() - 1, new ArrayList<>()).map(events -> {
            var held = log.getLast();
            if (events.isEmpty() || !events.getFirst().equals(held)) {
                throw new OutOfStep("event " + held.seq() + " is not stored any more as it was read here");
            }
            if (events.size() == 1) {
                throw new OutOfStep("nothing is stored after event " + held.seq() + ", and nothing can be");
            }
            var steps = Step.over(state, events.subList(1, events.size()));
            take(steps);
            return steps;
        }).recover(failure -> Future.failedFuture(failure instanceof DamagedLog || failure instanceof IllegalStateException
                ? new OutOfStep(failure.getMessage()) : failure));
    }

    private Future<List<Logged<Event>>> readOn(long after, List<Logged<Event>> soFar) {
        return stored.read(id, after + soFar.size(), PAGE_EVENTS).compose(page -> {
            soFar.addAll(page);
            return page.size() == PAGE_EVENTS ? readOn(after, soFar) : Future.succeededFuture(soFar);
        });
    }

    private void take(List<Step> steps) {
        for (var step : steps) {
            log.add(step.logged());
            lastOfCommand.put(step.logged().commandId(), step.logged());
            state = step.after();
        }
    }
}
