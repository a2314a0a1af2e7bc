package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.created;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every session log holds to about the streams that a session has beside {@code main}. */
public abstract class StreamsContract extends SessionLogCallersContract {
    private static final StreamCodec<Change> TEXT = StreamCodec.of(SharedText.TEXT, Change.class);
    private static final StreamCodec<Change> OTHER = StreamCodec.of(new StreamName("other"), Change.class);

    private static List<Logged<Change>> typed(long after, int count, String command) {
        var by = new Actor.Seated(new SeatId("seat-1"));
        return LongStream.rangeClosed(after + 1, after + count).mapToObj(seq -> new Logged<Change>(seq, 1_700_000_000_500L + seq, by, new CommandId(command),
                new SharedText.Typed(0, 0, "piece \"" + seq + "\" 😀"))).toList();
    }

    private static Addition text(long expected, int count, String command) {
        return new Addition(TEXT.stream(), expected, typed(expected, count, command));
    }

    private Future<Appended> type(SessionId session, long mainEndsAt, long expected, int count, String command) {
        return log.append(session, mainEndsAt, List.of(), List.of(text(expected, count, command)), Optional.empty());
    }

    private Future<Appended> both(SessionId session, long mainEndsAt, long textEndsAt, String command) {
        return log.append(session, mainEndsAt, notes(mainEndsAt, 1, command), List.of(text(textEndsAt, 2, command)), Optional.empty());
    }

    private List<Logged<Change>> text(SessionId session) {
        return get(log.readAll(session, TEXT));
    }

    private static void assertWrong(Throwable failure, StreamName stream, long expected, long actual) {
        assertThat(failure).isInstanceOfSatisfying(WrongExpectedSeq.class, wrong -> {
            assertThat(wrong.stream()).isEqualTo(stream);
            assertThat(List.of(wrong.expected(), wrong.actual())).containsExactly(expected, actual);
        });
    }

