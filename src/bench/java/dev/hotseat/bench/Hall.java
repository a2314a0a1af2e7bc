package dev.hotseat.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The load client's side of one room: its screens, who leads, and when each push was due. Confined to the client's event loop. */
final class Hall {
    /** How many pushes may be under way; a power of two. */
    private static final int UNDER_WAY_MAX = 1 << 13;

    final String name;
    final String run;
    final List<Screen> screens = new ArrayList<>();
    long pushes;
    private final Crowd crowd;
    private final long[] dueNs = new long[UNDER_WAY_MAX];
    private final long[] delivered;
    private long outstanding;

    Hall(String name, String run, int seats, Crowd crowd) {
        this.name = name;
        this.run = run;
        this.crowd = crowd;
        this.delivered = new long[seats];
    }

    /** Sends the lead's next push; it counts as late from the instant it was due, however late it was sent. */
    void push(long due) {
        dueNs[(int) (pushes & UNDER_WAY_MAX - 1)] = due;
        outstanding += screens.size();
        screens.getFirst().send(crowd.dialect().push(this));
        pushes++;
    }

    /** When the last push was due. */
    long pushedNs() {
        return dueNs[(int) (pushes - 1 & UNDER_WAY_MAX - 1)];
    }

    void received(Screen screen, Dialect.Received what, int bytes) {
        crowd.heard();
        switch (what) {
            case READY -> crowd.ready();
            case DELIVERY -> delivered(screen, bytes);
            case OTHER -> { }
        }
    }

    void closed(Screen screen) {
        crowd.closed(this, screen.seat);
    }

    /** Every frame until now told of who came in; from here on every one is a push. */
    void begin() {
        outstanding = 0;
        Arrays.fill(delivered, pushes);
    }

    /** Below 0 where somebody was told of something else in between. */
    boolean quiet() {
        return outstanding <= 0;
    }

    private void delivered(Screen screen, int bytes) {
        if (!crowd.begun()) {
            return;
        }
        var due = dueNs[(int) (delivered[screen.seat]++ & UNDER_WAY_MAX - 1)];
        crowd.delivered(System.nanoTime() - due, bytes);
        if (--outstanding == 0) {
            crowd.everywhere(this);
        }
    }
}
