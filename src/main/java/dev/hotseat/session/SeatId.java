package dev.hotseat.session;

/**
 * Identifies a seat within its session; says nothing about the role, so that it may be shown to anyone.
 * Never one of the words that stand in the log for the host and for the server.
 */
public record SeatId(String value) {
    public SeatId {
        Names.requireId("seat id", value);
        if (value.equals(Actor.HOST_TEXT) || value.equals(Actor.SERVER_TEXT)) {
            throw new IllegalArgumentException("seat id must not be \"" + value + "\", which stands for another actor");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
