package dev.hotseat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.json.Json;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.stream.StreamLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the server's frames. An event is encoded once for all who are given the same view of it. Thread-safe. */
public final class FrameWriter {
    private record Welcome(String type, SessionId session, You you, long seq, String epoch, boolean recovered, long serverNow,
                           List<Online> online, int keptDays, Map<StreamName, Place> streams) {}

    /** How far a stream goes in its audience's view, and whether what is sent of it goes on after what the connection holds. */
    public record Place(long seq, boolean recovered) {}

    /** The participant a welcome is for. */
    public record You(SeatId seat, Role role, String name) {}

    /** A seat with a live connection, and since when, session time in milliseconds. */
    public record Online(SeatId seat, long since) {}

    private record Presence(String type, SeatId seat, boolean online, long since) {}

    private record Line(String type, SeatId seat, long roundTripMs, long clockErrorMs) {}

    private record Accepted(String type, CommandId id, long seq) {}

    private record AcceptedIn(String type, StreamName stream, CommandId id, long seq) {}

    private record Rejected(String type, CommandId id, String code, String message) {}

    private record Pong(String type, double t, long serverNow) {}

    private record Error(String type, String code, String message) {}

    private static final byte[] EVENTS_BEGIN = ascii("{\"type\":\"events\",\"events\":[");
    private static final byte[] EVENTS_END = ascii("]}");
    /** Bytes of an object with nothing in it. */
    private static final int NO_FIELDS = 2;

    private FrameWriter() {}

    /**
     * @param main     where {@code main} is
     * @param keptDays how long after its close the session is kept; 0 where nothing ends that by itself
     * @param streams  where the other streams are that the hello asked for; nothing is said of them where there are none
     */
    public static Frame welcome(SessionId session, You you, Place main, String epoch, long serverNow, List<Online> online, int keptDays,
                                Map<StreamName, Place> streams) {
        return frame(new Welcome("welcome", session, you, main.seq(), epoch, main.recovered(), serverNow, online, keptDays,
                streams.isEmpty() ? null : streams));
    }

    /** @param sender whose it is */
    public static Frame signal(SeatId sender, Signal signal) {
        return frame(switch (signal) {
            case Signal.Presence(var online, var since) -> new Presence("presence", sender, online, since);
            case LineQuality(var roundTripMs, var clockErrorMs) -> new Line("line", sender, roundTripMs, clockErrorMs);
        });
    }

    public static Frame accepted(CommandId id, long seq) {
        return frame(new Accepted("accepted", id, seq));
    }

    /** @param seq in this stream */
    public static Frame accepted(StreamName stream, CommandId id, long seq) {
        return frame(new AcceptedIn("accepted", stream, id, seq));
    }

    public static Frame rejected(CommandId id, String code, String message) {
        return frame(new Rejected("rejected", id, code, message));
    }

    public static Frame pong(double t, long serverNow) {
        return frame(new Pong("pong", t, serverNow));
    }

    public static Frame error(ErrorCode code, String message) {
        return frame(new Error("error", code.code(), message));
    }

    private static Frame frame(Object value) {
        return Frame.of(List.of(write(value)));
    }

    /** What a frame of events of this stream begins with; one for all of them. */
    public static byte[] beginOfEvents(StreamName stream) {
        return stream.isMain() ? EVENTS_BEGIN : ascii("{\"type\":\"events\",\"stream\":\"" + stream + "\",\"events\":[");
    }

    /**
     * A frame of events from their {@link #body bodies}, numbered from {@code firstSeq} on.
     *
     * @param begin of frames of their stream, as {@link #beginOfEvents} makes it
     */
    public static Frame events(byte[] begin, long firstSeq, List<byte[]> bodies) {
        return Frame.of(textOfEvents(begin, firstSeq, bodies));
    }

    /** The parts of such a frame's text; of the bodies there is no copy among them. */
    static List<byte[]> textOfEvents(byte[] begin, long firstSeq, List<byte[]> bodies) {
        var parts = new ArrayList<byte[]>(2 + 2 * bodies.size());
        parts.add(begin);
        var seq = firstSeq;
        for (var body : bodies) {
            parts.add(ascii((seq == firstSeq ? "{\"seq\":" : ",{\"seq\":") + seq + ","));
            parts.add(body);
            seq++;
        }
        parts.add(EVENTS_END);
        return parts;
    }

    /** One event as an audience is given it, with its number in that audience's view. */
    public static String event(Seen seen) {
        return "{\"seq\":" + seen.seq() + "," + new String(body(seen), StandardCharsets.UTF_8);
    }

    /** The same of another stream's event, with the stream's name, as it stands among events of others. */
    public static String event(StreamName stream, StreamLog.Seen seen) {
        return "{\"stream\":\"" + stream + "\"," + event(seen).substring(1);
    }

    /** The same of another stream's event. */
    public static String event(StreamLog.Seen seen) {
        return "{\"seq\":" + seen.seq() + "," + new String(body(seen), StandardCharsets.UTF_8);
    }

    /**
     * All of an event but its number, in UTF-8, so that audiences which are given the same view share one encoding.
     * Ids and type names hold nothing that JSON would escape.
     */
    public static byte[] body(Seen seen) {
        return body(seen.at(), seen.by(), seen.type(), seen.view().fields());
    }

    /** The same of another stream's event. */
    public static byte[] body(StreamLog.Seen seen) {
        return body(seen.at(), seen.by(), seen.type(), seen.view());
    }

    /** The same of any stream's event. @param fields the event, or a record that holds less */
    public static byte[] body(long at, Actor by, String type, Object fields) {
        var head = ascii("\"at\":" + at + ",\"by\":\"" + by.text() + "\",\"type\":\"" + type + "\"");
        var written = write(fields);
        // What began the fields' own object goes on with them here, unless there are none.
        written[0] = ',';
        var from = written.length == NO_FIELDS ? 1 : 0;
        var body = Arrays.copyOf(head, head.length + written.length - from);
        System.arraycopy(written, from, body, head.length, written.length - from);
        return body;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(Object value) {
        try {
            return Json.STORED.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame cannot be written", e);
        }
    }
}
