package dev.hotseat.matchmaking;

import java.util.regex.Pattern;

/** Somebody who practises, known by the hash of their browser's practice code and by nothing else: 64 lower-case hex digits. */
public record PersonId(String value) implements Comparable<PersonId> {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public PersonId {
        if (value == null || !HASH.matcher(value).matches()) {
            throw new IllegalArgumentException("a person is the hash of a practice code, 64 hex digits");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
