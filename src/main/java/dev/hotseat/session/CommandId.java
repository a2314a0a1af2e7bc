package dev.hotseat.session;

/** The sender's own id of a command: the same id twice in one session has one effect and the same answer. */
public record CommandId(String value) {
    public CommandId {
        Names.requireId("command id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
