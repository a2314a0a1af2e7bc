package dev.hotseat.room;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.refusal.Limit;
import dev.hotseat.session.Actor;
import dev.hotseat.session.Command;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.DecideSeats;
import dev.hotseat.session.Decision;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.failure.DamagedStorage;
import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens rooms from the log when someone needs them and forgets them when nobody does. A room is never the truth: losing one
 * loses nothing. Thread-safe.
 */
public final class RoomRegistry implements RoomServices {
    private static final System.Logger LOG = System.getLogger(RoomRegistry.class.getName());
    private static final int RECOVERED_MAX = 100_000;
    private static final int BROUGHT_BACK_AT_ONCE = 50;

    private final SessionLog log;
    private final Streams streams;
    private final ServerClock clock;
    private final Ids ids;
    private final RoomSettings settings;
    private final Meters meters;
    private final List<Context> eventLoops;
    private final AtomicInteger nextLoop = new AtomicInteger();
    private final Map<SessionId, Future<Room>> rooms = new ConcurrentHashMap<>();
    /** Sessions whose room went with the server, or before its time, with when they were served last. */
    private final Map<SessionId, Long> notBack = new ConcurrentHashMap<>();
    /** How often what was stored of a session turned out to be another history than its pages hold. */
    private final Map<SessionId, Integer> histories = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    /**
     * @param streams    the kinds of streams that are known beside {@code main}
     * @param eventLoops the loops that rooms are spread over; a room stays on its own
     */
    public RoomRegistry(SessionLog log, Streams streams, ServerClock clock, Ids ids, RoomSettings settings, Meters meters, List<Context> eventLoops) {
        this.log = log;
        this.streams = streams;
        this.clock = clock;
        this.ids = ids;
        this.settings = settings;
        this.meters = meters;
        this.eventLoops = List.copyOf(eventLoops);
    }

    /** Begins a session; a rejection says what about it cannot be. */
    public Future<Answer> create(SessionId id, Actor.Host by, CommandId commandId, CreateSession create) {
        return switch (DecideSeats.create(create)) {
            case Decision.Rejected(var rejection) -> Future.succeededFuture(Refusals.refused(meters, rejection));
            case Decision.Accepted(var events) -> {
                var at = clock.nowMs();
                var logged = new ArrayList<Logged<Event>>();
                events.forEach(event -> logged.add(new Logged<>(logged.size() + 1L, at, by, commandId, event)));
                var state = SessionState.of(logged);
                yield log.append(id, 0, logged, Optional.of(SessionSummary.of(id, state, at))).map(appended -> new Answer.Accepted(appended.seq()));
            }
        };
    }

    /**
     * Does something with a session's room. Fails with {@link NoSuchSession} where there is none, with {@link TooManyRooms}
     * where it is not open and no other may be.
     */
    public <T> Future<T> with(SessionId id, Function<Room, Future<T>> use) {
        if (rooms.size() >= settings.roomsMax() && !rooms.containsKey(id)) {
            meters.rejected(Limit.ROOMS);
            return Future.failedFuture(new TooManyRooms(settings.roomsMax()));
        }
        return open(id).compose(room -> use.apply(room).onComplete(_ -> room.releaseAfterUse())).recover(failure -> failure instanceof Room.Released
                ? with(id, use) : Future.failedFuture(failure));
    }

    /** Gives a command of a host's. */
    public Future<Answer> give(SessionId id, Actor.Host by, Command.OfHost command) {
        return with(id, room -> room.submit(ids.commandId(), by, command));
    }

    /** Erases a session by what is given, with its room; one that cannot be read has none. Fails with {@link NoSuchSession} where there is no such session. */
    public Future<Void> erase(SessionId id, Supplier<Future<Boolean>> erasing) {
        return with(id, room -> room.endAfter(erasing, CloseCode.SESSION_ERASED))
                .recover(failure -> failure instanceof DamagedStorage ? erasing.get() : Future.failedFuture(failure)).mapEmpty();
    }

    /** Changes what is stored of a session by what is given; its room opens anew from that. Fails with {@link NoSuchSession} where there is none. */
    public Future<Void> rewrite(SessionId id, Supplier<Future<Boolean>> rewriting) {
        // Pages that hold what was stored before begin anew: what comes next may not fit onto it.
        return with(id, room -> room.endAfter(() -> rewriting.get().onSuccess(changed -> {
            if (changed) {
                histories.merge(id, 1, Integer::sum);
            }
        }), CloseCode.CHANGED)).mapEmpty();
    }

