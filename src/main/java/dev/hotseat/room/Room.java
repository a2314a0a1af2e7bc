package dev.hotseat.room;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Views;
import dev.hotseat.ops.Limit;
import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.ClientFrame.Give;
import dev.hotseat.protocol.ClientFrame.Hello;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.protocol.FrameWriter.Online;
import dev.hotseat.protocol.LineQuality;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Decide;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Practice;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Rejection;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Submitted;
import dev.hotseat.sessionlog.LogUnavailable;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The live, in-memory form of one session. One command at a time: decide, append, and only once that is on disk evolve and
 * show. Confined to one event loop; the public methods may be called from any thread.
 */
public final class Room {
    /** The room was let go between finding it and using it; open it again. */
    static final class Released extends RuntimeException {
        private static final long serialVersionUID = 1;

        Released() {
            super("the room was released", null, false, false);
        }
    }

    private static final int CATCH_UP_EVENTS = 1_000;
    private static final long RETRY_MS = 1_000;
    /** Commands of people that may wait for those before them. */
    public static final int WAITING_MAX = 2_000;

    private final SessionId id;
    private final RoomServices services;
    private final Context context;
    private final Mailbox mailbox;
    private final long skewMs;
    private final List<Logged<Event>> log = new ArrayList<>();
    private final Map<CommandId, Logged<Event>> lastOfCommand = new HashMap<>();
    private final Fanout fanout = new Fanout();
    private final Presence presence = new Presence();
    private final RoomTimers timers;
    private SessionState state;
    private boolean released;

    Room(SessionId id, RoomServices services, Context context, List<Logged<Event>> stored) {
        this.id = id;
        this.services = services;
        this.context = context;
        this.mailbox = new Mailbox(context);
        this.timers = new RoomTimers(context.owner());
        remember(Step.over(null, stored));
        // A wall clock that was set back while the server was down must not stand still for the session.
        this.skewMs = Math.max(0, state.at() - services.clock().nowMs());
    }

    /** Session time, milliseconds: the server's clock, but never before what the log holds. Any thread. */
    public long nowMs() {
        return services.clock().nowMs() + skewMs;
    }

    /**
     * Decides, stores and shows one command. The future completes after its events went out to every connection; it fails with
     * {@link LogUnavailable} where too many wait already, but for the server's own.
     */
    public Future<Answer> submit(CommandId commandId, Actor by, Command command) {
        return mailbox.post(by instanceof Actor.Server ? Integer.MAX_VALUE : WAITING_MAX, this::tooManyWait, () -> ifOpen(() -> handle(commandId, by, command)))
                .onComplete(result -> services.meters().command(command.getClass(), outcome(result.result())));
    }

