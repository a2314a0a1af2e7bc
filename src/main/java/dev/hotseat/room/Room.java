package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Views;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.ClientFrame.Give;
import dev.hotseat.protocol.ClientFrame.GiveTo;
import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.ClientFrame.OfCommand;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter.Online;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.LineQuality;
import dev.hotseat.protocol.Signal;
import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Effect;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The live, in-memory form of one session. One command at a time: decide, append, and only once that is on disk evolve and
 * show. Confined to one event loop; the public methods may be called from any thread.
 */
public final class Room {
    /** The room was let go between finding it and using it; nothing was done, and it opens again. */
    public static final class Released extends RuntimeException {
        private static final long serialVersionUID = 1;

        Released() {
            super("the room was released", null, false, false);
        }
    }

    private static final long RETRY_MS = 1_000;
    /** Commands of people that may wait for those before them. */
    public static final int WAITING_MAX = 2_000;
    /** Bytes that a participant's signal may have on the wire. */
    public static final int SIGNAL_BYTES_MAX = 16 * 1024;

    private final SessionId id;
    private final RoomServices services;
    private final Context context;
    private final Mailbox mailbox;
    private final long skewMs;
    private final Ledger ledger;
    private final String epoch;
    private final Fanout fanout = new Fanout(StreamName.MAIN);
    private final RoomStreams streams;
    private final Deciding deciding;
    private final Presence presence = new Presence();
    private final Signals signals;
    private Optional<Effect.AwaitTimeUp> awaitedTimeUp = Optional.empty();
    private final RoomTimers timers;
    private boolean released;

    /**
     * @param ends      of the streams beside {@code main}
     * @param histories how many histories of this session's its pages may hold that are not the one stored now
     * @throws IllegalStateException where what is stored is not a session's events from its first
     */
    Room(SessionId id, RoomServices services, Context context, List<Logged<Event>> stored, List<StreamEnd> ends, int histories) {
        this.id = id;
        this.services = services;
        this.context = context;
        this.mailbox = new Mailbox(context);
        this.timers = new RoomTimers(context.owner());
        this.ledger = new Ledger(id, services.log(), stored, ends);
        this.streams = new RoomStreams(services.streams(), ledger);
        this.deciding = new Deciding(ledger, streams, services.meters(), this::nowMs, this::show, this::outOfStep);
        this.signals = new Signals(fanout, ledger::state, services.meters());
        // A wall clock that was set back while the server was down must not stand still for the session.
        this.skewMs = Math.max(0, ledger.at() - services.clock().nowMs());
        this.epoch = histories + 1 + "-" + Long.toString(ledger.begunAt(), Character.MAX_RADIX);
    }

    /** Session time, milliseconds: the server's clock, but never before what the log holds. Any thread. */
    public long nowMs() {
        return services.clock().nowMs() + skewMs;
    }

    /**
     * Decides, stores and shows one command. The future completes after its events went out to every connection; it fails with
     * {@link StorageUnavailable} where too many wait already, but for the server's own.
     */
    public Future<Answer> submit(CommandId commandId, Actor by, Command command) {
        return mailbox.post(by instanceof Actor.Server ? Integer.MAX_VALUE : WAITING_MAX, this::tooManyWait,
                () -> ifOpen(() -> deciding.handle(commandId, by, command)))
                .onComplete(result -> services.meters().command(command.getClass(), outcome(result.result())));
    }

    /** The same of a command to another stream, which is one that is known here. */
    private Future<Answer> submit(Actor by, GiveTo give) {
        return mailbox.post(WAITING_MAX, this::tooManyWait,
                () -> ifOpen(() -> streams.open(List.of(give.stream())).compose(_ -> ifOpen(() -> deciding.handle(give, by)))))
                .onComplete(result -> services.meters().command(give.command().getClass(), outcome(result.result())));
    }

    private Throwable tooManyWait() {
        services.meters().rejected(Limit.COMMANDS_WAITING);
        return new StorageUnavailable("More waits to be stored in this session than it takes. Nothing is lost; try again in a moment.", null);
    }

