package dev.hotseat.fault;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.fault.Findings.Kind;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.room.Tokens;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.storage.sqlite.sessionlog.SqliteSessionLog;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what the participants were told against what the database of a stopped server holds: every accepted command in the
 * log once, no refused one, every event that was shown there as it was shown, and the seats as they were given out.
 */
final class Audit {
    private final Findings findings;
    private final Map<String, List<Logged<Event>>> logs = new HashMap<>();
    private long commands;
    private long events;

    Audit(Path data, Iterable<Participant> participants, Findings findings) {
        this.findings = findings;
        var vertx = Vertx.vertx();
        try {
            var log = new SqliteSessionLog(vertx, Waiting.await(Database.openToRead(vertx, data)));
            participants.forEach(participant -> logs.computeIfAbsent(participant.session, id -> Waiting.await(log.readAll(new SessionId(id)))));
            Waiting.await(log.close());
        } finally {
            Waiting.await(vertx.close());
        }
        logs.forEach(this::timeNeverGoesBack);
        participants.forEach(this::check);
    }

    /** The log of a session as it was found. */
    List<Logged<Event>> log(String session) {
        return logs.get(session);
    }

    long commands() {
        return commands;
    }

    long events() {
        return events;
    }

    private void timeNeverGoesBack(String session, List<Logged<Event>> log) {
        for (var i = 1; i < log.size(); i++) {
            findings.check(log.get(i).at() >= log.get(i - 1).at(), session + ": time goes back at event " + (i + 1));
        }
    }

    private void check(Participant participant) {
        var log = logs.get(participant.session);
        var runs = runs(log);
        participant.accepted().values().forEach(command -> stored(participant, command, runs));
        participant.refused().keySet().forEach(id -> findings.check(!runs.containsKey(id), participant.session + ": refused, and stored: " + id));
        commands += participant.accepted().size();
        var seat = Tokens.seatOf(SessionState.of(log).seating(), Tokens.hash(participant.token()));
        findings.check(seat.filter(found -> found.role() == participant.role).isPresent(), participant.session + ": the seat of the " + participant.role
                + " is not as it was");
        seat.ifPresent(found -> shown(participant, found, log));
    }

    private void stored(Participant participant, JsonObject command, Map<String, Integer> runs) {
        var times = runs.getOrDefault(command.getString("id"), 0);
        if (times == 0) {
            findings.found(Kind.LOST, participant.session + ": accepted, and not in the log: " + command.encode());
        } else if (times > 1) {
            findings.found(Kind.DOUBLED, participant.session + ": in the log " + times + " times: " + command.encode());
        }
    }

    private void shown(Participant participant, Seat seat, List<Logged<Event>> log) {
        var audience = Audience.live(seat, SessionState.of(log));
        var due = new ArrayList<String>();
        AudienceLog.of(audience, log).forEach(event -> due.add(new JsonObject(FrameWriter.event(event)).encode()));
        var seen = participant.seen();
        events += seen.size();
        for (var i = 0; i < seen.size(); i++) {
            if (i >= due.size()) {
                findings.found(Kind.LOST, participant.session + ": shown, and not in the log: " + seen.get(i));
            } else {
                findings.check(due.get(i).equals(seen.get(i)), participant.session + ": shown as " + seen.get(i) + ", stored as " + due.get(i));
            }
        }
    }

    /** How often each command's events begin anew: once, where it had one effect. */
    private static Map<String, Integer> runs(List<Logged<Event>> log) {
        var runs = new HashMap<String, Integer>();
        CommandId before = null;
        for (var logged : log) {
            if (!logged.commandId().equals(before)) {
                runs.merge(logged.commandId().value(), 1, Integer::sum);
            }
            before = logged.commandId();
        }
        return runs;
    }
}
