package dev.hotseat.session;

import java.util.regex.Pattern;

/** The one spelling that all ids share: safe in a URL, a file name, SQL and JSON without escaping. */
final class Names {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Names() {}

    static void requireId(String what, String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 64 letters, digits, dashes or underscores");
        }
    }
}
