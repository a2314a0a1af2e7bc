package dev.hotseat.storage.sqlite.sessionlog;

import static dev.hotseat.contract.Logs.append;
import static dev.hotseat.contract.Logs.fill;
import static dev.hotseat.contract.Logs.get;
import static dev.hotseat.contract.Logs.notes;
import static dev.hotseat.contract.Logs.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hotseat.audience.Forgotten;
import dev.hotseat.audience.Mask;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.StreamCodec;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.sessionlog.UnknownStream;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.storage.sqlite.engine.Commits;
import dev.hotseat.storage.sqlite.engine.SessionStore;
import dev.hotseat.stream.AnySession;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.EarlierDatabase;
import dev.hotseat.testing.RandomInterviews;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams in the embedded database: one of before there were any, and what an erasure leaves of them. */
class SqliteStreamsTest {
    private static final StreamCodec<Change> TEXT = StreamCodec.of(SharedText.TEXT, Change.class);
    private static final SessionId ADA = session("ada");
    private static final SessionId BEN = session("ben");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        get(vertx.close());
    }

    private static void type(SessionLog log, SessionId session, long mainEndsAt, String words) {
        var by = new Actor.Seated(new SeatId("seat-1"));
        var typed = new Logged<Change>(1, 1_700_000_001_000L, by, new CommandId("typed"), new SharedText.Typed(0, 0, words));
        get(log.append(session, mainEndsAt, List.of(), List.of(new Addition(SharedText.TEXT, 0, List.of(typed))), Optional.empty()));
    }

    @Test
    void aDatabaseOfBeforeThereWereStreamsOpensAsBeforeAndTakesThem() throws SQLException {
        var storage = get(SqliteStorage.open(vertx, folder));
        var stored = fill(storage.log(), ADA, 4);
        var told = get(storage.log().summary(ADA));
        get(storage.close());

        EarlierDatabase.back(folder, 9);
        storage = get(SqliteStorage.open(vertx, folder));
        assertThat(get(storage.log().readAll(ADA))).isEqualTo(stored);
        assertThat(get(storage.log().summary(ADA))).isEqualTo(told);
        assertThat(get(storage.log().streams(ADA))).isEmpty();
        get(append(storage.log(), ADA, 4, notes(4, 1, "c5")));
        type(storage.log(), ADA, 5, "Hi");
        assertThat(get(storage.log().readAll(ADA, TEXT))).hasSize(1);
        get(storage.close());
    }

    @Test
    void anErasedSessionLeavesNothingOfItsStreamsAndAnotherKeepsItsOwn() throws IOException {
        var storage = get(SqliteStorage.open(vertx, folder));
        fill(storage.log(), ADA, 2);
        fill(storage.log(), BEN, 2);
        type(storage.log(), ADA, 2, "What Ada typed");
        type(storage.log(), BEN, 2, "What Ben typed");
        assertThat(get(storage.erasures().erase(ADA, 1))).isTrue();
        assertThat(get(storage.log().streams(ADA))).isEmpty();
        assertThat(get(storage.log().readAll(ADA, TEXT))).isEmpty();
        assertThat(get(storage.log().readAll(BEN, TEXT))).hasSize(1);
        get(storage.close());
        assertThat(file()).contains("What Ben typed").doesNotContain("What Ada typed");
    }

    private SqliteStorage storage(Streams streams) {
        return get(SqliteStorage.open(vertx, folder, Commits.UNHEARD, streams));
    }

    /** Stores a session as it is, event by event. */
    private static void store(SessionLog log, SessionId id, SessionRecord record) {
        for (var logged : record.main()) {
            var state = SessionState.of(record.main().subList(0, (int) logged.seq()));
            var alone = new Logged<>(logged.seq(), logged.at(), logged.by(), new CommandId("m" + logged.seq()), logged.event());
            get(log.append(id, logged.seq() - 1, List.of(alone), Optional.of(SessionSummary.of(id, state, record.main().getFirst().at()))));
        }
        for (var other : record.others()) {
            for (var logged : other.events()) {
                var addition = new Addition(other.name(), logged.seq() - 1, List.of(logged));
                get(log.append(id, record.main().size(), List.of(), List.of(addition), Optional.empty()));
            }
        }
    }

    @Test
    void whoeverIsForgottenGoesFromEveryStreamAndAllElseStaysAsItWas() throws IOException {
        var streams = Streams.of(SharedText.KIND);
        var storage = storage(streams);
        var number = 0;
        for (var any : RandomInterviews.some(12, AnySession.any())) {
            var id = session("any-" + number++);
            store(storage.log(), id, any.record());
            var before = get(streams.read(storage.log(), id));
            assertThat(get(storage.erasures().forget(id, Sessions.LEAD, 1))).isTrue();
            var after = get(streams.read(storage.log(), id));
            assertThat(after).isEqualTo(before.without(Sessions.LEAD));
            assertThat(after.entries()).extracting(entry -> entry.logged().seq(), entry -> entry.logged().at(), entry -> entry.logged().by())
                    .isEqualTo(before.entries().stream().map(entry -> tuple(entry.logged().seq(), entry.logged().at(), entry.logged().by())).toList());
            assertThat(get(storage.erasures().forget(id, Sessions.LEAD, 1))).isFalse();
            get(storage.erasures().forget(id, Sessions.CANDIDATE, 1));
        }
        get(storage.close());
        // The two whose names were typed, whole and in pieces.
        assertThat(file()).doesNotContain("Ada Lind", "ada lind", "Bo Lind");
    }

    @Test
    void whoeverIsInAStreamThatIsNotKnownHereIsToldSoAndGoesWithTheNextStartThatKnowsIt() {
        var any = RandomInterviews.some(30, AnySession.any()).stream()
                .filter(each -> !each.text().masked(mask(each)).equals(each.text())).findFirst().orElseThrow();
        var storage = storage(Streams.NONE);
        store(storage.log(), ADA, any.record());
        var before = get(Streams.of(SharedText.KIND).read(storage.log(), ADA));
        assertThatThrownBy(() -> get(storage.erasures().forget(ADA, Sessions.LEAD, 1))).isInstanceOf(UnknownStream.class);
        assertThat(get(storage.erasures().again())).isZero();
        assertThat(get(Streams.of(SharedText.KIND).read(storage.log(), ADA))).isEqualTo(before);
        get(storage.close());
        var knowing = storage(Streams.of(SharedText.KIND));
        assertThat(get(knowing.erasures().again())).isEqualTo(1);
        assertThat(get(Streams.of(SharedText.KIND).read(knowing.log(), ADA))).isEqualTo(before.without(Sessions.LEAD)).isNotEqualTo(before);
        get(knowing.close());
    }

    private static Mask mask(AnySession session) {
        return Forgotten.mask(Sessions.LEAD, SessionState.of(session.main())).orElseThrow();
    }

    @Test
    void whatIsTypedWhileSomebodyIsForgottenIsLookedThroughToo() {
        var storage = storage(Streams.of(SharedText.KIND));
        var any = RandomInterviews.some(3, AnySession.any()).getLast();
        store(storage.log(), ADA, any.record());
        var ready = get(storage.log().forgetting(ADA, Sessions.LEAD));
        var ends = any.text().events().size();
        var late = new Logged<Change>(ends + 1L, Sessions.START * 2, new Actor.Seated(Sessions.CANDIDATE), new CommandId("late"),
                new SharedText.Remarked("Ada Lind!"));
        get(storage.log().append(ADA, any.main().size(), List.of(), List.of(new Addition(SharedText.TEXT, ends, List.of(late))), Optional.empty()));
        assertThatThrownBy(() -> get(storage.database().write(ready))).isInstanceOf(SessionStore.ChangedMeanwhile.class);
        assertThat(get(storage.erasures().forget(ADA, Sessions.LEAD, 1))).isTrue();
        assertThat(get(storage.log().readAll(ADA, TEXT)).getLast().event()).isEqualTo(new SharedText.Remarked("Erased person!"));
        get(storage.close());
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("hotseat.db"), StandardCharsets.ISO_8859_1);
    }
}
