package dev.hotseat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.audience.View;
import dev.hotseat.json.Json;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Role;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
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

    private FrameWriter() {}

    /** @param keptDays how long after its close the session is kept; 0 where nothing ends that by itself */
    public static Frame welcome(SessionId session, You you, long seq, String epoch, boolean recovered, long serverNow, List<Online> online, int keptDays) {
        return Frame.of(write(new Welcome("welcome", session, you, seq, epoch, recovered, serverNow, online, keptDays)));
    }

    public static Frame presence(SeatId seat, boolean online, long since) {
        return Frame.of(write(new Presence("presence", seat, online, since)));
    }

    /** How good a seat's line is. */
    public static Frame line(SeatId seat, LineQuality quality) {
        return Frame.of(write(new Line("line", seat, quality.roundTripMs(), quality.clockErrorMs())));
    }

    public static Frame accepted(CommandId id, long seq) {
        return Frame.of(write(new Accepted("accepted", id, seq)));
    }

    public static Frame rejected(CommandId id, String code, String message) {
        return Frame.of(write(new Rejected("rejected", id, code, message)));
    }

    public static Frame pong(double t, long serverNow) {
        return Frame.of(write(new Pong("pong", t, serverNow)));
    }

    public static Frame error(ErrorCode code, String message) {
        return Frame.of(write(new Error("error", code.code(), message)));
    }

    /** A frame of events from their {@link #body bodies}, numbered from {@code firstSeq} on. */
    public static Frame events(long firstSeq, List<String> bodies) {
        var text = new StringBuilder("{\"type\":\"events\",\"events\":[");
        var seq = firstSeq;
        for (var body : bodies) {
            text.append(seq == firstSeq ? "" : ",").append(event(seq++, body));
        }
        return Frame.of(text.append("]}").toString());
    }

    /** One event as an audience is given it, with its number in that audience's view. */
    public static String event(Seen seen) {
        return event(seen.seq(), body(seen));
    }

    /** An event from its number and its {@link #body}. */
    public static String event(long seq, String body) {
        return "{\"seq\":" + seq + "," + body;
    }

    /**
     * All of an event but its number, so that audiences which are given the same view share one encoding.
     * Ids and type names hold nothing that JSON would escape.
     */
    public static String body(Seen seen) {
        var fields = write(switch (seen.view()) {
            case View.AsLogged(var event) -> event;
            case View.SessionTitle _, View.SeatTaken _, View.LinkRenewed _, View.QuestionShown _, View.HelpShown _, View.SelfGrading _, View.ScorecardSealed _,
                 View.Uncovered _, View.Regraded _,
                 View.PracticeTitle _, View.PracticeShown _, View.PracticeLed _, View.PracticeAlone _, View.RoundLed _, View.AnswerUncovered _,
                 View.FormsOpened _ -> seen.view();
        });
        return "\"at\":" + seen.at() + ",\"by\":\"" + seen.by().text() + "\",\"type\":\"" + seen.type() + "\""
                + (fields.equals("{}") ? "}" : "," + fields.substring(1));
    }

    private static String write(Object value) {
        try {
            return Json.STORED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame cannot be written", e);
        }
    }
}
