package dev.hotseat.session;

/** Who gave a command and stands as {@code by} in the log: a seat, the host, or the server itself. */
public sealed interface Actor {
    String HOST_TEXT = "host";
    String SERVER_TEXT = "server";

    /** The participant in a seat. */
    record Seated(SeatId seat) implements Actor {
        @Override
        public String text() {
            return seat.value();
        }
    }

    /** Whoever runs the server. */
    enum Host implements Actor {
        HOST;

        @Override
        public String text() {
            return HOST_TEXT;
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

    /** The stored form: {@code host}, {@code server} or the seat's id. */
    String text();

    /** Reads the stored form. */
    static Actor of(String text) {
        return switch (text) {
            case HOST_TEXT -> Host.HOST;
            case SERVER_TEXT -> Server.SERVER;
            default -> new Seated(new SeatId(text));
        };
    }
}
