package dev.hotseat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.audience.View;
import dev.hotseat.json.Json;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.stream.StreamLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the server's frames. An event is encoded once for all who are given the same view of it. Thread-safe. */
public final class FrameWriter {
    private record Welcome(String type, SessionId session, You you, long seq, String epoch, boolean recovered, long serverNow,
                           List<Online> online, int keptDays) {}

    /** The participant a welcome is for. */
    public record You(SeatId seat, Role role, String name) {}

    /** A seat with a live connection, and since when, session time in milliseconds. */
    public record Online(SeatId seat, long since) {}

    private record Presence(String type, SeatId seat, boolean online, long since) {}

    private record Line(String type, SeatId seat, long roundTripMs, long clockErrorMs) {}

    private record Accepted(String type, CommandId id, long seq) {}

    private record Rejected(String type, CommandId id, String code, String message) {}

    private record Pong(String type, double t, long serverNow) {}

    private record Error(String type, String code, String message) {}

    private static final byte[] EVENTS_BEGIN = ascii("{\"type\":\"events\",\"events\":[");
    private static final byte[] EVENTS_END = ascii("]}");
    /** Bytes of an object with nothing in it. */
    private static final int NO_FIELDS = 2;

    private FrameWriter() {}

    /** @param keptDays how long after its close the session is kept; 0 where nothing ends that by itself */
    public static Frame welcome(SessionId session, You you, long seq, String epoch, boolean recovered, long serverNow, List<Online> online, int keptDays) {
        return frame(new Welcome("welcome", session, you, seq, epoch, recovered, serverNow, online, keptDays));
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

    /** A frame of events from their {@link #body bodies}, numbered from {@code firstSeq} on. */
    public static Frame events(long firstSeq, List<byte[]> bodies) {
        return Frame.of(textOfEvents(firstSeq, bodies));
    }

    /** The parts of such a frame's text; of the bodies there is no copy among them. */
    static List<byte[]> textOfEvents(long firstSeq, List<byte[]> bodies) {
        var parts = new ArrayList<byte[]>(2 + 2 * bodies.size());
        parts.add(EVENTS_BEGIN);
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

    /** The same of another stream's event. */
    public static String event(StreamLog.Seen seen) {
        return "{\"seq\":" + seen.seq() + "," + new String(body(seen), StandardCharsets.UTF_8);
    }

    /**
     * All of an event but its number, in UTF-8, so that audiences which are given the same view share one encoding.
     * Ids and type names hold nothing that JSON would escape.
     */
    public static byte[] body(Seen seen) {
        return body(seen.at(), seen.by(), seen.type(), switch (seen.view()) {
            case View.AsLogged(var event) -> event;
            case View.SessionTitle _, View.SeatTaken _, View.LinkRenewed _, View.QuestionShown _, View.HelpShown _, View.SelfGrading _, View.ScorecardSealed _,
                 View.Uncovered _, View.Regraded _,
                 View.PracticeTitle _, View.PracticeShown _, View.PracticeLed _, View.PracticeAlone _, View.RoundLed _, View.AnswerUncovered _,
                 View.FormsOpened _ -> seen.view();
        });
    }

    /** The same of another stream's event. */
    public static byte[] body(StreamLog.Seen seen) {
        return body(seen.at(), seen.by(), seen.type(), seen.view());
    }

    private static byte[] body(long at, Actor by, String type, Object view) {
        var head = ascii("\"at\":" + at + ",\"by\":\"" + by.text() + "\",\"type\":\"" + type + "\"");
        var fields = write(view);
        // What began the fields' own object goes on with them here, unless there are none.
        fields[0] = ',';
        var from = fields.length == NO_FIELDS ? 1 : 0;
        var body = Arrays.copyOf(head, head.length + fields.length - from);
        System.arraycopy(fields, from, body, head.length, fields.length - from);
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
