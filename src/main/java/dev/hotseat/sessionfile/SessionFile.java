package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.json.Json;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A closed session as a file of JSON lines that another Hotseat takes: a header, then every event of all its streams in the order in which
 * they happened, each with the hash of all before it and itself, so that whatever is changed, left out, added or put elsewhere is found,
 * and where. Seats' secrets and what somebody wrote for themselves alone are blanked. The README describes the format. Thread-safe.
 */
public final class SessionFile {
    /** Of a session that has nothing but its main stream. */
    static final int MAIN_ALONE = 1;
    /** Of a session with more: its header tells how many events each of the others has, and their lines name their stream. */
    static final int MORE_STREAMS = 2;
    private static final String HASH = ",\"hash\":\"";
    private static final String START = ",\"start\":\"";

    private record Header(int hotseatSession, SessionId id, String title, String rubric, long createdAt, int events) {}

    private record StreamsHeader(int hotseatSession, SessionId id, String title, String rubric, long createdAt, int events, Map<String, Integer> streams) {
        static StreamsHeader of(Header header) {
            return new StreamsHeader(header.hotseatSession(), header.id(), header.title(), header.rubric(), header.createdAt(), header.events(), Map.of());
        }
    }

    /**
     * What a file holds.
     *
     * @param hash the last link of the chain: two files with the same one hold the same
     */
    public record Contents(SessionId id, SessionRecord record, SessionState state, String hash) {
        /** The main stream's log. */
        public List<Logged<Event>> log() {
            return record.main();
        }
    }

    private SessionFile() {}

    /** The file's lines. @throws IllegalArgumentException where the session is not closed: its grades may still be sealed */
    public static List<String> write(SessionId id, SessionRecord record) {
        var state = SessionState.of(record.main());
        if (state.phase() != Phase.CLOSED) {
            throw new IllegalArgumentException("session " + id + " is not closed; only a closed one can be exported");
        }
        var header = json(header(id, record, state));
        var start = Chain.start(header);
        var lines = new ArrayList<String>(record.size() + 1);
        var link = start;
        for (var entry : new SessionRecord(record.main().stream().map(SessionFile::blanked).toList(), record.others()).entries()) {
            var line = StreamCodec.line(entry.stream(), entry.logged());
            link = Chain.next(link, line);
            lines.add(with(line, HASH, link));
        }
        lines.addFirst(with(with(header, START, start), HASH, link));
        return lines;
    }

    /** What a file of main alone says is as it always was. */
    private static Object header(SessionId id, SessionRecord record, SessionState state) {
        var header = new Header(record.others().isEmpty() ? MAIN_ALONE : MORE_STREAMS, id, state.setup().title(), state.setup().rubric().title(),
                record.main().getFirst().at(), record.size());
        if (record.others().isEmpty()) {
            return header;
        }
        var streams = new TreeMap<String, Integer>();
        record.others().forEach(each -> streams.put(each.name().value(), each.events().size()));
        return new StreamsHeader(header.hotseatSession(), id, header.title(), header.rubric(), header.createdAt(), header.events(), streams);
    }

    /** Reads a file as it came, in UTF-8. @throws BrokenSessionFile naming the first line that is not as it was written */
    public static Contents read(byte[] file, Streams streams) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().lines().toList(), streams);
        } catch (CharacterCodingException e) {
            throw new BrokenSessionFile(1, "this is not UTF-8 text, so it is no session file");
        }
    }

    /**
     * Reads a file's lines and checks every one.
     *
     * @param streams the kinds of streams that may be in it
     * @throws BrokenSessionFile naming the first line that is not as it was written, or a stream that is of no such kind
     */
    public static Contents read(List<String> lines, Streams streams) {
        if (lines.isEmpty()) {
            throw new BrokenSessionFile(1, "the file is empty; a session file begins with its header");
        }
        var last = without(1, lines.getFirst(), HASH);
        var start = without(1, last.line(), START);
        var header = header(start.line());
        if (!Chain.start(start.line()).equals(start.hash())) {
            throw new BrokenSessionFile(1, "the header was changed");
        }
        var read = new FileEntries(streams, header.streams());
        var link = start.hash();
        for (var number = 2; number <= lines.size(); number++) {
            if (number > header.events() + 1) {
                throw new BrokenSessionFile(number, "there is more than the " + header.events() + " events that the header tells of");
            }
            var linked = without(number, lines.get(number - 1), HASH);
            link = Chain.next(link, linked.line());
            if (!link.equals(linked.hash())) {
                throw new BrokenSessionFile(number, "it was changed, or a line before it was left out, added or moved");
            }
            read.take(number, linked.line());
        }
        if (lines.size() - 1 < header.events()) {
            throw new BrokenSessionFile(lines.size() + 1, "it is missing: the header tells of " + header.events() + " events, there are " + (lines.size() - 1));
        }
        if (!link.equals(last.hash())) {
            throw new BrokenSessionFile(1, "the hash of the log was changed");
        }
        var record = read.whole();
        if (read.state() == null || read.state().phase() != Phase.CLOSED) {
            throw new BrokenSessionFile(lines.size(), "the session does not end closed");
        }
        return new Contents(header.id(), record, read.state(), link);
    }

    /** Whoever has the file must not get a seat with it, nor what nobody but its writer ever reads. */
    private static Logged<Event> blanked(Logged<Event> logged) {
        var event = switch (logged.event()) {
            case Event.SeatAdded(var seat, var role, var name, _) -> new Event.SeatAdded(seat, role, name, "");
            case Event.SeatReissued(var seat, _) -> new Event.SeatReissued(seat, "");
            case Event.PrivateNoteWritten(var question, _) -> new Event.PrivateNoteWritten(question, "");
            case Event.OfSeats _, Event.OfGrading _, Event.OfSession _, Event.OfQuestions _, Event.OfAgenda _, Event.OfStage _, Event.OfPanel _,
                 Event.OfCandidate _, Event.OfPractice _, Event.OfRegrading _, Event.OfRecord _ -> logged.event();
        };
        return new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), event);
    }

    private static StreamsHeader header(String text) {
        try {
            var version = Json.STRICT.readTree(text).path("hotseatSession").intValue();
            if (version == MORE_STREAMS) {
                return Json.STRICT.readValue(text, StreamsHeader.class);
            }
            var header = Json.STRICT.readValue(text, Header.class);
            if (header.hotseatSession() != MAIN_ALONE) {
                throw new BrokenSessionFile(1, "this is version " + header.hotseatSession() + " of the format; this Hotseat reads versions up to "
                        + MORE_STREAMS + ". Use the Hotseat that wrote it, or a newer one");
            }
            return StreamsHeader.of(header);
        } catch (JsonProcessingException e) {
            throw new BrokenSessionFile(1, "this is no session file: its first line is not the header of one");
        }
    }

    private record Linked(String line, String hash) {}

    private static String with(String json, String field, String hash) {
        return json.substring(0, json.length() - 1) + field + hash + "\"}";
    }

    /** The line as it was before its hash was put at its end. */
    private static Linked without(int number, String line, String field) {
        var end = field.length() + Chain.LENGTH + 2;
        var from = line.length() - end;
        if (from < 1 || !line.startsWith(field, from) || !line.endsWith("\"}")) {
            throw new BrokenSessionFile(number, "it has no hash at its end");
        }
        return new Linked(line.substring(0, from) + "}", line.substring(from + field.length(), line.length() - 2));
    }

    private static String json(Object value) {
        try {
            return Json.STORED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a header cannot be written", e);
        }
    }
}
