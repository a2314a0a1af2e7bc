package dev.hotseat.session;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is let in: what is shown is then what is stored, and one name is spelled in one way. Pure. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    /** Controls, what turns the direction of everything after it, and what has no width but does not join anything either. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u0085\u2028\u2029]+");

    private PlainText() {}

    /** The text with U+FFFD in the place of each half of a surrogate pair that stands alone: UTF-8 has no bytes for one. */
    public static String wellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isAlone(text, i)) {
                return repaired(text, i);
            }
        }
        return text;
    }

    /** A name or a title: in Unicode's form C (UAX #15), on one line, without controls and without spaces around it. */
    public static String name(String text) {
        var oneLine = SPACES.matcher(Normalizer.normalize(wellFormed(text), Normalizer.Form.NFC)).replaceAll(" ");
        return UNSEEN.matcher(oneLine).replaceAll("").strip();
    }

    private static String repaired(String text, int from) {
        var repaired = new StringBuilder(text);
        for (var i = from; i < text.length(); i++) {
            if (isAlone(text, i)) {
                repaired.setCharAt(i, REPLACEMENT);
            }
        }
        return repaired.toString();
    }

    private static boolean isAlone(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c) ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
