package dev.hotseat.web.socket;

import dev.hotseat.protocol.ClientFrame;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.ErrorCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.refusal.Limit;
import dev.hotseat.room.Connection;
import dev.hotseat.room.NoSuchSession;
import dev.hotseat.room.Outbound;
import dev.hotseat.room.ReplayOnly;
import dev.hotseat.room.Room;
import dev.hotseat.room.Tokens;
import dev.hotseat.room.TooManyRooms;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.web.guard.WrongLinkThrottle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Optional;

/**
 * One socket, from its first frame to its last. Frames are read on the socket's event loop; what is sent may come from the
 * room's. Bounded: what waits to go out may not pass a limit, and then the socket is closed and comes back to resume.
 */
public final class SocketConnection implements Outbound, SocketLine.Listener {
    private static final System.Logger LOG = System.getLogger(SocketConnection.class.getName());
    public static final long HELLO_WITHIN_MS = 5_000;

    private static final String TOO_FAST = "Too much at once. Nothing is lost: wait " + FrameRate.QUIET_MS
            + " ms and send it again, at most " + FrameRate.PER_SECOND + " frames a second.";

    private static final class NotThisLink extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotThisLink() {
            super("", null, false, false);
        }
    }

    private static final class TooManyTries extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyTries() {
            super("", null, false, false);
        }
    }

    /** A participant in a room. */
    private record Joined(Room room, Connection connection) {}

    private final SocketServices services;
    private final Vertx vertx;
    private final SocketLine line;
    private final String address;
    private final Runnable whenClosed;
    private final Outgoing outgoing;
    private final FrameRate rate = new FrameRate();
    private long helloTimer;
    private Optional<Future<Joined>> joining = Optional.empty();

    /**
     * @param address where the socket comes from, as limits count by it
     * @param whenClosed is run once, after the socket is gone
     */
    SocketConnection(SocketServices services, Vertx vertx, SocketLine line, String address, Runnable whenClosed) {
        this.services = services;
        this.vertx = vertx;
        this.line = line;
        this.outgoing = new Outgoing(line, services.meters());
        this.address = address;
        this.whenClosed = whenClosed;
    }

    void open() {
        helloTimer = vertx.setTimer(HELLO_WITHIN_MS, _ -> {
            services.meters().rejected(Limit.SILENCE);
            close(CloseCode.NO_HELLO);
        });
        line.tell(this);
    }

    @Override
    public void text(String text) {
        if (inTime()) {
            read(text);
        } else {
            refuse(text);
        }
    }

    @Override
    public void bytes() {
        send(inTime() ? FrameWriter.error(ErrorCode.NOT_TEXT, "Frames are JSON text.") : FrameWriter.error(ErrorCode.SLOW_DOWN, TOO_FAST));
    }

    private boolean inTime() {
        var nowMs = nowMs();
        var verdict = rate.at(nowMs);
        if (verdict != FrameRate.Verdict.TAKEN) {
            services.meters().rejected(Limit.FRAME_RATE);
        }
        if (verdict == FrameRate.Verdict.LAST_REFUSED) {
            // What comes meanwhile waits on the sender's side of the line.
            line.holdBack();
            vertx.setTimer(Math.max(1, rate.quietUntilMs() - nowMs), _ -> line.hearAgain());
        }
        return verdict == FrameRate.Verdict.TAKEN;
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    /** Answered with what it takes to be sent again, and nothing else is done about it. */
    private void refuse(String text) {
        if (text.length() <= services.frameBytesMax() && services.reader().read(text) instanceof ClientFrame.OfCommand give) {
            send(FrameWriter.rejected(give.id(), ErrorCode.SLOW_DOWN.code(), TOO_FAST));
        } else {
            send(FrameWriter.error(ErrorCode.SLOW_DOWN, TOO_FAST));
        }
    }

    private void read(String text) {
        if (text.length() > services.frameBytesMax()) {
            services.meters().rejected(Limit.FRAME_BYTES);
            unreadable(new ClientFrame.Unreadable(ErrorCode.FRAME_TOO_LARGE,
                    "A frame may hold at most " + services.frameBytesMax() + " characters; this one has " + text.length() + ".", Optional.empty()));
            return;
        }
        switch (services.reader().read(text)) {
            case ClientFrame.Hello hello when joining.isEmpty() -> join(hello);
            case ClientFrame.Hello _ -> send(FrameWriter.error(ErrorCode.ALREADY_WELCOME, "This socket has said hello already."));
            case ClientFrame.Ping(var t) -> ifJoined(joined -> send(FrameWriter.pong(t, joined.room().nowMs())));
            case ClientFrame.OfSignal signal -> signal(signal);
            case ClientFrame.OfCommand command -> ifJoined(joined -> give(joined, command));
            case ClientFrame.Unreadable unreadable -> unreadable(unreadable);
        }
    }

    private void signal(ClientFrame.OfSignal signal) {
        if (!rate.signalAt(nowMs())) {
            services.meters().rejected(Limit.SIGNALS);
            return;
        }
        ifJoined(joined -> {
            switch (signal) {
                case ClientFrame.Line line -> joined.room().report(joined.connection(), line.quality());
            }
        });
    }

    private void join(ClientFrame.Hello hello) {
        vertx.cancelTimer(helloTimer);
        var attempt = new WrongLinkThrottle.Attempt(address, hello.session(), hello.token());
        var joined = paced(attempt).compose(_ -> enter(hello));
        joining = Optional.of(joined);
        joined.onSuccess(_ -> services.wrongLinks().right(attempt));
        joined.onFailure(failure -> {
            switch (failure) {
                case TooManyTries _ -> tooManyTries();
                case TooManyRooms _ -> close(CloseCode.TOO_MANY_ROOMS);
                case ReplayOnly _ -> close(CloseCode.REPLAY_ONLY);
                case NotThisLink _, NoSuchSession _ -> erased(hello).onComplete(erased -> {
                    if (erased.succeeded() && erased.result()) {
                        close(CloseCode.SESSION_ERASED);
                    } else {
                        refuse(attempt);
                    }
                });
                // A page may well be back before the listener is gone.
                case StorageUnavailable _ when services.rooms().stopping() -> close(CloseCode.STOPPING);
                case StorageUnavailable unavailable -> {
                    LOG.log(Level.WARNING, "session " + hello.session() + " cannot be joined: " + unavailable.getMessage());
                    close(CloseCode.SERVER_ERROR);
                }
                default -> {
                    LOG.log(Level.ERROR, "session " + hello.session() + ": cannot be joined", failure);
                    close(CloseCode.SERVER_ERROR);
                }
            }
        });
    }

    /** Whether this is the link of a session that was erased. */
    private Future<Boolean> erased(ClientFrame.Hello hello) {
        return SessionId.ifValid(hello.session()).map(id -> services.erasures().openedErased(id, Tokens.hash(hello.token())))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    /** At once, or after a while where too many tried before. */
    private Future<Void> paced(WrongLinkThrottle.Attempt attempt) {
        if (services.wrongLinks().atOnce(attempt)) {
            return Future.succeededFuture();
        }
        return services.wrongLinks().place(attempt).<Future<Void>>map(place -> Future.future(waited -> vertx.setTimer(WrongLinkThrottle.WAIT_MS, _ -> {
            services.wrongLinks().leave(place);
            waited.complete();
        }))).orElseGet(() -> Future.failedFuture(new TooManyTries()));
    }

    private Future<Joined> enter(ClientFrame.Hello hello) {
        SessionId id;
        try {
            id = new SessionId(hello.session());
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(new NotThisLink());
        }
        return services.rooms().with(id, room -> room.join(Tokens.hash(hello.token()), hello, this).compose(connection -> connection
                .map(seated -> Future.succeededFuture(new Joined(room, seated))).orElseGet(() -> Future.failedFuture(new NotThisLink()))));
    }

    /** No such session and a wrong token get the same answer after the same time, so that trying tells nothing. */
    private void refuse(WrongLinkThrottle.Attempt attempt) {
        services.wrongLinks().wrong(attempt);
        vertx.setTimer(WrongLinkThrottle.ANSWER_AFTER_MS, _ -> {
            if (services.wrongLinks().tooMany(attempt)) {
                tooManyTries();
            } else {
                close(CloseCode.LINK_NOT_VALID);
            }
        });
    }

    private void tooManyTries() {
        services.meters().rejected(Limit.WRONG_LINKS);
        close(CloseCode.TOO_MANY_TRIES);
    }

    private void give(Joined joined, ClientFrame.OfCommand give) {
        joined.room().submit(joined.connection(), give).onFailure(failure -> {
            if (!(failure instanceof StorageUnavailable || failure instanceof Room.Released)) {
                LOG.log(Level.ERROR, "session " + joined.room().id() + ": a command failed", failure);
            }
            send(FrameWriter.rejected(give.id(), ErrorCode.TRY_AGAIN.code(),
                    "This could not be saved just now. Nothing is lost; it is tried again."));
        });
    }

    private interface WhenJoined {
        void run(Joined joined);
    }

    /** Before the hello nothing else is taken; between hello and welcome frames wait for the room. */
    private void ifJoined(WhenJoined then) {
        joining.ifPresentOrElse(joined -> joined.onSuccess(then::run), () -> close(CloseCode.PROTOCOL_ERROR));
    }

    private void unreadable(ClientFrame.Unreadable frame) {
        if (frame.code() == ErrorCode.FRAME_TOO_DEEP) {
            services.meters().rejected(Limit.NESTING);
        }
        if (joining.isEmpty()) {
            close(CloseCode.PROTOCOL_ERROR);
            return;
        }
        send(frame.id().map(id -> FrameWriter.rejected(id, frame.code().code(), frame.message()))
                .orElseGet(() -> FrameWriter.error(frame.code(), frame.message())));
    }

    @Override
    public void stuck() {
        services.meters().rejected(Limit.OUTBOUND_BYTES);
    }

    @Override
    public void closed(long silentMs) {
        whenClosed.run();
        vertx.cancelTimer(helloTimer);
        joining.ifPresent(joined -> joined.onSuccess(here -> here.room().leave(here.connection(), silentMs)));
    }

    @Override
    public void send(Frame frame, When when, Runnable then) {
        if (outgoing.waiting() > services.outboundBytesMax() && !line.isOver()) {
            services.meters().rejected(Limit.OUTBOUND_BYTES);
            close(CloseCode.TOO_SLOW);
            then.run();
            return;
        }
        outgoing.send(frame, when, then);
    }

    @Override
    public void sendHistory(Iterator<Frame> history) {
        outgoing.sendHistory(history);
    }

    @Override
    public Future<Void> close(CloseCode code) {
        return line.isOver() ? Future.succeededFuture() : outgoing.close(code);
    }
}
