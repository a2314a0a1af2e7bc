package dev.hotseat.sessionfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.json.Json;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed session as a file of JSON lines that another Hotseat takes: a header, then every event of the log, each with the
 * hash of all before it and itself, so that whatever is changed, left out, added or put elsewhere is found, and where.
 * Seats' secrets and what somebody wrote for themselves alone are blanked. The README describes the format. Thread-safe.
 */
public final class SessionFile {
    public static final int VERSION = 1;
    private static final String HASH = ",\"hash\":\"";
    private static final String START = ",\"start\":\"";

    private record Header(int hotseatSession, SessionId id, String title, String rubric, long createdAt, int events) {}

    /**
     * What a file holds.
     *
     * @param hash the last link of the chain: two files with the same one hold the same
     */
    public record Contents(SessionId id, List<Logged<Event>> log, SessionState state, String hash) {
        public Contents {
            log = List.copyOf(log);
        }
    }

    private SessionFile() {}

    /** The file's lines. @throws IllegalArgumentException where the session is not closed: its grades may still be sealed */
    public static List<String> write(SessionId id, List<Logged<Event>> log) {
        var state = SessionState.of(log);
        if (state.phase() != Phase.CLOSED) {
            throw new IllegalArgumentException("session " + id + " is not closed; only a closed one can be exported");
        }
        var header = json(new Header(VERSION, id, state.setup().title(), state.setup().rubric().title(), log.getFirst().at(), log.size()));
        var start = Chain.start(header);
        var lines = new ArrayList<String>(log.size() + 1);
        var link = start;
        for (var logged : log) {
            var line = EventCodec.line(blanked(logged));
            link = Chain.next(link, line);
            lines.add(with(line, HASH, link));
        }
        lines.addFirst(with(with(header, START, start), HASH, link));
        return lines;
    }

    /** Reads a file as it came, in UTF-8. @throws BrokenSessionFile naming the first line that is not as it was written */
    public static Contents read(byte[] file) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().lines().toList());
        } catch (CharacterCodingException e) {
            throw new BrokenSessionFile(1, "this is not UTF-8 text, so it is no session file");
        }
    }

    /** Reads a file's lines and checks every one. @throws BrokenSessionFile naming the first that is not as it was written */
    public static Contents read(List<String> lines) {
        if (lines.isEmpty()) {
            throw new BrokenSessionFile(1, "the file is empty; a session file begins with its header");
        }
        var last = without(1, lines.getFirst(), HASH);
        var start = without(1, last.line(), START);
        var header = header(start.line());
        if (!Chain.start(start.line()).equals(start.hash())) {
            throw new BrokenSessionFile(1, "the header was changed");
        }
        var log = new ArrayList<Logged<Event>>();
        SessionState state = null;
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
            log.add(event(number, linked.line()));
            state = folded(number, state, log.getLast());
        }
        if (log.size() < header.events()) {
            throw new BrokenSessionFile(lines.size() + 1, "it is missing: the header tells of " + header.events() + " events, there are " + log.size());
        }
        if (!link.equals(last.hash())) {
            throw new BrokenSessionFile(1, "the hash of the log was changed");
        }
        if (state == null || state.phase() != Phase.CLOSED) {
            throw new BrokenSessionFile(lines.size(), "the session does not end closed");
        }
        return new Contents(header.id(), log, state, link);
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

    private static SessionState folded(int number, SessionState before, Logged<Event> logged) {
        try {
            return before == null ? Evolve.begin(logged) : Evolve.evolve(before, logged);
        } catch (IllegalStateException e) {
            throw new BrokenSessionFile(number, "it cannot follow what is before it: " + e.getMessage());
        }
    }

    private static Header header(String text) {
        try {
            var header = Json.STRICT.readValue(text, Header.class);
            if (header.hotseatSession() != VERSION) {
                throw new BrokenSessionFile(1, "this is version " + header.hotseatSession() + " of the format; this Hotseat reads version "
                        + VERSION + ". Use the Hotseat that wrote it, or a newer one");
            }
            return header;
        } catch (JsonProcessingException e) {
            throw new BrokenSessionFile(1, "this is no session file: its first line is not the header of one");
        }
    }

    private static Logged<Event> event(int number, String text) {
        try {
            var fields = (ObjectNode) Json.STRICT.readTree(text);
            var seq = fields.remove("seq").longValue();
            var at = fields.remove("at").longValue();
            var by = Actor.of(fields.remove("by").textValue());
            var commandId = new CommandId(fields.remove("commandId").textValue());
            return new Logged<>(seq, at, by, commandId, EventCodec.read(fields.remove("type").textValue(), fields.toString()));
        } catch (JsonProcessingException | ClassCastException | NullPointerException | IllegalArgumentException | DamagedLog e) {
            throw new BrokenSessionFile(number, "it is no event that this Hotseat knows: " + e.getMessage());
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
