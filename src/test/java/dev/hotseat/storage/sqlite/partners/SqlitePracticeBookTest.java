package dev.hotseat.storage.sqlite.partners;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.partners.PracticeBook.Seated;
import dev.hotseat.practice.People;
import dev.hotseat.practice.Pool;
import dev.hotseat.practice.Stories;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.storage.sqlite.engine.Database;
import dev.hotseat.testing.Waiting;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePracticeBookTest {
    private static final int STORIES = 30;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Database database;
    private SqlitePracticeBook book;

    @BeforeEach
    void open() {
        database = Waiting.await(Database.open(vertx, folder));
        book = new SqlitePracticeBook(database);
    }

    @AfterEach
    void close() {
        Waiting.await(database.close());
        Waiting.await(vertx.close());
    }

    @Test
    void whateverHappenedEverybodysPlaceIsReadBackAsItWasAfterTheLastMove() {
        for (var story : Stories.any().list().ofSize(STORIES).sample()) {
            var pool = Stories.told(story, (before, after, _) -> Waiting.await(book.keep(before, after, List.of())));
            assertThat(Waiting.await(book.places())).isEqualTo(pool);
            Waiting.await(book.keep(pool, Pool.EMPTY, List.of()));
        }
    }

    @Test
    void whoSatInOneSessionHasMetAndABlockIsOneWayAndCanBeTakenBack() {
        var session = new SessionId("one");
        Waiting.await(book.keep(Pool.EMPTY, Pool.EMPTY, List.of(seated(session, 1), seated(session, 2), seated(new SessionId("two"), 3))));
        assertThat(Waiting.await(book.known(People.person(1))).met()).containsExactly(People.person(2));
        assertThat(Waiting.await(book.seats(session))).hasSize(2);
        Waiting.await(book.block(People.person(1), People.person(2), "b1", "Person 2", 5));
        Waiting.await(book.block(People.person(1), People.person(2), "b2", "Person 2", 6));
        assertThat(Waiting.await(book.known(People.person(1))).blocked()).containsExactly(People.person(2));
        assertThat(Waiting.await(book.known(People.person(2))).blocked()).isEmpty();
        assertThat(Waiting.await(book.unblock(People.person(2), "b1"))).isEmpty();
        assertThat(Waiting.await(book.unblock(People.person(1), "b1"))).contains(People.person(2));
        assertThat(Waiting.await(book.blocks(People.person(1)))).isEmpty();
    }

    @Test
    void aReportTellsTheHostWhoByNameWhenAndWhichSessionOnceOnly() {
        var session = new SessionId("one");
        Waiting.await(book.report(seated(session, 1), seated(session, 2), 7));
        Waiting.await(book.report(seated(session, 1), seated(session, 2), 8));
        assertThat(Waiting.await(book.reports(10))).singleElement().satisfies(report -> {
            assertThat(report.by()).isEqualTo("Person 1");
            assertThat(report.about()).isEqualTo("Person 2");
            assertThat(report.at()).isEqualTo(7);
        });
    }

    private static Seated seated(SessionId session, int number) {
        return new Seated(session, People.person(number), new SeatId("seat" + number), "Person " + number, "key" + number, 1);
    }
}
