package dev.hotseat.web.socket;

/**
 * Judges by the seconds that pass what is due on a line: a sign of life to be given, or the line's end. Has no clock of its own.
 * For one thread.
 */
final class LineWatch {
    /** What is to be done now. */
    enum Due {
        NOTHING,
        /** A ping, which asks for a sign of life and is one. */
        PULSE,
        /** The other side gave no sign of life when it was asked for one. */
        SILENT,
        /** The other side takes nothing of what waits for it. */
        STUCK,
        /** The other side had its time to say goodbye too. */
        GOODBYE_OVER
    }

    /** So often at least something is said, whatever stands in between and lets go of quiet lines. */
    static final int PULSE_SECONDS = 25;
    /** Who says nothing for so long is asked whether they are still there; longer than a pulse, which asks that too. */
    static final int SILENT_SECONDS = 30;
    /** Who then leaves that unanswered for as long again is gone, even where no network says so. */
    static final int DEAD_SECONDS = 2 * SILENT_SECONDS;
    /** Who takes not one byte of what waits for so long is let go, whatever they say meanwhile. */
    static final int STUCK_SECONDS = 60;

    /** How long a browser that was sent away may take to say so too, before it is cut off. */
    static final int GOODBYE_SECONDS = 3;

    private int unheard;
    private int unsaid;
    private boolean asked;
    private int unanswered;
    private int unmoved;
    private long movedBefore;
    private boolean leaving;
    private int leavingSeconds;

    void heard() {
        unheard = 0;
        asked = false;
    }

    void said() {
        unsaid = 0;
    }

    /** Goodbye was said: the line ends with the other side's, or so many seconds from now. */
    void leaving(int seconds) {
        leaving = true;
        leavingSeconds = seconds;
    }

    /** How long nothing was heard, in milliseconds. */
    long silentMs() {
        return unheard * 1_000L;
    }

    /**
     * @param waits whether anything is on its way to the network
     * @param moved how many bytes the network took in all
     */
    Due pass(int seconds, boolean waits, long moved) {
        unheard += seconds;
        unsaid += seconds;
        unmoved = waits && moved == movedBefore ? unmoved + seconds : 0;
        movedBefore = moved;
        leavingSeconds -= seconds;
        if (unmoved >= STUCK_SECONDS) {
            return Due.STUCK;
        }
        if (leaving) {
            return leavingSeconds <= 0 ? Due.GOODBYE_OVER : Due.NOTHING;
        }
        // What waits asks for a sign of life by itself, and nobody can be expected to answer before they got it.
        return waits ? Due.NOTHING : lively(seconds);
    }

    private Due lively(int seconds) {
        if (asked) {
            unanswered += seconds;
            if (unanswered >= DEAD_SECONDS - SILENT_SECONDS) {
                return Due.SILENT;
            }
        } else if (unheard >= SILENT_SECONDS) {
            asked = true;
            unanswered = 0;
            return Due.PULSE;
        }
        return unsaid >= PULSE_SECONDS ? Due.PULSE : Due.NOTHING;
    }
}