    /** Without an answer it failed. */
    private static Meters.Outcome outcome(Answer answer) {
        return switch (answer) {
            case null -> Meters.Outcome.FAILED;
            case Answer.Accepted _ -> Meters.Outcome.ACCEPTED;
            case Answer.Rejected _ -> Meters.Outcome.REJECTED;
        };
    }

    /** Takes a participant's command and answers it on their connection, after the events it led to. */
    public Future<Void> submit(Connection from, OfCommand command) {
        return (switch (command) {
            case Give give -> submit(give.id(), from.by(), give.command());
            case GiveTo give -> submit(from.by(), give);
        }).onSuccess(answer -> from.outbound().send(switch (answer) {
            case Answer.Accepted _ -> accepted(from, command);
            case Answer.Rejected(var rejection) -> FrameWriter.rejected(command.id(), rejection.code(), rejection.message());
        })).mapEmpty();
    }

    private Frame accepted(Connection to, OfCommand command) {
        return switch (command) {
            case Give give -> FrameWriter.accepted(give.id(), fanout.seq(to.audience()));
            case GiveTo give -> FrameWriter.accepted(give.stream(), give.id(), streams.seq(give.stream(), to.audience()));
        };
    }

    /**
     * Lets a browser in by its token's hash: welcome, what it missed, and from then on everything; nothing where it opens no
     * seat. Fails with {@link ReplayOnly} where it is a re-grader's, who has no place in the room.
     */
    public Future<Optional<Connection>> join(String tokenHash, Hello hello, Outbound outbound) {
        return mailbox.post(() -> ifOpen(() -> {
            var found = seatOf(tokenHash);
            return found.filter(seat -> !seat.role().inRoom()).isPresent() ? Future.failedFuture(new ReplayOnly())
                    : streams.open(hello.streams().keySet())
                    .compose(_ -> ifOpen(() -> Future.succeededFuture(found.map(seat -> welcome(seat, hello, outbound)))));
        }));
    }

    /** Whether this token's hash opens a seat. */
    public Future<Boolean> opens(String tokenHash) {
        return mailbox.post(() -> ifOpen(() -> Future.succeededFuture(seatOf(tokenHash).isPresent())));
    }

    /** Takes a connection out again that was silent for so long before; its seat is logged as gone since then, once the grace has passed. */
    public void leave(Connection connection, long silentMs) {
        context.runOnContext(_ -> {
            fanout.remove(connection);
            streams.leave(connection);
            services.meters().disconnected(connection.role());
            if (released) {
                return;
            }
            if (presence.leave(connection.seat())) {
                var since = nowMs() - silentMs;
                signals.tell(connection.seat(), new Signal.Presence(false, since));
                goneUnlessBack(connection.seat(), since);
            }
            releaseIfIdle();
        });
    }

    /** Tells the others how good a participant's line is; nothing of it is stored. */
    public void report(Connection from, LineQuality quality) {
        context.runOnContext(_ -> {
            services.meters().clockError(quality.clockErrorMs());
            if (!released && presence.report(from.seat(), quality)) {
                signals.sendOn(from, Optional.empty(), FrameWriter.signal(from.seat(), quality));
            }
        });
    }

    /** The session as it is now. */
    public Future<Snapshot> snapshot() {
        return mailbox.post(() -> ifOpen(() -> Future.succeededFuture(now())));
    }

    /** The same with all of its streams that are known here. */
    public Future<WholeSnapshot> whole() {
        return mailbox.post(() -> ifOpen(() -> streams.openAll()
                .compose(_ -> ifOpen(() -> Future.succeededFuture(new WholeSnapshot(now(), ledger.record()))))));
    }

