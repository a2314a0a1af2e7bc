package dev.hotseat.web.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The other end of a WebSocket, frame by frame: it answers, reads and ends only as it is told to. */
final class WireClient implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BYTES = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    private static final int FINAL = 0x80;
    private static final int LIMIT_MS = 20_000;
    private static final int SMALL_WINDOW_BYTES = 4_096;

    /** @param kind what kind of frame it is */
    record Heard(int kind, boolean last, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** Of a goodbye. */
        int code() {
            return ByteBuffer.wrap(content).getShort() & 0xffff;
        }

        String reason() {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;

    WireClient(int port) throws IOException {
        socket.setReceiveBufferSize(SMALL_WINDOW_BYTES);
        socket.setSoTimeout(LIMIT_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        in = new DataInputStream(socket.getInputStream());
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
    }

    void say(String text) throws IOException {
        say(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A frame masked with zeros, which is a mask. */
    void say(int kind, boolean last, byte[] content) throws IOException {
        var frame = ByteBuffer.allocate(14 + content.length).put((byte) ((last ? FINAL : 0) | kind));
        if (content.length < 126) {
            frame.put((byte) (0x80 | content.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) content.length);
        }
        frame.putInt(0).put(content);
        socket.getOutputStream().write(frame.array(), 0, frame.position());
    }

    void sayGoodbye(int code, String reason) throws IOException {
        var words = reason.getBytes(StandardCharsets.UTF_8);
        say(CLOSE, true, ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).array());
    }

    /** The next frame; nothing where the connection has ended. */
    Optional<Heard> hear() throws IOException {
        try {
            var head = in.readByte();
            var length = in.readByte() & 0x7fL;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            var content = new byte[(int) length];
            in.readFully(content);
            return Optional.of(new Heard(head & 0xf, head < 0, content));
        } catch (EOFException | SocketException e) {
            return Optional.empty();
        }
    }

    /** Whole messages are put together from their pieces, and nothing but text is expected. */
    String hearText() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            var heard = hear().orElseThrow();
            if (heard.kind() != (whole.size() == 0 ? TEXT : CONTINUATION)) {
                throw new AssertionError("not a text: " + heard.kind());
            }
            whole.write(heard.content());
            if (heard.last()) {
                return whole.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** Reads and drops what comes until the connection ends; answers the last goodbye that came. */
    Optional<Heard> untilEnd() throws IOException {
        var goodbye = Optional.<Heard>empty();
        for (var heard = hear(); heard.isPresent(); heard = hear()) {
            goodbye = heard.get().kind() == CLOSE ? heard : goodbye;
        }
        return goodbye;
    }

    /** Takes so many bytes, whatever they are. */
    void take(int bytes) throws IOException {
        in.readFully(new byte[bytes]);
    }

    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Not in good order, as when a cable is pulled and plugged in again. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
