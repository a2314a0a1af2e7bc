package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.json.Json;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept about one person, as one JSON file: each session in which they had a seat, as that seat is given it. What others
 * wrote about them in confidence is theirs only as far as their own link would show it; and where the host makes the file, the
 * host is not given by it what the host is not given otherwise. Pure.
 */
public final class PersonFile {
    private static final int VERSION = 1;

    /** A session, and the seat that the person had in it. */
    public record Part(SessionId session, Seat seat, SessionRecord record) {}

    /** Who is given the events, and through whom they are handed over where that is somebody else. */
    private record Reader(Audience audience, Optional<Audience> through) {
        List<AudienceLog.Seen> main(SessionRecord record) {
            return through.map(host -> AudienceLog.handedBy(host, audience, record.main())).orElseGet(() -> AudienceLog.of(audience, record.main()));
        }

        List<StreamLog.Seen> other(StreamLog<?, ?, ?> other, SessionRecord record) {
            return through.map(host -> other.handedBy(host, audience, record.main())).orElseGet(() -> other.of(audience, record.main()));
        }
    }

    private PersonFile() {}

    /** The file that a person makes with a code of their own. @param at when it was made, milliseconds since the epoch */
    public static String own(String name, long at, List<Part> parts) {
        return write(name, at, parts, (part, state) -> new Reader(Audience.replay(part.seat(), state), Optional.empty()));
    }

    /** The file that the host makes, to hand it over. @param at when it was made, milliseconds since the epoch */
    public static String byHost(String name, long at, List<Part> parts) {
        return write(name, at, parts, (part, state) -> new Reader(Audience.replay(part.seat(), state), Optional.of(Audience.host(state))));
    }

    private static String write(String name, long at, List<Part> parts, BiFunction<Part, SessionState, Reader> reader) {
        return "{\"hotseatPerson\":" + VERSION + ",\"name\":" + json(name) + ",\"at\":" + at + ",\"sessions\":["
                + parts.stream().map(part -> part(part, reader)).collect(Collectors.joining(",\n", "\n", "\n")) + "]}\n";
    }

    private static String part(Part part, BiFunction<Part, SessionState, Reader> readers) {
        var state = SessionState.of(part.record().main());
        var reader = readers.apply(part, state);
        return "{\"id\":\"" + part.session() + "\",\"title\":" + json(state.setup().title()) + ",\"phase\":\"" + state.phase() + "\",\"seat\":\""
                + part.seat().id()
                + "\",\"role\":\"" + part.seat().role() + "\",\"name\":" + json(part.seat().name())
                + ",\"events\":" + list(reader.main(part.record()).stream().map(FrameWriter::event)) + others(part.record(), reader) + "}";
    }

    /** Nothing where the session has its main stream alone. */
    private static String others(SessionRecord record, Reader reader) {
        return record.others().isEmpty() ? "" : record.others().stream()
                .map(other -> "\"" + other.name() + "\":" + list(reader.other(other, record).stream().map(FrameWriter::event)))
                .collect(Collectors.joining(",\n", ",\"streams\":{", "}"));
    }

    private static String list(Stream<String> events) {
        return events.collect(Collectors.joining(",\n ", "[\n ", "]"));
    }

    private static String json(String text) {
        try {
            return Json.STORED.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text cannot be written", e);
        }
    }
}
