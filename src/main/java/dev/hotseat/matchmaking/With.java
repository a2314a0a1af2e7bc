package dev.hotseat.matchmaking;

import java.util.HashSet;
import java.util.Set;

/** Sets with one more in them. */
final class With {
    private With() {}

    static Set<PersonId> one(Set<PersonId> set, PersonId more) {
        var larger = new HashSet<>(set);
        larger.add(more);
        return larger;
    }
}
