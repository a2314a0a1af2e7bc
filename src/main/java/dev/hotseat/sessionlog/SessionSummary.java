package dev.hotseat.sessionlog;

import dev.hotseat.scoring.Scorecard;
import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import java.util.List;
import java.util.Optional;

/**
 * What a list of sessions shows and is searched by, kept beside the log and written together with it, so that listing reads
 * no log. Holds nothing that the host may not know yet.
 *
 * @param bank      id of the bank that the plan came from, empty where that is not known
 * @param createdAt session time of the first event, milliseconds
 * @param startedAt session time of the start, milliseconds, 0 before it
 * @param updatedAt session time of the last event, milliseconds
 * @param events    number of the last event
 * @param people    everyone who was given a seat, in the order of the seats, also where it was revoked since
 * @param verdicts  of the panel once they are revealed, from the lowest; none before
 */
public record SessionSummary(SessionId id, String title, String roleInterviewedFor, String candidate, String bank, Phase phase,
                             long createdAt, long startedAt, long updatedAt, long events, List<Person> people, List<Verdict> verdicts) {
    public record Person(Role role, String name) {}

    public SessionSummary {
        people = List.copyOf(people);
        // Sorted, so that their order does not tell whose is whose.
        verdicts = verdicts.stream().sorted().toList();
    }

    /** The summary that belongs to a state; {@code createdAt} is not part of the state. */
    public static SessionSummary of(SessionId id, SessionState state, long createdAt) {
        return new SessionSummary(id, state.setup().title(), state.setup().roleInterviewedFor(), state.seating().candidateName(),
                state.setup().plan().origin().bank(), state.phase(), createdAt, state.startedAt(), state.at(), state.seq(),
                state.seating().seats().values().stream().map(seat -> new Person(seat.role(), seat.name())).toList(), verdicts(state));
    }

    /** The summary after some events, where it tells of the session anything new beside their last time and number. */
    public static Optional<SessionSummary> ifNew(SessionId id, SessionState before, SessionState after, long createdAt) {
        if (untouched(before, after)) {
            return Optional.empty();
        }
        var summary = of(id, after, createdAt);
        return summary.tellsAs(of(id, before, createdAt)) ? Optional.empty() : Optional.of(summary);
    }

    /** Nearly always so; and then there is nothing to compare word by word. */
    private static boolean untouched(SessionState before, SessionState after) {
        return before.setup() == after.setup() && before.seating() == after.seating() && before.grading() == after.grading()
                && before.phase() == after.phase() && before.startedAt() == after.startedAt();
    }

    private boolean tellsAs(SessionSummary other) {
        return equals(new SessionSummary(other.id, other.title, other.roleInterviewedFor, other.candidate, other.bank, other.phase, other.createdAt,
                other.startedAt, updatedAt, events, other.people, other.verdicts));
    }

    private static List<Verdict> verdicts(SessionState state) {
        return state.grading().revealed() ? state.grading().scorecards().values().stream().map(Scorecard::verdict).toList() : List.of();
    }
}
