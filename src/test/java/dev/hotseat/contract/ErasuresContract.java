package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.matchmaking.People;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.practice.PracticeBook.Seated;
import dev.hotseat.session.Event;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Seat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.ErasedSession;
import dev.hotseat.sharing.Shares.View;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every storage holds to where something is to leave nothing behind. */
public abstract class ErasuresContract extends StorageContract {
    private static final SessionId ADA = new SessionId("ada");
    private static final SessionId BEN = new SessionId("ben");

    private void store(SessionId session) {
        Practices.store(storage, session, Sessions.asking());
    }

    @Test
    void an_erased_session_leaves_an_empty_place_in_every_store() {
        store(ADA);
        store(BEN);
        get(storage.shares().add(ADA, "one", View.PANEL, "hash-one", 5, 100));
        get(storage.practice().keep(Pool.EMPTY, Pool.EMPTY, List.of(new Seated(ADA, People.person(1), new SeatId("s1"), "Ada", "key", 1))));
        assertThat(get(storage.erasures().erase(ADA, 9))).isTrue();
        assertThat(get(storage.log().readAll(ADA))).isEmpty();
        assertThat(get(storage.log().summary(ADA))).isEmpty();
        assertThat(get(storage.shares().list(ADA))).isEmpty();
        assertThat(get(storage.practice().seats(ADA))).isEmpty();
        assertThat(get(storage.log().readAll(BEN))).isEqualTo(Sessions.asking().log());
        assertThat(get(storage.erasures().erase(ADA, 9))).isFalse();
    }

    @Test
    void whoever_had_a_link_is_told_and_nobody_else_also_after_a_restart() {
        store(ADA);
        get(storage.shares().add(ADA, "one", View.PANEL, "hash-one", 5, 100));
        var seat = Sessions.asking().log().stream().map(logged -> logged.event()).filter(Event.SeatAdded.class::isInstance)
                .map(Event.SeatAdded.class::cast).findFirst();
        get(storage.erasures().erase(ADA, 9));
        reopen();
        assertThat(get(storage.erasures().openedErased(ADA, "hash-one"))).isTrue();
        assertThat(get(storage.erasures().openedErased(ADA, seat.orElseThrow().tokenHash()))).isTrue();
        assertThat(get(storage.erasures().openedErased(ADA, "another"))).isFalse();
        assertThat(get(storage.erasures().openedErased(BEN, "hash-one"))).isFalse();
    }

    @Test
    void no_session_is_begun_under_the_id_of_an_erased_one() {
        store(ADA);
        get(storage.erasures().erase(ADA, 9));
        assertThatThrownBy(() -> store(ADA)).isInstanceOf(ErasedSession.class);
    }

    @Test
    void somebody_who_is_forgotten_is_nobody_in_the_log_and_in_the_list_and_the_session_stays() {
        store(ADA);
        var before = Sessions.asking().state();
        assertThat(get(storage.erasures().forget(ADA, Sessions.CANDIDATE, 9))).isTrue();
        var after = SessionState.of(get(storage.log().readAll(ADA)));
        assertThat(after.seating().find(Sessions.CANDIDATE).orElseThrow().name()).isEqualTo(Seat.ERASED_NAME);
        assertThat(after.seq()).isEqualTo(before.seq());
        assertThat(get(storage.log().summary(ADA)).orElseThrow().candidate()).isEqualTo(Seat.ERASED_NAME);
        assertThat(get(storage.erasures().forget(ADA, Sessions.CANDIDATE, 9))).isFalse();
    }

    @Test
    void two_who_are_forgotten_at_once_are_both_nobody_in_the_log_and_in_the_list() {
        store(ADA);
        var candidate = storage.erasures().forget(ADA, Sessions.CANDIDATE, 9);
        assertThat(get(storage.erasures().forget(ADA, Sessions.LEAD, 9))).isTrue();
        assertThat(get(candidate)).isTrue();
        var seats = SessionState.of(get(storage.log().readAll(ADA))).seating();
        assertThat(List.of(seats.find(Sessions.CANDIDATE), seats.find(Sessions.LEAD))).allMatch(seat -> seat.orElseThrow().erased());
        assertThat(get(storage.log().summary(ADA)).orElseThrow().people()).filteredOn(person -> person.name().equals(Seat.ERASED_NAME)).hasSize(2);
    }

    @Test
    void forgetting_a_seat_or_a_session_that_is_not_there_changes_nothing() {
        store(ADA);
        assertThat(get(storage.erasures().forget(ADA, new SeatId("nobody"), 9))).isFalse();
        assertThat(get(storage.erasures().forget(BEN, Sessions.CANDIDATE, 9))).isFalse();
        assertThat(get(storage.log().readAll(ADA))).isEqualTo(Sessions.asking().log());
    }

    @Test
    void what_was_erased_once_needs_no_erasing_again() {
        store(ADA);
        get(storage.erasures().erase(ADA, 9));
        assertThat(get(storage.erasures().again())).isZero();
        assertThat(get(storage.log().list(Set.of(Phase.values()), 10))).isEmpty();
    }
}
