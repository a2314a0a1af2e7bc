package dev.hotseat.session;

import java.util.regex.Pattern;

/** How ids are spelled, and what counts as one line of text. */
final class Names {
    /** Safe in a URL, a file name, SQL and JSON without escaping. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Names() {}

    static boolean isOneLine(String text, int charsMax) {
        return text.length() <= charsMax && !LINE_BREAK.matcher(text).find();
    }

    static void requireId(String what, String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 64 letters, digits, dashes or underscores");
        }
    }
}
