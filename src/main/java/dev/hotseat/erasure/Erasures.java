package dev.hotseat.erasure;

import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;

/**
 * Sessions that are to leave nothing behind. What stays of one is a tombstone without content: its id, when it was erased, and
 * the hashes of the links that opened it, so that whoever had one is told. Futures complete on the caller's context.
 */
public interface Erasures {
    /** Erases a session, its shared links, its questions' uses and who practised in it; false where there is none of this id. */
    Future<Boolean> erase(SessionId session, long at);

    /**
     * Takes the person in a seat out of a session that stays, as {@link dev.hotseat.audience.Forgotten} has it; false where there is
     * no such session or seat. Nobody may append to the session meanwhile.
     */
    Future<Boolean> forget(SessionId session, SeatId seat, long at);

    /** Whether this link's hash opened a session that was erased. */
    Future<Boolean> openedErased(SessionId session, String tokenHash);

    /** Erases again what was erased before: a restored backup may have brought it back. Tells how many there were. */
    Future<Integer> again();
}
