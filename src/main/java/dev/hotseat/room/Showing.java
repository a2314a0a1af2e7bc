package dev.hotseat.room;

import dev.hotseat.ops.Meters;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * One decision on its way to every screen, from when it was made until its last frame is handed to the network. Begun and
 * ended on the room's event loop; frames may be written on any.
 */
final class Showing {
    /** What Java's flight recorder keeps of it. */
    @Name("dev.hotseat.Fanout")
    @Label("Fan-out")
    @Category("Hotseat")
    @Description("The events of one command, from the decision until the last socket has them")
    @StackTrace(false)
    private static final class FanoutEvent extends Event {
        @Label("Events")
        int events;

        @Label("Frames")
        int frames;
    }

    private final Meters meters;
    private final long decidedAt = System.nanoTime();
    private final FanoutEvent event = new FanoutEvent();
    /** One more than are under way, until all have been sent. */
    private final AtomicInteger underWay = new AtomicInteger(1);

    Showing(Meters meters, int events) {
        this.meters = meters;
        event.events = events;
        event.begin();
    }

    void committed() {
        meters.committed(System.nanoTime() - decidedAt);
    }

    void sent() {
        event.frames++;
        underWay.incrementAndGet();
    }

    /** One frame was written, or everything was sent. */
    void done() {
        if (underWay.decrementAndGet() == 0) {
            event.commit();
            meters.shown(System.nanoTime() - decidedAt);
        }
    }
}
