package dev.hotseat.room;

import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.session.Submitted;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.DecideStream;
import dev.hotseat.stream.MainStates;
import dev.hotseat.stream.StreamDecision;
import dev.hotseat.stream.StreamLog;
import dev.hotseat.stream.StreamState;
import dev.hotseat.stream.StreamStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One stream of a session beside {@code main}, as far as this server has read or written it; a part of {@link Ledger}, and confined as that is. */
final class StreamLedger<C, E, S> {
    /** Steps that follow on a stream's state, and are not taken in yet. */
    record Next<C, E, S>(StreamLedger<C, E, S> stream, List<StreamStep<C, E, S>> steps) {
        StreamName name() {
            return stream.name();
        }

        Addition addition() {
            return new Addition(name(), stream.state.seq(), steps.stream().map(StreamStep::logged).toList());
        }

        long at() {
            return steps.getLast().logged().at();
        }

        void take(Map<CommandId, Logged<?>> lastOfCommand) {
            for (var step : steps) {
                stream.log.add(step.logged());
                stream.state = step.after();
                lastOfCommand.put(step.logged().commandId(), step.logged());
            }
        }

        List<Shown> shown() {
            return steps.stream().<Shown>map(Shown.Other::new).toList();
        }
    }

    private final Streams.Known<C, E, S> known;
    private final GrowingList<Logged<E>> log = new GrowingList<>();
    private StreamState<S> state;

    StreamLedger(Streams.Known<C, E, S> known) {
        this.known = known;
        this.state = StreamState.begin(known.kind());
    }

    StreamName name() {
        return known.name();
    }

    Streams.Known<C, E, S> known() {
        return known;
    }

    StreamState<S> state() {
        return state;
    }

    /** The stream as it is now; shared, and unchanged by what comes later. */
    StreamLog<C, E, S> log() {
        return new StreamLog<>(known.kind(), log.now());
    }

    /** All its events with what their views are made from. */
    List<Shown> shown(List<Logged<Event>> main) {
        return new Next<>(this, StreamStep.over(known.kind(), StreamState.begin(known.kind()), log.now(), new MainStates(main))).shown();
    }

    /** @throws ClassCastException where the command is another stream's */
    StreamDecision<E> decide(SessionState main, Submitted<Object> submitted) {
        return DecideStream.decide(known.kind(), main, state,
                new Submitted<>(submitted.id(), submitted.by(), submitted.at(), known.kind().commands().cast(submitted.command())));
    }

    /** The steps over the events that a command led to, in this state of {@code main}. */
    Next<C, E, S> next(SessionState main, Submitted<?> submitted, List<E> events) {
        var steps = new ArrayList<StreamStep<C, E, S>>(events.size());
        var after = state;
        for (var event : events) {
            var logged = new Logged<>(after.seq() + 1, submitted.at(), submitted.by(), submitted.id(), event);
            after = after.after(known.kind(), logged);
            steps.add(new StreamStep<>(known.kind(), logged, after, main));
        }
        return new Next<>(this, steps);
    }

    /** The steps over events that are stored already. @throws IllegalStateException where they do not follow */
    Next<C, E, S> next(List<Logged<E>> events, List<Logged<Event>> main) {
        return new Next<>(this, StreamStep.over(known.kind(), state, events, new MainStates(main)));
    }
}
