package dev.hotseat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.matchmaking.People;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.matchmaking.Stories;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.practice.PracticeBook.Seated;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.Waiting;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every book of those who practise holds to. */
public abstract class PracticeBookContract extends StorageContract {
    private static final int STORIES = 30;

    private PracticeBook book;

    @BeforeEach
    final void openBook() {
        book = storage.practice();
    }

    @Test
    void whatever_happened_everybodys_place_is_read_back_as_it_was_after_the_last_move() {
        for (var story : Stories.any().list().ofSize(STORIES).sample()) {
            var pool = Stories.told(story, (before, after, _) -> Waiting.await(book.keep(before, after, List.of())));
            assertThat(Waiting.await(book.places())).isEqualTo(pool);
            Waiting.await(book.keep(pool, Pool.EMPTY, List.of()));
        }
    }

    @Test
    void who_sat_in_one_session_has_met_and_a_block_is_one_way_and_can_be_taken_back() {
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
    void a_report_tells_the_host_who_by_name_when_and_which_session_once_only() {
        var session = new SessionId("one");
        Waiting.await(book.report(seated(session, 1), seated(session, 2), 7));
        Waiting.await(book.report(seated(session, 1), seated(session, 2), 8));
        assertThat(Waiting.await(book.reports(10))).singleElement().satisfies(report -> {
            assertThat(report.by()).isEqualTo("Person 1");
            assertThat(report.about()).isEqualTo("Person 2");
            assertThat(report.at()).isEqualTo(7);
        });
    }

    @Test
    void whoever_is_forgotten_has_no_place_seat_or_block_and_stays_blocked_without_a_name() {
        var session = new SessionId("one");
        Waiting.await(book.keep(Pool.EMPTY, Pool.EMPTY, List.of(seated(session, 1), seated(session, 2))));
        Waiting.await(book.block(People.person(1), People.person(2), "b1", "Person 2", 5));
        Waiting.await(book.block(People.person(2), People.person(1), "b2", "Person 1", 6));
        Waiting.await(book.forget(People.person(1)));
        assertThat(Waiting.await(book.sessions(People.person(1), 10))).isEmpty();
        assertThat(Waiting.await(book.blocks(People.person(1)))).isEmpty();
        assertThat(Waiting.await(book.known(People.person(2))).blocked()).containsExactly(People.person(1));
        assertThat(Waiting.await(book.blocks(People.person(2)))).extracting(PracticeBook.Block::name).containsExactly(Seat.ERASED_NAME);
        assertThat(Waiting.await(book.counts())).isEqualTo(new PracticeBook.Counts(1, 1));
        assertThat(Waiting.await(book.all())).containsExactly(session);
    }

    @Test
    void seats_are_told_the_newest_first_and_no_more_than_asked_for() {
        var seats = List.of(at(new SessionId("one"), 5), at(new SessionId("two"), 7), at(new SessionId("three"), 6));
        Waiting.await(book.keep(Pool.EMPTY, Pool.EMPTY, seats));
        reopen();
        assertThat(Waiting.await(storage.practice().sessions(People.person(1), 2))).extracting(each -> each.session().value()).containsExactly("two", "three");
    }

    private static Seated at(SessionId session, long at) {
        return new Seated(session, People.person(1), new SeatId("seat1"), "Person 1", "key1", at);
    }

    private static Seated seated(SessionId session, int number) {
        return new Seated(session, People.person(number), new SeatId("seat" + number), "Person " + number, "key" + number, 1);
    }
}
