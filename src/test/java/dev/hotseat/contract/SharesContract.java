package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.SessionId;
import dev.hotseat.sharing.Shares;
import dev.hotseat.sharing.Shares.Share;
import dev.hotseat.sharing.Shares.View;
import org.junit.jupiter.api.Test;

/** What every store of shared links holds to. */
public abstract class SharesContract extends StorageContract {
    private static final SessionId ADA = new SessionId("ada");
    private static final SessionId BEN = new SessionId("ben");

    private Share share(SessionId session, String id, long createdAt) {
        return get(storage.shares().add(session, id, View.CANDIDATE, "hash-" + id, createdAt, 100));
    }

    @Test
    void a_link_opens_its_own_session_until_it_ends_and_counts_how_often() {
        var made = share(ADA, "one", 5);
        assertThat(made).isEqualTo(new Share("one", View.CANDIDATE, 5, 100, false, 0, 0));
        assertThat(get(storage.shares().open(ADA, "hash-one", 50))).contains(made);
        assertThat(get(storage.shares().open(ADA, "hash-one", 99))).isPresent();
        assertThat(get(storage.shares().open(ADA, "hash-one", 100))).isEmpty();
        assertThat(get(storage.shares().open(BEN, "hash-one", 50))).isEmpty();
        assertThat(get(storage.shares().open(ADA, "hash-two", 50))).isEmpty();
        reopen();
        assertThat(get(storage.shares().list(ADA))).containsExactly(new Share("one", View.CANDIDATE, 5, 100, false, 2, 99));
    }

    @Test
    void looking_whether_a_link_would_open_counts_nothing() {
        share(ADA, "one", 5);
        assertThat(get(storage.shares().find(ADA, "hash-one", 50))).isPresent();
        assertThat(get(storage.shares().list(ADA))).extracting(Share::opened).containsExactly(0);
    }

    @Test
    void a_link_that_was_taken_back_opens_nothing_and_is_still_listed() {
        share(ADA, "one", 5);
        share(ADA, "two", 6);
        assertThat(get(storage.shares().revoke(BEN, "one"))).isFalse();
        assertThat(get(storage.shares().revoke(ADA, "one"))).isTrue();
        assertThat(get(storage.shares().open(ADA, "hash-one", 50))).isEmpty();
        assertThat(get(storage.shares().open(ADA, "hash-two", 50))).isPresent();
        assertThat(get(storage.shares().list(ADA))).extracting(Share::id).containsExactly("two", "one");
    }

    @Test
    void a_session_has_no_more_links_than_it_may() {
        for (var i = 0; i < Shares.PER_SESSION_MAX; i++) {
            share(ADA, "s" + i, i);
        }
        assertThatThrownBy(() -> share(ADA, "more", 5)).isInstanceOf(Shares.TooMany.class);
        assertThat(share(BEN, "other", 5)).isNotNull();
        assertThat(get(storage.shares().list(ADA))).hasSize(Shares.PER_SESSION_MAX);
    }
}
