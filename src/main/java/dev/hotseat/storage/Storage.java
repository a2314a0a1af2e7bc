package dev.hotseat.storage;

import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.QuestionUses;
import dev.hotseat.erasure.Erasures;
import dev.hotseat.practice.PracticeBook;
import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.sessionlog.Heartbeat;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sharing.Shares;
import io.vertx.core.Future;

/**
 * What a server keeps its things in: everything that a feature stores, it stores through the contract that is handed out here.
 * Opened before everything else and closed after it. Thread-safe; where it cannot be used for now, futures fail with
 * {@link dev.hotseat.storage.failure.StorageUnavailable}, and where what is stored is damaged, with
 * {@link dev.hotseat.storage.failure.DamagedStorage}.
 */
public interface Storage {
    SessionLog log();

    Heartbeat heartbeat();

    BankShelf banks();

    QuestionUses questionUses();

    RubricShelf rubrics();

    Shares shares();

    Erasures erasures();

    PracticeBook practice();

    /** Writes that were accepted and are not stored yet, for metrics. */
    int waitingWrites();

    /** Succeeds where something can be stored now: it stores what was stored before, and waits until that is on disk. */
    Future<Void> requireWritable();

    /** Removes copies that the storage keeps of itself and that are from before an instant, milliseconds since the epoch; tells how many. */
    Future<Integer> removeBackupsBefore(long instant);

    /** Finishes what was accepted and lets go of everything; later calls fail. Harmless twice. */
    Future<Void> close();
}
