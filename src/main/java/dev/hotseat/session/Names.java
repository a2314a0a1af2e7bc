package dev.hotseat.session;

import java.util.regex.Pattern;

/** How ids are spelled, and what counts as one line of text. */
final class Names {
    private static final int ID_CHARS_MAX = 64;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Names() {}

    static boolean isOneLine(String text, int charsMax) {
        return text.length() <= charsMax && !LINE_BREAK.matcher(text).find();
    }

    static void requireId(String what, String value) {
        if (value == null || !isId(value)) {
            throw new IllegalArgumentException(what + " must be 1 to " + ID_CHARS_MAX + " letters, digits, dashes or underscores");
        }
    }

    /** Safe in a URL, a file name, SQL and JSON without escaping. Every frame and every stored event brings several. */
    static boolean isId(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-')) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= ID_CHARS_MAX;
    }
}
