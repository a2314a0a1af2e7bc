package dev.hotseat.matchmaking;

import java.util.Set;

/**
 * Somebody on the way to a partner. Immutable.
 *
 * @param key       what the token of their coming seat is derived from, together with the practice code
 * @param tokenHash hash of that token, so that the session can be made while they are away
 * @param met       whom they practised with before
 * @param blocked   whom they never want to meet again
 * @param passed    whom they were offered since they joined and did not get; not offered again while both wait
 * @param place     order of waiting: the lowest is the front
 * @param joinedAt  milliseconds since the epoch; kept by who goes back to the front
 * @param awaySince since when no page of theirs is connected; 0 while one is
 */
public record Waiter(PersonId person, String name, Want want, String key, String tokenHash, Set<PersonId> met, Set<PersonId> blocked,
                     Set<PersonId> passed, long place, long joinedAt, long awaySince, Standing standing) {
    public static final int NAME_MAX = 60;

    public Waiter {
        met = Set.copyOf(met);
        blocked = Set.copyOf(blocked);
        passed = Set.copyOf(passed);
    }

    /** Since when they could have been matched. */
    public long waitingSince() {
        return Math.max(joinedAt, want.from());
    }

    /** The loosest fit they take at this instant. */
    public Fit takes(long now) {
        return Fit.takenAfter(now - waitingSince());
    }

    boolean free() {
        return standing instanceof Standing.Free;
    }

    boolean availableAt(long now) {
        return free() && awaySince == 0 && want.from() <= now;
    }

    boolean mayMeet(Waiter other) {
        return !blocked.contains(other.person) && !passed.contains(other.person);
    }

    Waiter at(Standing changed) {
        return new Waiter(person, name, want, key, tokenHash, met, blocked, passed, place, joinedAt, awaySince, changed);
    }

    Waiter away(long since) {
        return new Waiter(person, name, want, key, tokenHash, met, blocked, passed, place, joinedAt, since, standing);
    }

    Waiter placed(long changed) {
        return new Waiter(person, name, want, key, tokenHash, met, blocked, passed, changed, joinedAt, awaySince, standing);
    }

    Waiter passing(PersonId other) {
        return new Waiter(person, name, want, key, tokenHash, met, blocked, With.one(passed, other), place, joinedAt, awaySince, standing);
    }

    Waiter blocking(PersonId other) {
        return new Waiter(person, name, want, key, tokenHash, met, With.one(blocked, other), passed, place, joinedAt, awaySince, standing);
    }
}
