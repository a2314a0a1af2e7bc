package dev.hotseat.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.json.Json;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.sessionlog.SessionSummary;
import java.time.Instant;
import java.util.List;

/** Sessions as text for a terminal. */
final class SessionText {
    private static final int PROMPT_CHARS = 70;

    private SessionText() {}

    /** What the host is told of a practice: when it was, and nothing of who practised or what. */
    static SessionSummary practice(SessionSummary summary) {
        return new SessionSummary(summary.id(), "Practice", "", "", "", summary.phase(), summary.createdAt(), summary.startedAt(), summary.updatedAt(),
                summary.events(), List.of(), List.of());
    }

    static String json(SessionSummary summary) {
        try {
            return Json.STORED.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String describe(SessionId id, List<Logged<Event>> log, SessionState state, List<StreamEnd> others) {
        var text = new StringBuilder();
        text.append(state.setup().title()).append("  [").append(id).append("]\n");
        if (!state.setup().roleInterviewedFor().isEmpty()) {
            text.append("for      ").append(state.setup().roleInterviewedFor()).append('\n');
        }
        text.append("phase    ").append(state.phase()).append(state.grading().revealed() ? ", scores revealed" : "").append('\n');
        text.append("created  ").append(Instant.ofEpochMilli(log.getFirst().at())).append('\n');
        text.append("changed  ").append(Instant.ofEpochMilli(state.at())).append("  (").append(state.seq()).append(" events)\n");
        others.forEach(end -> text.append("stream   %s, %d events%n".formatted(end.stream(), end.seq())));
        text.append("\nseats\n");
        state.seating().seats().values().forEach(seat -> text.append("  %-12s %-8s %s%s%n".formatted(seat.role(), seat.id(), seat.name(),
                seat.revoked() ? "  (revoked)" : state.seating().connected().contains(seat.id()) ? "  (here)" : "")));
        text.append("\nplan\n");
        var number = 1;
        for (var planned : state.agenda().questions()) {
            text.append("  %2d. %s  %s%n".formatted(number++, time(state, planned), prompt(planned)));
        }
        return text.toString().stripTrailing();
    }

    private static String time(SessionState state, PlannedQuestion planned) {
        var timer = state.asking().timers().get(planned.id());
        var used = timer == null ? state.agenda().skipped().contains(planned.id()) ? "skip " : "  -  " : minutes(timer.elapsedMs(state.at()));
        return used + " of " + minutes(planned.allottedMs());
    }

    private static String minutes(long ms) {
        return "%2d:%02d".formatted(ms / 60_000, ms / 1_000 % 60);
    }

    private static String prompt(PlannedQuestion planned) {
        var line = planned.question().prompt().replaceAll("\\s+", " ");
        return line.length() > PROMPT_CHARS ? line.substring(0, PROMPT_CHARS) + "…" : line;
    }
}
