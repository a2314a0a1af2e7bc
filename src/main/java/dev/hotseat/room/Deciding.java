package dev.hotseat.room;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.ClientFrame.GiveTo;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.Submitted;
import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * The way of a command in a room, to the session itself or to another of its streams: decided, stored, and only then shown; decided anew
 * where somebody else was first. Confined to the room's event loop, and to one command at a time.
 */
final class Deciding {
    /** How often one command is decided anew because somebody else was first. */
    private static final int TRIES_MAX = 20;

    private final Ledger ledger;
    private final RoomStreams streams;
    private final Meters meters;
    private final LongSupplier nowMs;
    private final BiConsumer<Ledger.Next, Showing> show;
    private final Consumer<String> outOfStep;

    /**
     * @param nowMs     session time
     * @param show      is given what is stored
     * @param outOfStep is told why where what is stored does not go on from what the ledger holds
     */
    Deciding(Ledger ledger, RoomStreams streams, Meters meters, LongSupplier nowMs, BiConsumer<Ledger.Next, Showing> show, Consumer<String> outOfStep) {
        this.ledger = ledger;
        this.streams = streams;
        this.meters = meters;
        this.nowMs = nowMs;
        this.show = show;
        this.outOfStep = outOfStep;
    }

    Future<Answer> handle(CommandId commandId, Actor by, Command command) {
        return handle(commandId, by, command, TRIES_MAX);
    }

    /** A command to a stream that is open. */
    Future<Answer> handle(GiveTo give, Actor by) {
        return handle(give, by, TRIES_MAX);
    }

    private Future<Answer> handle(CommandId commandId, Actor by, Command command, int tries) {
        var before = answered(commandId, by);
        if (before.isPresent()) {
            return Future.succeededFuture(before.get());
        }
        var state = ledger.state();
        var submitted = new Submitted<>(commandId, by, Math.max(ledger.at(), nowMs.getAsLong()), command);
        return switch (Decide.decide(state, submitted)) {
            case Decision.Rejected(var rejection) -> Future.succeededFuture(Refusals.refused(meters, rejection));
            case Decision.Accepted(var events) when events.isEmpty() -> Future.succeededFuture(new Answer.Accepted(state.seq()));
            case Decision.Accepted(var events) -> append(new Ledger.Next(Step.over(state, submitted, events), List.of()), tries,
                    left -> handle(commandId, by, command, left));
        };
    }

    private Future<Answer> handle(GiveTo give, Actor by, int tries) {
        var before = answered(give.id(), by);
        if (before.isPresent()) {
            return Future.succeededFuture(before.get());
        }
        return switch (streams.decide(give, by, Math.max(ledger.at(), nowMs.getAsLong()))) {
            case RoomStreams.Decided.Refused(var rejection) -> Future.succeededFuture(Refusals.refused(meters, rejection));
            case RoomStreams.Decided.Leads(var next) when next.isEmpty() -> Future.succeededFuture(new Answer.Accepted(ledger.state().seq()));
            case RoomStreams.Decided.Leads(var next) -> append(next, tries, left -> handle(give, by, left));
        };
    }

    /** The answer to a command that was given before, to whichever stream. */
    private Optional<Answer> answered(CommandId commandId, Actor by) {
        return ledger.lastOf(commandId).map(last -> last.by().equals(by)
                ? new Answer.Accepted(last.seq()) : new Answer.Rejected(new Rejection.CommandIdTaken()));
    }

    /** Nothing is shown before it is on disk: state and screens change only in the future's success. */
    private Future<Answer> append(Ledger.Next next, int tries, IntFunction<Future<Answer>> again) {
        var showing = new Showing(meters, next.size());
        return ledger.append(next).compose(stored -> {
            if (stored) {
                showing.committed();
                show.accept(next, showing);
                return Future.succeededFuture(new Answer.Accepted(ledger.state().seq()));
            }
            return tries == 0 ? Future.failedFuture(new StorageUnavailable("Others write to this session without a pause. Try again in a moment.", null))
                    : catchUp().compose(_ -> again.apply(tries - 1));
        });
    }

    /** What the log holds is what counts; where it does not go on from what this room holds, the room ends. */
    private Future<Void> catchUp() {
        return ledger.catchUp().compose(next -> {
            show.accept(next, new Showing(meters, next.size()));
            return Future.succeededFuture();
        }, failure -> {
            if (!(failure instanceof Ledger.OutOfStep)) {
                return Future.failedFuture(failure);
            }
            outOfStep.accept(failure.getMessage());
            return Future.failedFuture(new StorageUnavailable("This session was changed where it is stored. Try again in a moment.", null));
        });
    }
}
