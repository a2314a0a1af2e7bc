package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The questions that were asked, in the order they were first pushed, each with its clock, and the one on the stage.
 * Immutable.
 *
 * @param left     the question that left the stage last, where nothing came on it since
 * @param lastPush how the one on the stage came there, as long as that can be taken back
 */
public record Asking(Map<QuestionId, Timer> timers, Optional<QuestionId> current, Optional<Left> left, Optional<LastPush> lastPush) {
    static final Asking NOTHING = new Asking(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A question that left the stage by a command, with its clock as it was before. */
    public record Left(QuestionId id, Timer clock, CommandId by) {}

    /** A push: whether it was the question's first, and which question made way by the same command. */
    public record LastPush(boolean first, Optional<Left> madeWay) {}

    public boolean asked(QuestionId id) {
        return timers.containsKey(id);
    }

    /** The place of a question among those asked, from 1; 0 where it was not asked. */
    public int number(QuestionId id) {
        var number = 0;
        for (var each : timers.keySet()) {
            number++;
            if (each.equals(id)) {
                return number;
            }
        }
        return 0;
    }

    /** The clock of the question on the stage. */
    public Optional<Timer> currentTimer() {
        return current.map(timers::get);
    }

    /** A question asked before goes on with the time it had used. */
    Asking push(QuestionId id, long at, long allottedMs, CommandId by) {
        requireFree();
        var before = timers.get(id);
        var push = new LastPush(before == null, left.filter(gone -> gone.by().equals(by)));
        return new Asking(with(id, before == null ? Timer.startedAt(at, allottedMs) : before.resume(at)), Optional.of(id),
                Optional.empty(), Optional.of(push));
    }

    Asking finish(QuestionId id, long at, CommandId by) {
        var clock = onStage(id);
        return new Asking(with(id, clock.stop(at)), Optional.empty(), Optional.of(new Left(id, clock, by)), Optional.empty());
    }

    /** The question on the stage was pushed by mistake and never asked before. */
    Asking withdraw(QuestionId id) {
        onStage(id);
        if (lastPush.filter(LastPush::first).isEmpty()) {
            throw new IllegalStateException("the push of question " + id + " cannot be taken back");
        }
        var rest = new LinkedHashMap<>(timers);
        rest.remove(id);
        return new Asking(Collections.unmodifiableMap(rest), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Asking bringBack(QuestionId id, long usedMs, long runningSince) {
        requireFree();
        if (!asked(id)) {
            throw new IllegalStateException("question " + id + " was not asked");
        }
        return new Asking(with(id, timers.get(id).anchored(usedMs, runningSince)), Optional.of(id), Optional.empty(), Optional.empty());
    }

    Asking change(QuestionId id, UnaryOperator<Timer> change) {
        return new Asking(with(id, change.apply(onStage(id))), current, left, lastPush);
    }

    /** Gives an outage back, also to a question that made way and may yet return: nobody could answer it meanwhile. */
    Asking credit(QuestionId id, long outageMs) {
        var credited = change(id, clock -> clock.credit(outageMs));
        var push = lastPush.map(last -> new LastPush(last.first(), last.madeWay().map(gone -> gone.clock().running()
                ? new Left(gone.id(), gone.clock().credit(outageMs), gone.by()) : gone)));
        return new Asking(credited.timers(), current, left, push);
    }

    private void requireFree() {
        if (current.isPresent()) {
            throw new IllegalStateException("question " + current.get() + " is still on the stage");
        }
    }

    private Timer onStage(QuestionId id) {
        if (!current.equals(Optional.of(id))) {
            throw new IllegalStateException("question " + id + " is not on the stage");
        }
        return timers.get(id);
    }

    private Map<QuestionId, Timer> with(QuestionId id, Timer timer) {
        var changed = new LinkedHashMap<>(timers);
        changed.put(id, timer);
        return Collections.unmodifiableMap(changed);
    }
}
