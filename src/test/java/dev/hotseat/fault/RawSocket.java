package dev.hotseat.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client with no manners: it may say nothing, read nothing, and declare whatever length it likes. */
public final class RawSocket implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH_OF_TWO_BYTES = 126;
    private static final int LENGTH_OF_EIGHT_BYTES = 127;
    private static final int HEAD_BYTES_MAX = 14;
    private final Socket socket;

    /** A connection on which nothing was said yet. */
    public RawSocket(int port) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
    }

    /** Asks for a WebSocket and reads the answer, and nothing behind it. */
    public RawSocket upgrade() throws IOException {
        say("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        var head = new ByteArrayOutputStream();
        var in = socket.getInputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        return this;
    }

    public void text(String text) throws IOException {
        declare(text.getBytes(StandardCharsets.UTF_8).length);
        // Masked with zeros, which is a mask.
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The head of a text frame of this length, in the shortest form there is, as the protocol wants it. */
    void declare(long bytes) throws IOException {
        var head = ByteBuffer.allocate(HEAD_BYTES_MAX).put((byte) TEXT);
        if (bytes < LENGTH_OF_TWO_BYTES) {
            head.put((byte) (MASKED | bytes));
        } else if (bytes < 1 << 16) {
            head.put((byte) (MASKED | LENGTH_OF_TWO_BYTES)).putShort((short) bytes);
        } else {
            head.put((byte) (MASKED | LENGTH_OF_EIGHT_BYTES)).putLong(bytes);
        }
        head.putInt(0);
        socket.getOutputStream().write(head.array(), 0, head.position());
    }

    /** Sends zeros until so many are out or the other side has had enough; answers how many went out. */
    long pour(long bytes) {
        var block = new byte[64 * 1_024];
        var out = 0L;
        try {
            while (out < bytes) {
                socket.getOutputStream().write(block);
                out += block.length;
            }
        } catch (IOException e) {
            // Cut off, which is what the caller looks for.
        }
        return out;
    }

    /** Whether the other side ends the connection within this time; reads and drops what comes before. */
    public boolean ended(int withinMs) throws IOException {
        var deadline = System.nanoTime() + withinMs * 1_000_000L;
        InputStream in = socket.getInputStream();
        var block = new byte[64 * 1_024];
        try {
            while (true) {
                socket.setSoTimeout((int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
                if (in.read(block) < 0) {
                    return true;
                }
            }
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads and drops everything until the connection ends. */
    void drain() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Ended, by whichever side.
        }
    }

    public void say(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
