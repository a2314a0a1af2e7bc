package dev.hotseat.web.socket;

import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * An open WebSocket of Vert.x's own, by nothing but what Vert.x promises. Who does not read is not heard either, since Vert.x
 * answers pings by itself and its answers would pile up. To be made on the connection's event loop.
 */
final class StandardLine implements SocketLine {
    private static final Buffer NOTHING = Buffer.buffer();
    private static final System.Logger LOG = System.getLogger(StandardLine.class.getName());

    private final ServerWebSocket socket;
    private final Context context;
    private final int messageBytesMax;
    private final LineWatch watch = new LineWatch();
    private Listener listener;
    /** Of which more is to come. */
    private Buffer message = NOTHING;
    private boolean text;
    private boolean heldBack;
    private boolean paused;
    /** Writes that the network has not taken, and the bytes of those that it has. */
    private int writesWaiting;
    private long bytesWritten;
    private boolean refused;
    private boolean gone;
    private volatile boolean over;

    /** @param messageBytesMax a message of more ends the line */
    StandardLine(ServerWebSocket socket, Context context, int messageBytesMax) {
        this.socket = socket;
        this.context = context;
        this.messageBytesMax = messageBytesMax;
    }

    @Override
    public void tell(Listener to) {
        listener = to;
        socket.frameHandler(this::heard).drainHandler(_ -> listen()).closeHandler(_ -> gone(0))
                .exceptionHandler(failure -> LOG.log(Level.DEBUG, "socket failed", failure));
    }

    private void heard(WebSocketFrame frame) {
        watch.heard();
        listen();
        if (!gone && !refused && (frame.isText() || frame.isBinary() || frame.isContinuation())) {
            part(frame);
        }
    }

    private void part(WebSocketFrame frame) {
        if (!frame.isContinuation()) {
            text = frame.isText();
        }
        var bytes = frame.binaryData();
        if (message.length() + bytes.length() > messageBytesMax) {
            refuse(WebSocketCloseStatus.MESSAGE_TOO_BIG);
            return;
        }
        var whole = message.length() == 0 ? bytes : message.appendBuffer(bytes);
        message = frame.isFinal() ? NOTHING : whole == bytes ? bytes.copy() : whole;
        if (frame.isFinal()) {
            tell(whole);
        }
    }

    private void tell(Buffer whole) {
        if (!text) {
            listener.bytes();
            return;
        }
        var words = whole.toString(StandardCharsets.UTF_8);
        if (words.indexOf(Utf8.UNREADABLE) < 0 || Utf8.valid(whole.getBytes())) {
            listener.text(words);
        } else {
            refuse(WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
        }
    }

    private void refuse(WebSocketCloseStatus why) {
        refused = true;
        message = NOTHING;
        over = true;
        close((short) why.code(), why.reasonText());
    }

    @Override
    public void holdBack() {
        heldBack = true;
        listen();
    }

    @Override
    public void hearAgain() {
        heldBack = false;
        listen();
    }

    /** Or not, as things are now. */
    private void listen() {
        var deaf = gone || heldBack || !socket.isClosed() && socket.writeQueueFull();
        if (deaf != paused) {
            paused = deaf;
            if (deaf) {
                socket.pause();
            } else {
                socket.resume();
            }
        }
    }

    @Override
    public boolean isOver() {
        return over || socket.isClosed();
    }

    @Override
    public void write(Frame frame, When when, Runnable then) {
        if (isOver()) {
            then.run();
        } else {
            onLoop(() -> put(frame, then));
        }
    }

    private void put(Frame frame, Runnable then) {
        follow(frame.first() ? socket.writeFrame(WebSocketFrame.textFrame(frame.text(), frame.last()))
                : socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(frame.text()), frame.last())), frame.length(), then);
        listen();
    }

    private void follow(Future<Void> written, int length, Runnable then) {
        watch.said();
        writesWaiting++;
        written.onComplete(_ -> {
            writesWaiting--;
            bytesWritten += length;
            listen();
            then.run();
        });
    }

    @Override
    public Future<Void> close(CloseCode code) {
        over = true;
        return Future.future(closed -> onLoop(() -> close(code.code(), code.reason()).onComplete(closed)));
    }

    private Future<Void> close(short code, String reason) {
        watch.leaving(LineWatch.STUCK_SECONDS);
        return socket.close(code, reason);
    }

    @Override
    public boolean pass(int seconds) {
        if (!gone) {
            switch (watch.pass(seconds, writesWaiting > 0, bytesWritten)) {
                case NOTHING -> { }
                case PULSE -> follow(socket.writePing(NOTHING), 0, () -> { });
                case SILENT -> end();
                case STUCK -> {
                    listener.stuck();
                    end();
                }
                case GOODBYE_OVER -> gone(0);
            }
        }
        return !gone;
    }

    /**
     * For want of a sign of life. Vert.x sends a goodbye behind all that waits, and so may never send it: for everybody but the
     * network the line has ended at once, and as nothing is read from it any more the server's bound on silent connections ends the rest.
     */
    private void end() {
        over = true;
        gone(watch.silentMs());
        socket.close();
    }

    private void gone(long silentMs) {
        if (!gone) {
            gone = true;
            over = true;
            listen();
            listener.closed(silentMs);
        }
    }

    /** In the order in which it was asked for, whoever asked. */
    private void onLoop(Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(_ -> task.run());
        }
    }
}
