package dev.hotseat.session;

/** Identifies a seat within its session; says nothing about the role, so that it may be shown to anyone. */
public record SeatId(String value) {
    public SeatId {
        Names.requireId("seat id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
