package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The questions that were asked, in the order they were first pushed, each with its clock, and the one on the stage.
 * Immutable.
 */
public record Asking(Map<QuestionId, Timer> timers, Optional<QuestionId> current) {
    static final Asking NOTHING = new Asking(Map.of(), Optional.empty());

    public boolean asked(QuestionId id) {
        return timers.containsKey(id);
    }

    /** The place of a question among those asked, from 1; 0 where it was not asked. */
    public int number(QuestionId id) {
        return List.copyOf(timers.keySet()).indexOf(id) + 1;
    }

    /** The clock of the question on the stage. */
    public Optional<Timer> currentTimer() {
        return current.map(timers::get);
    }

    /** A question asked before goes on with the time it had used. */
    Asking push(QuestionId id, long at, long allottedMs) {
        if (current.isPresent()) {
            throw new IllegalStateException("question " + current.get() + " is still on the stage");
        }
        var before = timers.get(id);
        return with(id, before == null ? Timer.startedAt(at, allottedMs) : before.resume(at), Optional.of(id));
    }

    Asking finish(QuestionId id, long at) {
        return with(id, onStage(id).stop(at), Optional.empty());
    }

    Asking change(QuestionId id, UnaryOperator<Timer> change) {
        return with(id, change.apply(onStage(id)), current);
    }

    private Timer onStage(QuestionId id) {
        if (!current.equals(Optional.of(id))) {
            throw new IllegalStateException("question " + id + " is not on the stage");
        }
        return timers.get(id);
    }

    private Asking with(QuestionId id, Timer timer, Optional<QuestionId> nowCurrent) {
        var changed = new LinkedHashMap<>(timers);
        changed.put(id, timer);
        return new Asking(Collections.unmodifiableMap(changed), nowCurrent);
    }
}
