package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.created;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Logged;
import dev.hotseat.sessionlog.SessionLog.Appended;
import dev.hotseat.sessionlog.WrongExpectedSeq;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every session log holds to about who calls it: any thread, and many at once. */
public abstract class SessionLogCallersContract extends SessionListContract {
    private static final int APPENDERS = 8;
    private static final int EVENTS = 60;

    /** The context and the event-loop thread on which a future's listener ran, as asked from that context. */
    private <T> Future<Context> answeredOn(Context context, Supplier<Future<T>> call) {
        Promise<Context> answered = Promise.promise();
        context.runOnContext(_ -> call.get().onComplete(_ -> answered.complete(Vertx.currentContext())));
        return answered.future();
    }

    @Test
    void an_event_loop_gets_its_answers_on_its_own_context() {
        var context = ((ContextInternal) vertx.getOrCreateContext()).owner().createEventLoopContext();
        assertThat(get(answeredOn(context, () -> append(log, ADA, 0, List.of(created("c1")))))).isSameAs(context);
        assertThat(get(answeredOn(context, () -> append(log, ADA, 0, notes(0, 1, "late"))))).isSameAs(context);
        assertThat(get(answeredOn(context, () -> log.read(ADA, 0, 10)))).isSameAs(context);
        assertThat(get(answeredOn(context, () -> log.summary(ADA)))).isSameAs(context);
        assertThat(all(ADA)).hasSize(1);
    }

    @Test
    void a_thread_of_its_own_gets_its_answers_too() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Callable<Appended> appending = () -> get(append(log, ADA, 0, List.of(created("c1"))));
            assertThat(threads.submit(appending).get()).isEqualTo(new Appended.Now(1));
        }
    }

    @Test
    void a_read_sees_every_append_that_was_answered_before_it() {
        get(append(log, ADA, 0, List.of(created("c1"))));
        for (int seq = 2; seq < 100; seq++) {
            get(append(log, ADA, seq - 1, notes(seq - 1, 1, "c" + seq)));
            assertThat(get(log.read(ADA, seq - 1, 10))).hasSize(1);
        }
    }

    @Test
    void of_many_appenders_to_one_session_exactly_one_wins_each_number() throws Exception {
        get(append(log, ADA, 0, List.of(created("c1"))));
        var won = new ArrayList<Long>();
        var lost = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(APPENDERS)) {
            IntStream.range(0, APPENDERS).forEach(appender -> threads.submit(() -> race(appender, won, lost)));
        }
        assertThat(won).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, EVENTS).boxed().toList());
        assertThat(lost.get()).isPositive();
        var events = all(ADA);
        assertThat(events).extracting(Logged::seq).containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(events).extracting(Logged::commandId).doesNotHaveDuplicates();
    }

    private void race(int appender, List<Long> won, AtomicInteger lost) {
        long end = 1;
        while (end < EVENTS) {
            try {
                get(append(log, ADA, end, notes(end, 1, "a" + appender + "-" + end)));
                end++;
                synchronized (won) {
                    won.add(end);
                }
            } catch (WrongExpectedSeq wrong) {
                lost.incrementAndGet();
                end = wrong.actual();
            }
        }
    }

    @Test
    void many_sessions_are_appended_to_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(APPENDERS)) {
            IntStream.range(0, APPENDERS).forEach(n -> threads.submit(() -> fill(log, session("s" + n), EVENTS)));
        }
        IntStream.range(0, APPENDERS).forEach(n -> assertThat(all(session("s" + n))).hasSize(EVENTS));
    }
}
