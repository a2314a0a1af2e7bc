package dev.hotseat.session;

/**
 * How a session is held, as the host set it up; the lead may change the first two while it goes on.
 *
 * @param clockFace            what the candidate sees of the clock
 * @param accommodationPercent how much time the candidate gets for each question, in percent of what is planned, 100 to 300
 * @param holdMs               how long a push waits on the lead's page in case it was a slip, 0 to 3,000 ms
 * @param observerView         what observers see; it cannot change, since what they have seen cannot be taken back
 */
public record Settings(ClockFace clockFace, int accommodationPercent, int holdMs, ObserverView observerView) {
    public static final int ACCOMMODATION_MIN = 100;
    public static final int ACCOMMODATION_MAX = 300;
    public static final int HOLD_MAX_MS = 3_000;

    /** What a session has where nobody chose, and what those had that were held before there was a choice. */
    public static final Settings USUAL = new Settings(ClockFace.COUNT_DOWN, 100, 0, ObserverView.PANEL);

    /** A planned length as this candidate gets it, in milliseconds. */
    public long accommodated(long plannedMs) {
        return plannedMs * accommodationPercent / 100;
    }

    Settings with(ClockFace face) {
        return new Settings(face, accommodationPercent, holdMs, observerView);
    }

    Settings withAccommodation(int percent) {
        return new Settings(clockFace, percent, holdMs, observerView);
    }
}
