package dev.hotseat.web.socket;

import dev.hotseat.ops.Meters;
import dev.hotseat.protocol.CloseCode;
import dev.hotseat.protocol.Frame;
import dev.hotseat.room.Outbound.When;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What goes out over one line: first what was missed, each frame of it once the one before has left, then what was sent
 * meanwhile. Counts the bytes of all that waits. Thread-safe.
 */
final class Outgoing {
    private record Waiting(Frame frame, When when, Runnable then) {}

    private final SocketLine line;
    private final Meters meters;
    private final AtomicLong bytes = new AtomicLong();
    /** Until all of it has left, and null otherwise. */
    private volatile History history;

    Outgoing(SocketLine line, Meters meters) {
        this.line = line;
        this.meters = meters;
    }

    /** How many bytes wait to be handed to the network. */
    long waiting() {
        return bytes.get();
    }

    /** {@code then} runs once, when the frame is handed to the network or never will be. */
    void send(Frame frame, When when, Runnable then) {
        count(frame.length());
        Runnable done = () -> {
            count(-frame.length());
            then.run();
        };
        var missed = history;
        if (missed == null || !missed.queued(frame, when, done)) {
            line.write(frame, when, done);
        }
    }

    /** Once. */
    void sendHistory(Iterator<Frame> frames) {
        var missed = new History(frames);
        history = missed;
        missed.go();
    }

    /** What was not handed to the network yet of what was missed, and all behind it, is not sent any more. */
    Future<Void> close(CloseCode code) {
        var closed = line.close(code);
        var missed = history;
        if (missed != null) {
            missed.end();
        }
        return closed;
    }

    private void count(int more) {
        bytes.addAndGet(more);
        meters.outbound(more);
    }

    private final class History {
        private final Iterator<Frame> frames;
        private final Queue<Waiting> behind = new ArrayDeque<>();
        private boolean leaving;
        private boolean going;

        History(Iterator<Frame> frames) {
            this.frames = frames;
        }

        /** Frames that leave at once are sent one after the other here, and not each from within the one before. */
        synchronized void go() {
            if (going) {
                return;
            }
            going = true;
            while (!leaving && !line.isOver() && frames.hasNext()) {
                leaving = true;
                send(frames.next());
            }
            going = false;
            if (!leaving) {
                end();
            }
        }

        private void send(Frame frame) {
            count(frame.length());
            line.write(frame, When.NOW, () -> {
                count(-frame.length());
                left();
            });
        }

        private synchronized void left() {
            leaving = false;
            go();
        }

        /** False where nothing has to wait any more. */
        synchronized boolean queued(Frame frame, When when, Runnable then) {
            return history != null && behind.add(new Waiting(frame, when, then));
        }

        /** A line that is over sends nothing of it, and is done with each. */
        synchronized void end() {
            for (var each = behind.poll(); each != null; each = behind.poll()) {
                line.write(each.frame(), each.when(), each.then());
            }
            history = null;
        }
    }
}
