package dev.hotseat.bench;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** How a server is spoken to: where its socket is, how a screen enters its room, what a push looks like and what brings one. */
interface Dialect {
    /** What a text frame is to the measurement. */
    enum Received { READY, DELIVERY, OTHER }

    String path();

    /** The socket is open; the screen asks to be let in. */
    void opened(Screen screen);

    Received received(Screen screen, ByteBuf payload);

    /** The lead's next push. */
    String push(Hall hall);

    static boolean startsWith(ByteBuf payload, String start) {
        if (payload.readableBytes() < start.length()) {
            return false;
        }
        for (var i = 0; i < start.length(); i++) {
            if (payload.getByte(payload.readerIndex() + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Hotseat: a push is the lead's {@code PushQuestion}, stored as the running question's end and the next one's push. */
    record Hotseat() implements Dialect {
        private static final String EVENTS = "{\"type\":\"events\"";
        private static final String ACCEPTED = "{\"type\":\"accepted\"";
        private static final String WELCOME = "{\"type\":\"welcome\"";

        @Override
        public String path() {
            return "/ws";
        }

        @Override
        public void opened(Screen screen) {
            screen.send("{\"type\":\"hello\",\"session\":\"" + screen.hall.name + "\",\"token\":\"" + Seeding.token(screen.hall.name, screen.seat) + "\"}");
        }

        @Override
        public Received received(Screen screen, ByteBuf payload) {
            if (startsWith(payload, EVENTS)) {
                return Received.DELIVERY;
            }
            if (startsWith(payload, WELCOME)) {
                return Received.READY;
            }
            if (startsWith(payload, "{\"type\":\"rejected\"") || startsWith(payload, "{\"type\":\"error\"")) {
                throw new IllegalStateException(payload.toString(StandardCharsets.UTF_8));
            }
            return Received.OTHER;
        }

        @Override
        public String push(Hall hall) {
            return "{\"type\":\"PushQuestion\",\"id\":\"" + hall.run + "-" + hall.pushes + "\",\"questionId\":\"q" + hall.pushes % Seeding.QUESTIONS + "\"}";
        }
    }

    /** The bare broadcaster: the first frame names the room, every other one goes unread to all of it. */
    record Bare(String text) implements Dialect {
        @Override
        public String path() {
            return "/";
        }

        @Override
        public void opened(Screen screen) {
            screen.send(screen.hall.name);
        }

        @Override
        public Received received(Screen screen, ByteBuf payload) {
            return startsWith(payload, Broadcaster.WELCOME) ? Received.READY : Received.DELIVERY;
        }

        @Override
        public String push(Hall hall) {
            return text;
        }
    }

    /** Socket.IO 4 over a WebSocket without polling first: 0 and 40 open it, 2 and 3 keep it, 42 carries an event. */
    record SocketIo(String text) implements Dialect {
        @Override
        public String path() {
            return "/socket.io/?EIO=4&transport=websocket";
        }

        @Override
        public void opened(Screen screen) {
            screen.send("40");
        }

        @Override
        public Received received(Screen screen, ByteBuf payload) {
            if (startsWith(payload, "42[\"push\"")) {
                return Received.DELIVERY;
            }
            if (startsWith(payload, "42[\"joined\"")) {
                return Received.READY;
            }
            if (startsWith(payload, "40")) {
                screen.send("42[\"join\",\"" + screen.hall.name + "\"]");
            } else if (startsWith(payload, "2")) {
                screen.send("3");
            }
            return Received.OTHER;
        }

        @Override
        public String push(Hall hall) {
            return "42[\"push\",\"" + hall.name + "\",\"" + text + "\"]";
        }
    }
}
