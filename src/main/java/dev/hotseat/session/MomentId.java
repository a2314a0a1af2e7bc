package dev.hotseat.session;

/** Identifies a moment within its session; made by the page that marks it. */
public record MomentId(String value) {
    public MomentId {
        Names.requireId("moment id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
