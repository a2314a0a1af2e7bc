package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What is kept about one person, as one JSON file: each session in which they had a seat, as that seat is given it. What others
 * wrote about them in confidence is theirs only as far as their own link would show it; and where the host makes the file, the
 * host is not given by it what the host is not given otherwise. Pure.
 */
public final class PersonFile {
    private static final int VERSION = 1;

    /** A session, and the seat that the person had in it. */
    public record Part(SessionId session, Seat seat, List<Logged<Event>> log) {}

    private PersonFile() {}

    /** The file that a person makes with a code of their own. @param at when it was made, milliseconds since the epoch */
    public static String own(String name, long at, List<Part> parts) {
        return write(name, at, parts, (part, state) -> AudienceLog.of(Audience.replay(part.seat(), state), part.log()));
    }

    /** The file that the host makes, to hand it over. @param at when it was made, milliseconds since the epoch */
    public static String byHost(String name, long at, List<Part> parts) {
        return write(name, at, parts, (part, state) -> AudienceLog.handedBy(Audience.host(state), Audience.replay(part.seat(), state), part.log()));
    }

    private static String write(String name, long at, List<Part> parts, BiFunction<Part, SessionState, List<AudienceLog.Seen>> seen) {
        return "{\"hotseatPerson\":" + VERSION + ",\"name\":" + json(name) + ",\"at\":" + at + ",\"sessions\":["
                + parts.stream().map(part -> part(part, seen)).collect(Collectors.joining(",\n", "\n", "\n")) + "]}\n";
    }

    private static String part(Part part, BiFunction<Part, SessionState, List<AudienceLog.Seen>> seen) {
        var state = SessionState.of(part.log());
        var events = seen.apply(part, state).stream().map(FrameWriter::event).collect(Collectors.joining(",\n "));
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
