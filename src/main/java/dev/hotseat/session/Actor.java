package dev.hotseat.session;

import java.util.Optional;

/** Who gave a command and stands as {@code by} in the log: a seat, a host, or the server itself. */
public sealed interface Actor {
    String HOST_TEXT = "host";
    String SERVER_TEXT = "server";
    /** What stands before a host's id; no seat's id holds a colon. */
    String NAMED_HOST = "host:";

    /** The participant in a seat. */
    record Seated(SeatId seat) implements Actor {
        @Override
        public String text() {
            return seat.value();
        }
    }

    /** Whoever runs the server; where several do, which of them. */
    record Host(Optional<HostId> id) implements Actor {
        public static final Host UNNAMED = new Host(Optional.empty());

        @Override
        public String text() {
            return id.map(named -> NAMED_HOST + named).orElse(HOST_TEXT);
        }
    }

    /** Hotseat itself: presence, time that ran out, an outage. */
    enum Server implements Actor {
        SERVER;

        @Override
        public String text() {
            return SERVER_TEXT;
        }
    }

    /** The stored form: {@code host}, {@code host:} and the host's id, {@code server}, or the seat's id. */
    String text();

    /** Reads the stored form. @throws IllegalArgumentException where the text is none */
    static Actor of(String text) {
        return switch (text) {
            case HOST_TEXT -> Host.UNNAMED;
            case SERVER_TEXT -> Server.SERVER;
            default -> text.startsWith(NAMED_HOST) ? new Host(Optional.of(new HostId(text.substring(NAMED_HOST.length())))) : new Seated(new SeatId(text));
        };
    }
}
