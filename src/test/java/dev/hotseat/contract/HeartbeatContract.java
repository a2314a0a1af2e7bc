package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.storage.failure.StorageUnavailable;
import org.junit.jupiter.api.Test;

/** What every heartbeat holds to, and whoever asks whether anything can be stored. */
public abstract class HeartbeatContract extends StorageContract {
    @Test
    void before_the_first_beat_there_is_none() {
        assertThat(get(storage.heartbeat().last())).isZero();
    }

    @Test
    void the_last_beat_is_remembered_after_a_restart() {
        get(storage.heartbeat().beat(1_700_000_000_000L));
        get(storage.heartbeat().beat(1_700_000_005_000L));
        assertThat(get(storage.heartbeat().last())).isEqualTo(1_700_000_005_000L);
        reopen();
        assertThat(get(storage.heartbeat().last())).isEqualTo(1_700_000_005_000L);
    }

    @Test
    void asking_whether_anything_can_be_stored_changes_nothing() {
        assertThatCode(() -> get(storage.requireWritable())).doesNotThrowAnyException();
        assertThat(get(storage.heartbeat().last())).isZero();
        get(storage.heartbeat().beat(5));
        get(storage.requireWritable());
        assertThat(get(storage.heartbeat().last())).isEqualTo(5);
    }

    @Test
    void once_it_is_closed_nothing_can_be_stored_any_more() {
        get(storage.close());
        assertThatThrownBy(() -> get(storage.requireWritable())).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> get(storage.heartbeat().last())).isInstanceOf(StorageUnavailable.class);
    }
}
