package dev.hotseat.practice;

import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.matchmaking.Pool;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of people who practise, by the hash of their code: their place on the way to a partner, their seats, whom they
 * never want to meet again, and what they reported. Futures complete on the caller's context; a write is durable when its
 * future succeeds. Instants are milliseconds since the epoch.
 */
public interface PracticeBook {
    /** Somebody's seat in a session. {@code key} is what its token is derived from. */
    record Seated(SessionId session, PersonId person, SeatId seat, String name, String key, long at) {}

    /** Whom somebody met before, and whom they blocked. */
    record Known(Set<PersonId> met, Set<PersonId> blocked) {}

    /** Somebody blocked, by the name they had; {@code id} is what unblocks. */
    record Block(String id, String name, long at) {}

    /** That somebody reported somebody: names as they were shown, no reason. */
    record Report(SessionId session, String by, String about, long at) {}

    /** How much there is, for the host. */
    record Counts(int sessions, int people) {}

    /** Everybody's place, as it was stored last. */
    Future<Pool> places();

    /** Stores what changed between two pools, and these new seats, all or nothing. */
    Future<Void> keep(Pool before, Pool after, List<Seated> seats);

    Future<Known> known(PersonId person);

    /** The last sessions of a person, the newest first. */
    Future<List<Seated>> sessions(PersonId person, int max);

    /** Everybody's seat in a session, where it is a practice that people made themselves. */
    Future<List<Seated>> seats(SessionId session);

    /** All sessions that people made themselves. */
    Future<Set<SessionId>> all();

    /** Twice is once. */
    Future<Void> block(PersonId person, PersonId blocked, String id, String name, long at);

    /** Whom this took the block from; empty where there is no such block. */
    Future<Optional<PersonId>> unblock(PersonId person, String id);

    Future<List<Block>> blocks(PersonId person);

    /** Twice is once. */
    Future<Void> report(Seated by, Seated about, long at);

    /**
     * Keeps nothing more of a person: no place, no seat, no block of theirs. Who blocked them stays safe from their code, and is not
     * told a name any more. Their sessions are for {@code Erasures}.
     */
    Future<Void> forget(PersonId person);

    /** The newest first. */
    Future<List<Report>> reports(int max);

    Future<Counts> counts();
}