    private Throwable tooManyWait() {
        services.meters().rejected(Limit.COMMANDS_WAITING);
        return new LogUnavailable("More waits to be stored in this session than it takes. Nothing is lost; try again in a moment.", null);
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
    public Future<Void> submit(Connection from, Give give) {
        return submit(give.id(), from.by(), give.command())
                .onSuccess(answer -> from.outbound().send(switch (answer) {
                    case Answer.Accepted _ -> FrameWriter.accepted(give.id(), fanout.seq(from.audience()));
                    case Answer.Rejected(var rejection) -> FrameWriter.rejected(give.id(), rejection.code(), rejection.message());
                }))
                .mapEmpty();
    }

    /**
     * Lets a browser in by its token's hash: welcome, what it missed, and from then on everything; nothing where it opens no
     * seat. Fails with {@link ReplayOnly} where it is a re-grader's, who has no place in the room.
     */
    public Future<Optional<Connection>> join(String tokenHash, Hello hello, Outbound outbound) {
        return mailbox.post(() -> ifOpen(() -> {
            var found = seatOf(tokenHash);
            return found.filter(seat -> !seat.role().inRoom()).isPresent() ? Future.failedFuture(new ReplayOnly())
                    : Future.succeededFuture(found.map(seat -> welcome(seat, hello, outbound)));
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
            services.meters().disconnected(connection.role());
            if (released) {
                return;
            }
            if (presence.leave(connection.seat())) {
                var since = nowMs() - silentMs;
                fanout.tellOf(connection.seat(), FrameWriter.presence(connection.seat(), false, since), state);
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
                fanout.tellOf(from.seat(), FrameWriter.line(from.seat(), quality), state);
            }
        });
    }

    /** The session as it is now. */
    public Future<Snapshot> snapshot() {
        return mailbox.post(() -> ifOpen(() -> Future.succeededFuture(new Snapshot(List.copyOf(log), state,
                presence.online().stream().map(Online::seat).collect(Collectors.toUnmodifiableSet())))));
    }

    /**
     * After a restart: gives back the time the server was away, and waits for those who were here to come back. Where that could
     * not be stored the room is of no use and waits for nothing.
     */
    Future<Void> recover(long aliveUntil) {
        return mailbox.post(() -> {
            var outageMs = nowMs() - Math.max(state.at(), aliveUntil);
            return handle(services.ids().commandId(), Actor.Server.SERVER, new Command.CreditOutage(Math.max(0, outageMs))).onSuccess(_ -> {
                state.seating().connected().forEach(seat -> goneUnlessBack(seat, nowMs()));
                armTimers();
            });
        }).mapEmpty();
    }

    /** After a restart: waits on for what has its time, as sealed forms have. */
    Future<Void> rearm() {
        return mailbox.post(() -> {
            armTimers();
            return Future.<Void>succeededFuture();
        }).onComplete(_ -> context.runOnContext(_ -> releaseIfIdle()));
    }

    /** Ends the room with a change to what is stored of it: what waits is done before, and nothing comes after. */
    Future<Boolean> endAfter(Supplier<Future<Boolean>> change, CloseCode telling) {
        // Let go of within the task, so that no command that waits behind it finds the room open.
        return mailbox.post(() -> ifOpen(() -> change.get().compose(changed -> Future.future(done -> context.runOnContext(_ -> {
            released = true;
            timers.cancelAll();
            services.released(this);
            fanout.close(_ -> true, telling);
            done.complete(changed);
        })))));
    }

    /** Ends the room with the server, once everyone is told; nobody's going is taken for an absence. */
    Future<Void> stop() {
        Promise<Void> told = Promise.promise();
        context.runOnContext(_ -> {
            released = true;
            timers.cancelAll();
            fanout.close(_ -> true, CloseCode.STOPPING).onComplete(told);
        });
        return told.future();
    }

    private <T> Future<T> ifOpen(Supplier<Future<T>> task) {
        return released ? Future.failedFuture(new Released()) : task.get();
    }

    private Future<Answer> handle(CommandId commandId, Actor by, Command command) {
        var before = lastOfCommand.get(commandId);
        if (before != null) {
            return Future.succeededFuture(before.by().equals(by)
                    ? new Answer.Accepted(before.seq()) : new Answer.Rejected(new Rejection.CommandIdTaken()));
        }
        var submitted = new Submitted(commandId, by, Math.max(state.at(), nowMs()), command);
        return switch (Decide.decide(state, submitted)) {
            case Decision.Rejected(var rejection) -> Future.succeededFuture(Bounds.refused(services.meters(), rejection));
            case Decision.Accepted(var events) when events.isEmpty() -> Future.succeededFuture(new Answer.Accepted(state.seq()));
            case Decision.Accepted(var events) -> append(submitted, Step.over(state, submitted, events));
        };
    }

    /** Nothing is shown before it is on disk: state and screens change only in the future's success. */
    private Future<Answer> append(Submitted submitted, List<Step> steps) {
        var summary = SessionSummary.ifNew(id, state, steps.getLast().after(), log.getFirst().at());
        var showing = new Showing(services.meters(), steps.size());
        return services.log().append(id, state.seq(), steps.stream().map(Step::logged).toList(), summary)
                .compose(appended -> switch (appended) {
                    case Appended.Now _ -> {
                        showing.committed();
                        show(steps, showing);
                        yield Future.<Answer>succeededFuture(new Answer.Accepted(state.seq()));
                    }
                    // Stored by another server, or by a try whose answer was lost: what the log holds is what counts.
                    case Appended.Before _ -> catchUp().compose(_ -> handle(submitted.id(), submitted.by(), submitted.command()));
                })
                .recover(failure -> failure instanceof WrongExpectedSeq
                        ? catchUp().compose(_ -> handle(submitted.id(), submitted.by(), submitted.command()))
                        : Future.failedFuture(failure));
    }

    private Future<Void> catchUp() {
        return services.log().read(id, state.seq(), CATCH_UP_EVENTS).compose(events -> {
            show(Step.over(state, events), new Showing(services.meters(), events.size()));
            return events.size() == CATCH_UP_EVENTS ? catchUp() : Future.succeededFuture();
        });
    }

    private void show(List<Step> steps, Showing showing) {
        remember(steps);
        fanout.publish(steps, showing);
        steps.forEach(step -> closeIfRevoked(step.logged().event()));
        if (steps.stream().anyMatch(step -> step.logged().event() instanceof Event.WentOnRecord)) {
            reportWhoIsHere();
        }
        armTimers();
    }

    private void remember(List<Step> steps) {
        for (var step : steps) {
            log.add(step.logged());
            lastOfCommand.put(step.logged().commandId(), step.logged());
            state = step.after();
        }
    }

    /** Who came and went off the record the log does not tell; from here on it is right again. */
    private void reportWhoIsHere() {
        for (var seat : state.seating().seats().keySet()) {
            var online = presence.online(seat);
            if (online != state.seating().connected().contains(seat)) {
                give(online ? new Command.ReportConnected(seat) : new Command.ReportDisconnected(seat, nowMs()));
            }
        }
    }

    private void closeIfRevoked(Event event) {
        var dead = switch (event) {
            case Event.SeatRevoked(var seat) -> Optional.of(seat);
            case Event.SeatReissued(var seat, _) -> Optional.of(seat);
            case Event.OfSeats _, Event.OfCandidate _, Event.OfRecord _, Event.OfSession _, Event.OfQuestions _, Event.OfAgenda _, Event.OfStage _, Event.OfGrading _,
                 Event.OfPanel _, Event.OfPractice _, Event.OfRegrading _ -> Optional.<SeatId>empty();
        };
        dead.ifPresent(seat -> fanout.close(connection -> connection.seat().equals(seat), CloseCode.LINK_REVOKED));
    }

    private Optional<Seat> seatOf(String tokenHash) {
        return Tokens.seatOf(state.seating(), tokenHash);
    }

    private Connection welcome(Seat seat, Hello hello, Outbound outbound) {
        var connection = new Connection(new Actor.Seated(seat.id()), seat.role(), Audience.live(seat, state), outbound);
        fanout.add(connection, log);
        var now = nowMs();
        var first = presence.enter(seat.id(), now);
        var seq = fanout.seq(connection.audience());
        var resumed = hello.epoch().equals(Optional.of(epoch())) && hello.after().orElse(Long.MAX_VALUE) <= seq
                && hello.after().orElse(-1) >= 0;
        var online = presence.online().stream().filter(here -> Views.knows(connection.audience(), here.seat(), state)).toList();
        services.meters().connected(seat.role());
        services.meters().resumed(resumed ? Meters.Resume.RESUMED : hello.after().isPresent() ? Meters.Resume.ANEW : Meters.Resume.FIRST);
        outbound.sendHistory(FrameWriter.welcome(id, new FrameWriter.You(seat.id(), seat.role(), seat.name()), seq, epoch(),
                resumed, now, online, keptDays()));
        presence.lines().forEach((each, line) -> {
            if (Views.knows(connection.audience(), each, state)) {
                outbound.sendHistory(FrameWriter.line(each, line));
            }
        });
        fanout.sendAfter(connection, resumed ? hello.after().getAsLong() : 0);
        if (first) {
            timers.cancelGrace(seat.id());
            fanout.tellOf(seat.id(), FrameWriter.presence(seat.id(), true, now), state);
            give(new Command.ReportConnected(seat.id()));
        }
        return connection;
    }

    private int keptDays() {
        var keeping = services.settings().keeping();
        return state.practice().isPresent() ? keeping.practices() : keeping.sessions();
    }

    /** Changes when numbers of an earlier connection no longer mean the same events. */
    private String epoch() {
        return "1-" + Long.toString(log.getFirst().at(), Character.MAX_RADIX);
    }

    private void goneUnlessBack(SeatId seat, long since) {
        timers.grace(seat, services.settings().presenceGraceMs(), () -> {
            if (!presence.online(seat)) {
                give(new Command.ReportDisconnected(seat, since));
            }
            releaseIfIdle();
        });
    }

    private void armTimers() {
        var current = state.asking().current();
        var running = state.asking().currentTimer().filter(timer -> timer.running() && !timer.expired());
        timers.expiry(running.map(timer -> timer.remainingMs(nowMs())), () -> expire(current.orElseThrow()));
        // Sealed forms keep the room, so that they open on time with nobody in it.
        var forms = state.practice().filter(_ -> !state.grading().revealed()).flatMap(Practice::deadline);
        timers.deadline(forms.map(deadline -> deadline - nowMs()), this::openForms);
    }

    private void openForms() {
        give(new Command.OpenForms()).onFailure(_ -> timers.deadline(Optional.of(RETRY_MS), this::openForms));
    }

    private void expire(QuestionId question) {
        // A log that cannot be written now still gets its TimeExpired: later, and dated when it was stored.
        give(new Command.ExpireTimer(question))
                .onSuccess(_ -> state.asking().currentTimer().ifPresent(timer -> services.meters().expired(-timer.remainingMs(nowMs()))))
                .onFailure(_ -> timers.expiry(Optional.of(RETRY_MS), () -> expire(question)));
    }

    /** The server's own commands: nobody waits for the answer. */
    private Future<Answer> give(Command.OfServer command) {
        return submit(services.ids().commandId(), Actor.Server.SERVER, command)
                .onFailure(failure -> services.failed(id, command, failure))
                .onComplete(_ -> releaseIfIdle());
    }

    /** Lets the room go if nobody comes for as long as an absence may last: who read from it once often does again. */
    void releaseAfterUse() {
        context.runOnContext(_ -> {
            if (!released) {
                timers.linger(services.settings().presenceGraceMs(), this::releaseIfIdle);
            }
        });
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
