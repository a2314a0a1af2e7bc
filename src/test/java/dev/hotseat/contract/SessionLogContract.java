package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.created;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.note;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static dev.hotseat.contract.Logs.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.storage.failure.StorageUnavailable;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every session log holds to about appending and reading; an implementation inherits these tests and says how it
 * is opened. See {@link SessionListContract} for summaries, {@link SessionLogCallersContract} for callers and threads, and
 * {@link StreamsContract}, which is the one to inherit, for other streams than {@code main}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class SessionLogContract {
    protected static final SessionId ADA = session("ada");
    protected static final SessionId BEN = session("ben");
    protected Vertx vertx;
    protected SessionLog log;

    /** Opens the log on the storage of this test, the same each time it is called. */
    protected abstract SessionLog open(Vertx vertx);

    @BeforeEach
    final void openLog() {
        vertx = Vertx.vertx();
        log = open(vertx);
    }

    @AfterEach
    final void closeLog() {
        get(log.close());
        get(vertx.close());
    }

    protected final void reopen() {
        get(log.close());
        log = open(vertx);
    }

    protected final List<Logged<Event>> all(SessionId session) {
        return get(log.read(session, 0, 10_000));
    }

    @Test
    void a_session_that_does_not_exist_has_no_events() {
        assertThat(all(ADA)).isEmpty();
    }

    @Test
    void an_append_answers_the_number_of_its_last_event() {
        assertThat(get(append(log, ADA, 0, List.of(created("c1"))))).isEqualTo(new Appended.Now(1));
        assertThat(get(append(log, ADA, 1, notes(1, 3, "c2")))).isEqualTo(new Appended.Now(4));
    }

    @Test
    void events_are_read_as_they_were_appended_and_in_their_order() {
        var stored = fill(log, ADA, 5);
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void events_outlive_the_log_that_stored_them() {
        var stored = fill(log, ADA, 5);
        reopen();
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void text_comes_back_as_it_went_in_whatever_it_holds() {
        var text = "quotes \" ' ` back\\slash \n\r\t 😀 \u0000 null, ' OR 1=1 --, end " + "x".repeat(100_000);
        var stored = List.of(created("c1"), note(2, "c1", text));
        get(append(log, ADA, 0, stored));
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void an_append_that_expects_too_little_is_told_both_numbers_and_stores_nothing() {
        var stored = fill(log, ADA, 3);
        assertThatThrownBy(() -> get(append(log, ADA, 2, notes(2, 2, "late")))).isInstanceOfSatisfying(WrongExpectedSeq.class,
                wrong -> assertThat(List.of(wrong.expected(), wrong.actual())).containsExactly(2L, 3L));
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void an_append_that_expects_too_much_is_told_both_numbers_and_leaves_no_gap() {
        var stored = fill(log, ADA, 3);
        assertThatThrownBy(() -> get(append(log, ADA, 7, notes(7, 1, "early")))).isInstanceOfSatisfying(WrongExpectedSeq.class,
                wrong -> assertThat(List.of(wrong.expected(), wrong.actual())).containsExactly(7L, 3L));
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void a_session_is_begun_once() {
        fill(log, ADA, 2);
        assertThatThrownBy(() -> get(append(log, ADA, 0, List.of(created("again"))))).isInstanceOfSatisfying(WrongExpectedSeq.class,
                wrong -> assertThat(List.of(wrong.expected(), wrong.actual())).containsExactly(0L, 2L));
    }

    @Test
    void an_append_to_a_session_that_does_not_exist_is_told_that_its_log_ends_at_0() {
        assertThatThrownBy(() -> get(append(log, ADA, 4, notes(4, 1, "c")))).isInstanceOfSatisfying(WrongExpectedSeq.class,
                wrong -> assertThat(List.of(wrong.expected(), wrong.actual())).containsExactly(4L, 0L));
        assertThat(get(log.summary(ADA))).isEmpty();
    }

    @Test
    void a_refused_append_leaves_its_command_id_free() {
        fill(log, ADA, 2);
        assertThatThrownBy(() -> get(append(log, ADA, 1, notes(1, 1, "c")))).isInstanceOf(WrongExpectedSeq.class);
        assertThat(get(append(log, ADA, 2, notes(2, 1, "c")))).isEqualTo(new Appended.Now(3));
    }

    @Test
    void a_command_id_twice_stores_once_and_answers_the_same_number() {
        fill(log, ADA, 1);
        get(append(log, ADA, 1, notes(1, 2, "twice")));
        var stored = all(ADA);
        assertThat(get(append(log, ADA, 1, notes(1, 2, "twice")))).isEqualTo(new Appended.Before(3));
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void a_repeated_command_is_known_whatever_number_it_expects() {
        fill(log, ADA, 4);
        assertThat(get(append(log, ADA, 1, notes(1, 1, "c2")))).isEqualTo(new Appended.Before(2));
        assertThat(get(append(log, ADA, 9, notes(9, 1, "c3")))).isEqualTo(new Appended.Before(3));
        assertThat(get(append(log, ADA, 0, List.of(created("c1"))))).isEqualTo(new Appended.Before(1));
    }

    @Test
    void a_command_id_is_remembered_after_the_log_was_reopened() {
        var stored = fill(log, ADA, 3);
        reopen();
        assertThat(get(append(log, ADA, 1, notes(1, 1, "c2")))).isEqualTo(new Appended.Before(2));
        assertThat(all(ADA)).isEqualTo(stored);
    }

    @Test
    void a_command_id_belongs_to_its_session() {
        fill(log, ADA, 2);
        fill(log, BEN, 1);
        assertThat(get(append(log, BEN, 1, notes(1, 1, "c2")))).isEqualTo(new Appended.Now(2));
    }

    @Test
    void two_sessions_number_their_events_independently() {
        var ada = new ArrayList<>(fill(log, ADA, 3));
        var ben = fill(log, BEN, 2);
        var more = notes(3, 2, "more");
        get(append(log, ADA, 3, more));
        ada.addAll(more);
        assertThat(all(ADA)).isEqualTo(ada);
        assertThat(all(BEN)).isEqualTo(ben);
    }

    @Test
    void a_log_is_read_in_pages() {
        var stored = fill(log, ADA, 10);
        assertThat(get(log.read(ADA, 0, 4))).isEqualTo(stored.subList(0, 4));
        assertThat(get(log.read(ADA, 4, 4))).isEqualTo(stored.subList(4, 8));
        assertThat(get(log.read(ADA, 8, 4))).isEqualTo(stored.subList(8, 10));
        assertThat(get(log.read(ADA, 10, 4))).isEmpty();
        assertThat(get(log.read(ADA, 99, 4))).isEmpty();
    }

    @Test
    void many_appends_in_flight_to_one_session_keep_their_order() {
        get(append(log, ADA, 0, List.of(created("c1"))));
        var answers = IntStream.rangeClosed(2, 200).mapToObj(seq -> append(log, ADA, seq - 1, notes(seq - 1, 1, "c" + seq))).toList();
        answers.forEach(Logs::get);
        assertThat(all(ADA)).extracting(Logged::seq).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList());
    }

    @Test
    void events_that_do_not_follow_the_expected_number_are_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> get(append(log, ADA, 0, notes(1, 2, "c")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(append(log, ADA, 0, List.of()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(append(log, ADA, 0, List.of(note(1, "c", ""), note(2, "d", "")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get(log.append(ADA, 0, notes(0, 1, "c"), Optional.of(summary(BEN, 1))))).isInstanceOf(IllegalArgumentException.class);
        assertThat(all(ADA)).isEmpty();
    }

    @Test
    void closing_finishes_what_was_accepted_and_refuses_what_comes_later() {
        var accepted = IntStream.range(0, 50).mapToObj(n -> append(log, session("s" + n), 0, List.of(created("c1")))).toList();
        var closed = log.close();
        assertThatThrownBy(() -> get(append(log, ADA, 0, List.of(created("c1"))))).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> get(log.read(ADA, 0, 1))).isInstanceOf(StorageUnavailable.class);
        get(closed);
        accepted.forEach(answer -> assertThat(get(answer)).isEqualTo(new Appended.Now(1)));
        get(log.close());
        log = open(vertx);
        IntStream.range(0, 50).forEach(n -> assertThat(all(session("s" + n))).hasSize(1));
    }
}
