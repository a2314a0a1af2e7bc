package dev.hotseat.storage.sqlite.erasure;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.storage.failure.StorageUnavailable;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.storage.sqlite.engine.Job;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.storage.sqlite.engine.Statements;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heavy about forgetting somebody is done before the transaction, so what was read for it may have changed since. */
class ForgettingAsideTest {
    private static final SessionId ADA = new SessionId("ada");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private SqliteStorage storage;
    private String name;
    private int prepared;

    @BeforeEach
    void open() {
        storage = get(SqliteStorage.open(vertx, folder));
        Practices.store(storage, ADA, Sessions.asking());
        name = Sessions.asking().state().seating().find(Sessions.CANDIDATE).orElseThrow().name();
    }

    @AfterEach
    void close() {
        get(storage.close());
        get(vertx.close());
    }

    @Test
    void whatWasWrittenMeanwhileIsForgottenTooSinceItIsAllDoneAgain() {
        assertThat(get(erasures(1, this::write).forget(ADA, Sessions.CANDIDATE, 9))).isTrue();
        assertThat(prepared).isEqualTo(2);
        assertThat(get(storage.log().readAll(ADA))).noneMatch(logged -> logged.event().toString().contains(name))
                .last().extracting(Logged::event).isInstanceOf(Event.PanelMessageSent.class);
    }

    @Test
    void whereSomebodyWritesWithoutAPauseItIsGivenUpAndNothingIsHalfDone() {
        var forgetting = erasures(Integer.MAX_VALUE, this::write).forget(ADA, Sessions.CANDIDATE, 9);
        assertThatThrownBy(() -> get(forgetting)).isInstanceOf(StorageUnavailable.class).hasMessageContaining("try again");
        var asking = Sessions.asking().log();
        assertThat(get(storage.log().readAll(ADA)).subList(0, asking.size())).isEqualTo(asking);
    }

    @Test
    void whoeverElseIsForgottenMeanwhileDoesNotComeBackInTheList() {
        var lead = Sessions.asking().state().seating().find(Sessions.LEAD).orElseThrow().name();
        Supplier<Future<Void>> another = () -> storage.erasures().forget(ADA, Sessions.LEAD, 9).mapEmpty();
        assertThat(get(erasures(1, another).forget(ADA, Sessions.CANDIDATE, 9))).isTrue();
        assertThat(get(storage.log().summary(ADA)).orElseThrow().toString()).doesNotContain(lead).doesNotContain(name);
        assertThat(get(storage.log().readAll(ADA)).toString()).doesNotContain(lead).doesNotContain(name);
    }

    @Test
    void whileSomebodyElsesWriteIsHeldUpEverythingIsMadeReadyAndTheTransactionIsLeftRowsOnly() {
        var heldUp = new CompletableFuture<Void>();
        var write = storage.database().write(_ -> heldUp.join());
        try {
            var job = get(storage.log().forgetting(ADA, Sessions.CANDIDATE));
            assertThat(job.toString()).contains(Seat.ERASED_NAME);
            assertThat(job).usingRecursiveAssertion().allFieldsSatisfy(held -> !(held instanceof Event || held instanceof SessionState));
            assertThat(write.isComplete()).isFalse();
        } finally {
            heldUp.complete(null);
        }
    }

    /** Erasures where something else happens to the session between reading it and storing what became of it, as often as told. */
    private SqliteErasures erasures(int times, Supplier<Future<Void>> meanwhile) {
        return new SqliteErasures(vertx, storage.database(), folder, storage.log(), List.of(new SessionStore() {
            @Override
            public void forget(Statements statements, SessionId session) throws SQLException {
                storage.log().forget(statements, session);
            }

            @Override
            public Future<Job<Boolean>> forgetting(SessionId session, SeatId seat) {
                prepared++;
                return storage.log().forgetting(session, seat).compose(job -> prepared > times ? Future.succeededFuture(job) : meanwhile.get().map(job));
            }
        }));
    }

    private Future<Void> write() {
        return storage.log().readAll(ADA).compose(log -> storage.log().append(ADA, log.size(), List.of(new Logged<>(log.size() + 1L, log.getLast().at(),
                new Actor.Seated(Sessions.LEAD), new CommandId("late" + log.size()), new Event.PanelMessageSent(name + " is late"))), Optional.empty()))
                .mapEmpty();
    }
}
