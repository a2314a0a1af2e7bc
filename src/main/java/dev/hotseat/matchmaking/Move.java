package dev.hotseat.matchmaking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody does, or what becomes of them. */
public sealed interface Move {
    /** Who comes: as a {@link Waiter} has it. */
    record Newcomer(PersonId person, String name, Want want, String key, String tokenHash, Set<PersonId> met,
                    Set<PersonId> blocked) {
        /** Beside the pool, by themselves. */
        public Waiter alone(long now) {
            return at(0, now, Standing.FREE);
        }

        Waiter at(long place, long now, Standing standing) {
            return new Waiter(person, name, want, key, tokenHash, met, blocked, Set.of(), place, now, 0, standing);
        }
    }

    /** Joins the queue; who has a place already, as in a second tab, keeps that one. */
    record Join(Newcomer who) implements Move {}

    /** Asks friends by a link of this hash; a place held already is kept. */
    record Invite(Newcomer who, String linkHash, int chairs) implements Move {}

    /** Comes by a friend's link; nothing where it has ended or the chairs are taken. */
    record Follow(Newcomer who, String linkHash) implements Move {}

    /** Begins with the friends who are there. */
    record Begin(PersonId person) implements Move {}

    /** Goes, without giving a reason; whoever waits for them goes to the front. */
    record Leave(PersonId person) implements Move {}

    /** Takes the partner who was offered, or goes on waiting behind the others. */
    record Reply(PersonId person, boolean yes) implements Move {}

    /** Is there after a match. */
    record Come(PersonId person) implements Move {}

    /** The last of their pages is gone. */
    record Away(PersonId person) implements Move {}

    /** One of their pages is connected. */
    record Back(PersonId person) implements Move {}

    /** Never wants to meet this person again. */
    record Block(PersonId person, PersonId whom) implements Move {}

    /** Their session is made: the seat of each. */
    record Seated(String session, Map<PersonId, String> seats) implements Move {
        public Seated {
            seats = Map.copyOf(seats);
        }
    }

    /** Their session cannot be made, as nothing is left that is new to all of them. */
    record Unsuited(List<PersonId> people) implements Move {
        public Unsuited {
            people = List.copyOf(people);
        }
    }

    /** Time has passed. */
    record Tick() implements Move {}
}