    private Throwable failure(Future<?> future) {
        try {
            get(future);
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("it succeeded");
    }

    @Test
    void a_streams_events_are_read_as_they_were_appended_and_outlive_the_log() {
        fill(log, ADA, 3);
        assertThat(get(type(ADA, 3, 0, 2, "t1"))).isEqualTo(new Appended.Now(2));
        assertThat(get(type(ADA, 3, 2, 1, "t2"))).isEqualTo(new Appended.Now(3));
        var stored = new ArrayList<>(typed(0, 2, "t1"));
        stored.addAll(typed(2, 1, "t2"));
        assertThat(text(ADA)).isEqualTo(stored);
        reopen();
        assertThat(text(ADA)).isEqualTo(stored);
    }

    @Test
    void a_streams_numbers_are_its_own() {
        var main = fill(log, ADA, 3);
        fill(log, BEN, 1);
        get(type(ADA, 3, 0, 2, "t1"));
        get(type(BEN, 1, 0, 1, "t1"));
        get(log.append(ADA, 3, List.of(), List.of(new Addition(OTHER.stream(), 0, typed(0, 1, "o1"))), Optional.empty()));
        get(append(log, ADA, 3, notes(3, 1, "c4")));
        assertThat(all(ADA)).hasSize(4);
        assertThat(all(ADA).subList(0, 3)).isEqualTo(main);
        assertThat(text(ADA)).extracting(Logged::seq).containsExactly(1L, 2L);
        assertThat(get(log.readAll(ADA, OTHER))).isEqualTo(typed(0, 1, "o1"));
        assertThat(text(BEN)).hasSize(1);
    }

    @Test
    void a_session_tells_where_its_streams_end() {
        fill(log, ADA, 2);
        assertThat(get(log.streams(ADA))).isEmpty();
        get(type(ADA, 2, 0, 3, "t1"));
        get(log.append(ADA, 2, List.of(), List.of(new Addition(OTHER.stream(), 0, typed(0, 1, "o1"))), Optional.empty()));
        assertThat(get(log.streams(ADA))).containsExactly(new StreamEnd(OTHER.stream(), 1, 1_700_000_000_501L),
                new StreamEnd(TEXT.stream(), 3, 1_700_000_000_503L));
        assertThat(get(log.streams(BEN))).isEmpty();
    }

    @Test
    void one_append_to_two_streams_stores_all_of_it() {
        fill(log, ADA, 2);
        assertThat(get(both(ADA, 2, 0, "b1"))).isEqualTo(new Appended.Now(3));
        assertThat(get(both(ADA, 3, 2, "b2"))).isEqualTo(new Appended.Now(4));
        assertThat(all(ADA)).hasSize(4);
        assertThat(text(ADA)).hasSize(4);
    }

    @Test
    void a_wrong_number_in_one_stream_stores_nothing_in_the_other() {
        fill(log, ADA, 2);
        get(type(ADA, 2, 0, 2, "t1"));
        assertWrong(failure(both(ADA, 2, 1, "b1")), TEXT.stream(), 1, 2);
        assertWrong(failure(both(ADA, 2, 0, "b1")), TEXT.stream(), 0, 2);
        assertWrong(failure(both(ADA, 1, 2, "b1")), StreamName.MAIN, 1, 2);
        var oneIsWrong = List.of(text(2, 1, "b1"), new Addition(OTHER.stream(), 4, typed(4, 1, "b1")));
        assertWrong(failure(log.append(ADA, 2, List.of(), oneIsWrong, Optional.empty())), OTHER.stream(), 4, 0);
        assertThat(all(ADA)).hasSize(2);
        assertThat(text(ADA)).hasSize(2);
        assertThat(get(log.streams(ADA))).hasSize(1);
    }

    @Test
    void what_was_decided_in_another_state_of_main_is_stored_in_no_stream() {
        fill(log, ADA, 2);
        assertWrong(failure(type(ADA, 1, 0, 1, "t1")), StreamName.MAIN, 1, 2);
        assertWrong(failure(type(BEN, 1, 0, 1, "t1")), StreamName.MAIN, 1, 0);
        assertThat(text(ADA)).isEmpty();
        assertThat(get(log.streams(ADA))).isEmpty();
    }

    @Test
    void a_command_id_twice_stores_once_and_answers_the_same_number() {
        fill(log, ADA, 2);
        get(both(ADA, 2, 0, "b1"));
        get(type(ADA, 3, 2, 1, "t1"));
        assertThat(get(both(ADA, 2, 0, "b1"))).isEqualTo(new Appended.Before(3));
        assertThat(get(type(ADA, 3, 2, 1, "t1"))).isEqualTo(new Appended.Before(3));
        get(append(log, ADA, 3, notes(3, 1, "c4")));
        assertThat(get(type(ADA, 3, 2, 1, "t1"))).isEqualTo(new Appended.Before(3));
        assertThat(all(ADA)).hasSize(4);
        assertThat(text(ADA)).hasSize(3);
    }

    @Test
    void a_session_may_begin_with_all_of_its_streams() {
        var first = List.of(created("c1"));
        assertThat(get(log.append(ADA, 0, first, List.of(text(0, 1, "c1")), Optional.of(summary(ADA, 1))))).isEqualTo(new Appended.Now(1));
        assertThat(all(ADA)).isEqualTo(first);
        assertThat(text(ADA)).hasSize(1);
        assertThat(get(log.append(ADA, 0, first, List.of(text(0, 1, "c1")), Optional.of(summary(ADA, 1))))).isEqualTo(new Appended.Before(1));
        assertWrong(failure(log.append(BEN, 0, first, List.of(text(3, 1, "c1")), Optional.of(summary(BEN, 1)))), TEXT.stream(), 3, 0);
        assertThat(all(BEN)).isEmpty();
    }

    @Test
    void a_stream_is_read_in_pages() {
        fill(log, ADA, 1);
        get(type(ADA, 1, 0, 10, "t1"));
        var all = typed(0, 10, "t1");
        assertThat(get(log.read(ADA, TEXT, 0, 4))).isEqualTo(all.subList(0, 4));
        assertThat(get(log.read(ADA, TEXT, 8, 4))).isEqualTo(all.subList(8, 10));
        assertThat(get(log.read(ADA, TEXT, 10, 4))).isEmpty();
    }

    @Test
    void a_stream_that_nobody_here_knows_is_kept_and_told_of() {
        fill(log, ADA, 1);
        get(type(ADA, 1, 0, 2, "t1"));
        reopen();
        get(append(log, ADA, 1, notes(1, 1, "c2")));
        assertThat(get(log.streams(ADA))).extracting(StreamEnd::stream).containsExactly(TEXT.stream());
        assertThatThrownBy(() -> get(log.readAll(ADA, StreamCodec.of(TEXT.stream(), Other.class)))).isInstanceOf(DamagedLog.class)
                .hasMessageContaining("event 1 of text").hasMessageContaining("Typed");
        assertThat(text(ADA)).isEqualTo(typed(0, 2, "t1"));
    }

    private sealed interface Other {}

    private record Unlike() implements Other {}

    @Test
    void additions_that_do_not_follow_the_rules_are_a_mistake_of_the_caller() {
        fill(log, ADA, 1);
        for (var wrong : List.<List<Addition>>of(
                List.of(new Addition(TEXT.stream(), 0, List.of())),
                List.of(new Addition(TEXT.stream(), 0, typed(1, 1, "t1"))),
                List.of(text(0, 1, "t1"), text(1, 1, "t1")),
                List.of(text(0, 1, "t1"), new Addition(OTHER.stream(), 0, typed(0, 1, "t2"))),
                List.of(new Addition(StreamName.MAIN, 0, typed(0, 1, "t1"))))) {
            assertThat(failure(log.append(ADA, 1, List.of(), wrong, Optional.empty()))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(failure(log.append(ADA, 1, notes(1, 1, "c2"), List.of(text(0, 1, "t1")), Optional.empty()))).isInstanceOf(IllegalArgumentException.class);
        assertThat(failure(log.append(BEN, 0, List.<Logged<Event>>of(), List.of(text(0, 1, "t1")), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_appends_in_flight_to_two_streams_keep_their_order_and_harm_none_of_their_group() {
        fill(log, ADA, 1);
        var good = new ArrayList<Future<Appended>>();
        var bad = new ArrayList<Future<Appended>>();
        IntStream.range(0, 100).forEach(n -> {
            good.add(both(ADA, 1 + n, 2L * n, "b" + n));
            bad.add(both(ADA, 2 + n, 2L * n, "x" + n));
        });
        good.forEach(Logs::get);
        bad.forEach(each -> assertThat(failure(each)).isInstanceOf(WrongExpectedSeq.class));
        assertThat(text(ADA)).hasSize(200);
        assertThat(all(ADA)).hasSize(101);
    }
}
