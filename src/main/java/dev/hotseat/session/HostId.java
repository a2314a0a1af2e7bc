package dev.hotseat.session;

/** Identifies one of those who run a server, where they are told apart; is never a name. */
public record HostId(String value) {
    public HostId {
        Names.requireId("host id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
