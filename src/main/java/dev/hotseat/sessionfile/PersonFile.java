package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.LoggedEvent;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is kept about one person, as one JSON file to hand to them: each session in which they had a seat, as that seat is given
 * it. What others wrote about them in confidence is theirs only as far as their own link would show it. Pure.
 */
public final class PersonFile {
    private static final int VERSION = 1;

    /** A session, and the seat that the person had in it. */
    public record Part(SessionId session, Seat seat, List<LoggedEvent> log) {}

    private PersonFile() {}

    /** @param at when it was made, milliseconds since the epoch */
    public static String write(String name, long at, List<Part> parts) {
        return "{\"hotseatPerson\":" + VERSION + ",\"name\":" + json(name) + ",\"at\":" + at + ",\"sessions\":["
                + parts.stream().map(PersonFile::part).collect(Collectors.joining(",\n", "\n", "\n")) + "]}\n";
    }

    private static String part(Part part) {
        var state = SessionState.of(part.log());
        var events = AudienceLog.of(Audience.replay(part.seat(), state), part.log()).stream().map(FrameWriter::event).collect(Collectors.joining(",\n "));
        return "{\"id\":\"" + part.session() + "\",\"title\":" + json(state.setup().title()) + ",\"phase\":\"" + state.phase() + "\",\"seat\":\"" + part.seat().id()
                + "\",\"role\":\"" + part.seat().role() + "\",\"name\":" + json(part.seat().name()) + ",\"events\":[\n " + events + "]}";
    }

    private static String json(String text) {
        try {
            return Json.STORED.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text cannot be written", e);
        }
    }
}