    private Snapshot now() {
        return new Snapshot(ledger.log(), ledger.state(), presence.online().stream().map(Online::seat).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Begins to wait for what has its time. After an outage first gives that back, and waits for those who were here to come back;
     * where it could not be stored the room is of no use and waits for nothing.
     *
     * @param aliveUntil when the session was last served, where that was interrupted; session time, milliseconds
     */
    Future<Void> open(Optional<Long> aliveUntil) {
        return mailbox.post(() -> aliveUntil.map(this::recover).orElseGet(Future::succeededFuture)
                .onSuccess(_ -> Effect.awaited(ledger.state()).forEach(this::carryOut)));
    }

    private Future<Void> recover(long aliveUntil) {
        var outageMs = nowMs() - Math.max(ledger.at(), aliveUntil);
        return deciding.handle(services.ids().commandId(), Actor.Server.SERVER, new Command.CreditOutage(Math.max(0, outageMs)))
                .onSuccess(_ -> ledger.state().seating().connected().forEach(seat -> goneUnlessBack(seat, nowMs()))).mapEmpty();
    }

    /** Ends the room with a change to what is stored of it: what waits is done before, and nothing comes after. */
    Future<Boolean> endAfter(Supplier<Future<Boolean>> change, CloseCode telling) {
        // Let go of within the task, so that no command that waits behind it finds the room open.
        return mailbox.post(() -> ifOpen(() -> change.get().compose(changed -> Future.future(done -> context.runOnContext(_ -> {
            end(telling);
            services.released(this);
            done.complete(changed);
        })))));
    }

    /** Ends the room with the server, once everyone is told; nobody's going is taken for an absence. */
    Future<Void> stop() {
        Promise<Void> told = Promise.promise();
        context.runOnContext(_ -> end(CloseCode.STOPPING).onComplete(told));
        return told.future();
    }

    private Future<Void> end(CloseCode telling) {
        released = true;
        timers.end();
        return fanout.close(_ -> true, telling);
    }

    private <T> Future<T> ifOpen(Supplier<Future<T>> task) {
        return released ? Future.failedFuture(new Released()) : task.get();
    }

    private void outOfStep(String why) {
        services.ended(this, why);
        end(CloseCode.CHANGED);
    }

    private void show(Ledger.Next next, Showing showing) {
        if (!next.main().isEmpty()) {
            fanout.publish(next.main(), showing);
        }
        streams.publish(next.others(), showing);
        showing.done();
        for (var step : next.main()) {
            for (var effect : Effect.of(step.logged().event(), step.after())) {
                carryOut(effect);
            }
        }
        // The clock may have gone on while timers did not, as where the machine slept.
        awaitedTimeUp.filter(awaited -> nowMs() >= awaited.at()).ifPresent(overdue -> {
            carryOut(overdue);
            awaitedTimeUp = Optional.empty();
        });
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.CloseConnections(var seat) -> fanout.close(connection -> connection.seat().equals(seat), CloseCode.LINK_REVOKED);
            case Effect.ReportWhoIsHere _ -> reportWhoIsHere();
            case Effect.AwaitTimeUp awaited -> {
                awaitedTimeUp = Optional.of(awaited);
                timers.timeUp().begin(awaited.at() - nowMs(), () -> expire(awaited.question()));
            }
            case Effect.AwaitNoTimeUp _ -> {
                awaitedTimeUp = Optional.empty();
                timers.timeUp().cancel();
            }
            // Sealed forms keep the room, so that they open on time with nobody in it.
            case Effect.AwaitDeadline(var at) -> timers.deadline().begin(at - nowMs(), this::openForms);
            case Effect.AwaitNoDeadline _ -> timers.deadline().cancel();
        }
    }

    /** Who came and went off the record the log does not tell; from here on it is right again. */
    private void reportWhoIsHere() {
        var seating = ledger.state().seating();
        for (var seat : seating.seats().keySet()) {
            var online = presence.online(seat);
            if (online != seating.connected().contains(seat)) {
                give(online ? new Command.ReportConnected(seat) : new Command.ReportDisconnected(seat, nowMs()));
            }
        }
    }

    private Optional<Seat> seatOf(String tokenHash) {
        return Tokens.seatOf(ledger.state().seating(), tokenHash);
    }

    private Connection welcome(Seat seat, Hello hello, Outbound outbound) {
        var connection = new Connection(new Actor.Seated(seat.id()), seat.role(), Audience.live(seat, ledger.state()), outbound);
        fanout.add(connection, () -> Step.over(null, ledger.log()));
        var now = nowMs();
        var first = presence.enter(seat.id(), now);
        var seq = fanout.seq(connection.audience());
        var sameHistory = hello.epoch().equals(Optional.of(epoch));
        var resumed = sameHistory && hello.after().orElse(Long.MAX_VALUE) <= seq && hello.after().orElse(-1) >= 0;
        var places = streams.join(connection, hello.streams(), sameHistory);
        var online = presence.online().stream().filter(here -> Views.knows(connection.audience(), here.seat(), ledger.state())).toList();
        services.meters().connected(seat.role());
        services.meters().resumed(resumed ? Meters.Resume.RESUMED : hello.after().isPresent() ? Meters.Resume.ANEW : Meters.Resume.FIRST);
        outbound.send(FrameWriter.welcome(id, new FrameWriter.You(seat.id(), seat.role(), seat.name()), new FrameWriter.Place(seq, resumed), epoch,
                now, online, keptDays(), places));
        presence.lines().forEach((each, line) -> {
            if (Views.knows(connection.audience(), each, ledger.state())) {
                outbound.send(FrameWriter.signal(each, line));
            }
        });
        outbound.sendHistory(streams.missed(fanout.after(connection.audience(), resumed ? hello.after().getAsLong() : 0), connection, hello.streams(), places));
        if (first) {
            timers.grace(seat.id()).cancel();
            signals.tell(seat.id(), new Signal.Presence(true, now));
            give(new Command.ReportConnected(seat.id()));
        }
        return connection;
    }

    private int keptDays() {
        var keeping = services.settings().keeping();
        return ledger.state().practice().isPresent() ? keeping.practices() : keeping.sessions();
    }

    private void goneUnlessBack(SeatId seat, long since) {
        timers.grace(seat).begin(services.settings().presenceGraceMs(), () -> {
            if (!presence.online(seat)) {
                give(new Command.ReportDisconnected(seat, since));
            }
            releaseIfIdle();
        });
    }

    private void openForms() {
        give(new Command.OpenForms()).onFailure(_ -> timers.deadline().begin(RETRY_MS, this::openForms));
    }

    private void expire(QuestionId question) {
        // A log that cannot be written now still gets its TimeExpired: later, and dated when it was stored.
        give(new Command.ExpireTimer(question))
                .onSuccess(_ -> ledger.state().asking().currentTimer().ifPresent(timer -> services.meters().expired(-timer.remainingMs(nowMs()))))
                .onFailure(_ -> timers.timeUp().begin(RETRY_MS, () -> expire(question)));
    }

    /** The server's own commands: nobody waits for the answer. */
    private Future<Answer> give(Command.OfServer command) {
        return submit(services.ids().commandId(), Actor.Server.SERVER, command)
                .onFailure(failure -> {
                    // Why a room ended is told once.
                    if (!released) {
                        services.failed(id, command, failure);
                    }
                })
                .onComplete(_ -> releaseIfIdle());
    }

    /** Lets the room go if nobody comes for as long as an absence may last: who read from it once often does again. */
    void releaseAfterUse() {
        context.runOnContext(_ -> {
            if (!released) {
                timers.linger().begin(services.settings().presenceGraceMs(), this::releaseIfIdle);
            }
        });
    }

    /** Lets the room go, if nobody is in it and it waits for nothing. */
    void releaseIfUnused() {
        context.runOnContext(_ -> releaseIfIdle());
    }

    private void releaseIfIdle() {
        if (!released && fanout.empty() && timers.none() && mailbox.idle()) {
            released = true;
            services.released(this);
        }
    }

    /** Any thread. */
    public SessionId id() {
        return id;
    }
}
