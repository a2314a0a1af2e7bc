package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.created;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static dev.hotseat.contract.Logs.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.scoring.Verdict;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Role;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.SessionSummary.Person;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every session log holds to about the summaries beside it. */
public abstract class SessionListContract extends SessionLogContract {
    private static final Set<Phase> ANY = EnumSet.allOf(Phase.class);

    private SessionSummary begin(String id, Phase phase, long updatedAt) {
        var summary = summary(session(id), phase, updatedAt, 1);
        get(log.append(session(id), 0, List.of(created("c1", updatedAt)), Optional.of(summary)));
        return summary;
    }

    private Future<SessionLog.Appended> append(Phase phase, long expectedSeq, List<Logged<Event>> events) {
        var last = events.getLast();
        return log.append(ADA, expectedSeq, events, Optional.of(summary(ADA, phase, last.at(), last.seq())));
    }

    private List<SessionId> listed(Set<Phase> phases, int max) {
        return get(log.list(phases, max)).stream().map(SessionSummary::id).toList();
    }

    @Test
    void a_session_that_does_not_exist_has_no_summary() {
        assertThat(get(log.summary(ADA))).isEmpty();
        assertThat(get(log.list(ANY, 10))).isEmpty();
    }

    @Test
    void a_summary_is_replaced_by_the_one_that_comes_with_an_append() {
        fill(log, ADA, 1);
        var notes = notes(1, 2, "c2");
        var renamed = new SessionSummary(ADA, "Second \"round\"", "Architect", "Grace", "java", Phase.LIVE, 5, 6, notes.getLast().at(), 3,
                List.of(new Person(Role.LEAD, "Zoë \"Z\""), new Person(Role.CANDIDATE, "Grace")), List.of(Verdict.NO, Verdict.YES));
        get(log.append(ADA, 1, notes, Optional.of(renamed)));
        assertThat(get(log.summary(ADA))).contains(renamed);
        reopen();
        assertThat(get(log.summary(ADA))).contains(renamed);
    }

    @Test
    void an_append_without_a_summary_changes_its_last_time_and_number_and_nothing_else() {
        fill(log, ADA, 1);
        var before = get(log.summary(ADA)).orElseThrow();
        var notes = notes(1, 2, "c2");
        get(log.append(ADA, 1, notes, Optional.empty()));
        assertThat(get(log.summary(ADA))).contains(new SessionSummary(ADA, before.title(), before.roleInterviewedFor(), before.candidate(), before.bank(),
                before.phase(), before.createdAt(), before.startedAt(), notes.getLast().at(), 3, before.people(), before.verdicts()));
        assertThat(get(log.list(ANY, 10))).containsExactly(get(log.summary(ADA)).orElseThrow());
    }

    @Test
    void a_first_append_without_a_summary_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> get(log.append(ADA, 0, List.of(created("c1")), Optional.empty()))).isInstanceOf(IllegalArgumentException.class);
        assertThat(get(log.summary(ADA))).isEmpty();
    }

    @Test
    void a_refused_append_leaves_the_summary_alone() {
        fill(log, ADA, 2);
        var before = get(log.summary(ADA));
        assertThatThrownBy(() -> get(append(Phase.CLOSED, 1, notes(1, 1, "late"))))
                .isInstanceOf(WrongExpectedSeq.class);
        assertThat(get(log.summary(ADA))).isEqualTo(before);
    }

    @Test
    void a_repeated_command_leaves_the_summary_alone() {
        fill(log, ADA, 2);
        var before = get(log.summary(ADA));
        get(append(Phase.CLOSED, 1, notes(1, 1, "c2")));
        assertThat(get(log.summary(ADA))).isEqualTo(before);
    }

    @Test
    void sessions_are_listed_last_changed_first() {
        begin("first", Phase.LOBBY, 10);
        begin("third", Phase.LOBBY, 30);
        begin("second", Phase.LOBBY, 20);
        assertThat(listed(ANY, 10)).containsExactly(session("third"), session("second"), session("first"));
    }

    @Test
    void sessions_are_listed_by_phase() {
        var lobby = begin("lobby", Phase.LOBBY, 10);
        var live = begin("live", Phase.LIVE, 20);
        begin("closed", Phase.CLOSED, 30);
        assertThat(get(log.list(EnumSet.of(Phase.LOBBY, Phase.LIVE), 10))).containsExactly(live, lobby);
        assertThat(get(log.list(EnumSet.of(Phase.DEBRIEF), 10))).isEmpty();
        assertThat(get(log.list(EnumSet.noneOf(Phase.class), 10))).isEmpty();
    }

    @Test
    void sessions_are_found_by_their_candidates_name() {
        get(append(Phase.LOBBY, 0, List.of(created("c1"))));
        assertThat(get(log.withCandidate(" aDA "))).containsExactly(ADA);
        assertThat(get(log.withCandidate("Ad"))).isEmpty();
    }

    @Test
    void sessions_have_ended_before_an_instant_where_nothing_came_after_it() {
        var at = created("c1").at();
        get(append(Phase.LOBBY, 0, List.of(created("c1"))));
        assertThat(get(log.endedBefore(at, false))).isEmpty();
        assertThat(get(log.endedBefore(at + 1, false))).containsExactly(ADA);
        assertThat(get(log.endedBefore(at + 1, true))).isEmpty();
    }

    @Test
    void sessions_are_counted_by_phase() {
        begin("one", Phase.LIVE, 10);
        begin("two", Phase.LIVE, 20);
        begin("three", Phase.CLOSED, 30);
        assertThat(get(log.count())).containsOnlyKeys(Phase.values()).containsEntry(Phase.LIVE, 2L).containsEntry(Phase.CLOSED, 1L)
                .containsEntry(Phase.LOBBY, 0L);
    }

    @Test
    void a_list_holds_no_more_than_was_asked_for() {
        begin("first", Phase.LOBBY, 10);
        begin("second", Phase.LOBBY, 20);
        assertThat(listed(ANY, 1)).containsExactly(session("second"));
    }
}
