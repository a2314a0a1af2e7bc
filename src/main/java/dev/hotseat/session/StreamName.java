package dev.hotseat.session;

/**
 * Names a stream of a session log: 1 to 16 small letters. {@link #MAIN} is the interview itself and goes before all others.
 * Safe in a URL, a file name, SQL and JSON without escaping.
 */
public record StreamName(String value) implements Comparable<StreamName> {
    public static final int CHARS_MAX = 16;
    public static final StreamName MAIN = new StreamName("main");

    public StreamName {
        if (value == null || !isName(value)) {
            throw new IllegalArgumentException("a stream's name must be 1 to " + CHARS_MAX + " small letters");
        }
    }

    public boolean isMain() {
        return equals(MAIN);
    }

    @Override
    public int compareTo(StreamName other) {
        return isMain() || other.isMain() ? Boolean.compare(other.isMain(), isMain()) : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isName(String value) {
        return !value.isEmpty() && value.length() <= CHARS_MAX && value.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