    /**
     * After a start, before anyone looks: from here on every session that was live when the server went is given its outage back
     * as its room is opened, so that no page ever sees a clock that is not right.
     */
    public Future<Void> expectBack(long aliveUntil) {
        return log.list(Set.of(Phase.LIVE), RECOVERED_MAX).map(live -> {
            live.forEach(summary -> notBack.put(summary.id(), aliveUntil));
            return null;
        });
    }

    /** Beside everything else: opens the sessions that are not back yet, a few at a time, so that their clocks run out on time. */
    public Future<Void> bringBack() {
        return bringBack(List.copyOf(notBack.keySet()));
    }

    private Future<Void> bringBack(List<SessionId> sessions) {
        if (sessions.isEmpty() || stopping) {
            return Future.succeededFuture();
        }
        var few = sessions.subList(0, Math.min(BROUGHT_BACK_AT_ONCE, sessions.size()));
        // One that fails is tried again when somebody comes.
        return Future.join(few.stream().map(id -> open(id)
                        .onFailure(failure -> LOG.log(Level.ERROR, "session " + id + ": cannot be opened: " + failure.getMessage()))).toList())
                .transform(_ -> bringBack(sessions.subList(few.size(), sessions.size())));
    }

    /** After a start, beside everything else: one after the other, sessions in the debrief wait on for what has its time. */
    public Future<Void> rearm() {
        return log.list(Set.of(Phase.DEBRIEF), RECOVERED_MAX).compose(waiting -> {
            var rest = Future.<Void>succeededFuture();
            for (var summary : waiting) {
                rest = rest.transform(_ -> open(summary.id()).onSuccess(Room::releaseIfUnused).<Void>mapEmpty())
                        .onFailure(failure -> LOG.log(Level.ERROR, "session " + summary.id() + " cannot be opened: " + failure.getMessage()));
            }
            return rest;
        });
    }

    /** Whether any room is open, so that it matters how long an outage would be. */
    public boolean anyOpen() {
        return !rooms.isEmpty();
    }

    /** Whether it takes nothing more, because the server is about to end. */
    public boolean stopping() {
        return stopping;
    }

    /** How many rooms are open. */
    public int openRooms() {
        return rooms.size();
    }

    /** Takes nothing more; done once every connection is told to come back later. What was accepted is still stored. */
    public Future<Void> stop() {
        stopping = true;
        return Future.join(rooms.values().stream().map(room -> room.compose(Room::stop)).toList()).mapEmpty();
    }

    private Future<Room> open(SessionId id) {
        if (stopping) {
            return Future.failedFuture(new StorageUnavailable("The server is stopping. Try again when it is back.", null));
        }
        var room = rooms.computeIfAbsent(id, this::load);
        return room.onFailure(_ -> rooms.remove(id, room));
    }

    private Future<Room> load(SessionId id) {
        var loop = eventLoops.get(Math.floorMod(nextLoop.getAndIncrement(), eventLoops.size()));
        // Both at once: a start that brings thousands back does not wait twice for each.
        var streamsEnd = log.streams(id);
        return log.readAll(id).compose(events -> streamsEnd.compose(ends -> {
            if (events.isEmpty()) {
                notBack.remove(id);
                return Future.failedFuture(new NoSuchSession(id));
            }
            var room = room(id, loop, events, ends);
            var servedUntil = Optional.ofNullable(notBack.get(id));
            return room.open(servedUntil).onSuccess(_ -> servedUntil.ifPresent(each -> notBack.remove(id, each))).map(room);
        }));
    }

    private Room room(SessionId id, Context loop, List<Logged<Event>> events, List<StreamEnd> ends) {
        try {
            return new Room(id, this, loop, events, ends, histories.getOrDefault(id, 0));
        } catch (IllegalStateException e) {
            throw new DamagedLog("session " + id + ": " + e.getMessage());
        }
    }

    @Override
    public SessionLog log() {
        return log;
    }

    @Override
    public Streams streams() {
        return streams;
    }

    @Override
    public ServerClock clock() {
        return clock;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public RoomSettings settings() {
        return settings;
    }

    @Override
    public Meters meters() {
        return meters;
    }

    @Override
    public void failed(SessionId session, Command command, Throwable failure) {
        LOG.log(Level.WARNING, "session " + session + ": " + command.getClass().getSimpleName() + " was not stored: " + failure.getMessage());
    }

    @Override
    public void ended(Room room, String why) {
        LOG.log(Level.ERROR, "session " + room.id() + ": its room has ended, because it was changed where it is stored: " + why
                + "; pages come back to what is stored now");
        histories.merge(room.id(), 1, Integer::sum);
        notBack.put(room.id(), clock.nowMs());
        released(room);
    }

    @Override
    public void released(Room room) {
        rooms.remove(room.id());
    }
}
