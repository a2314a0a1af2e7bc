package dev.hotseat.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A connection on which anything may be said, byte for byte; what comes back is taken as it is. */
public final class RawHttp implements AutoCloseable {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final int LIMIT_MS = 20_000;
    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(LIMIT_MS);
        // Bytes go out one by one where they are said so.
        socket.setTcpNoDelay(true);
    }

    public RawHttp say(String words) throws IOException {
        return say(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawHttp say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says it as far as the other side wants to hear it. */
    public RawHttp sayWhatCanBeSaid(String words) {
        try {
            say(words);
        } catch (IOException e) {
            // Cut off, which is what the caller looks for.
        }
        return this;
    }

    /** All that is answered until the other side ends the connection, which it has to. */
    public String untilEnd() throws IOException {
        var answered = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answered);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection was not ended; answered: " + answered.toString(StandardCharsets.ISO_8859_1), e);
        } catch (SocketException e) {
            // Ended while something was still said.
        }
        return answered.toString(StandardCharsets.ISO_8859_1);
    }

    /** One head, and nothing behind it. */
    public String head() throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("the connection was ended; answered: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** The status of each answer in what was read. */
    public static List<String> statuses(String answered) {
        return STATUS.matcher(answered).results().map(found -> found.group(1)).toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
