package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags that stand on a question's line: "#yard" behind it, "[yard]" before a link. */
final class Tags {
    private static final Pattern HASHTAG = Pattern.compile("(?<=\\s)#(\\p{L}[\\p{L}\\p{M}\\p{N}_/-]{0,40})(?=\\s|$)");
    private static final Pattern BEHIND = Pattern.compile("(?:\\s+#\\p{L}[\\p{L}\\p{M}\\p{N}_/-]{0,40})+\\s*$");
    private static final Pattern BEFORE = Pattern.compile("^\\[([^\\[\\]()]{1,40})\\]\\s*(?=\\[[^\\[\\]]{1,1000}\\]\\()");
    private static final int TAIL_CHARS_MAX = 200;
    private static final Set<String> NO_TAGS = Set.of("card", "flashcard", "flashcards", "question");

    private Tags() {}

    static List<String> of(String written) {
        List<String> tags = new ArrayList<>();
        Matcher before = BEFORE.matcher(written);
        if (before.find()) {
            tags.add(before.group(1));
        }
        Matcher behind = behind(written);
        if (behind != null) {
            Matcher tag = HASHTAG.matcher(behind.group());
            while (tag.find()) {
                tags.add(tag.group(1).toLowerCase(Locale.ROOT));
            }
        }
        tags.removeIf(NO_TAGS::contains);
        return tags;
    }

    /** The question's line without them. */
    static String without(String text) {
        String rest = text.startsWith("[") ? BEFORE.matcher(text).replaceFirst("") : text;
        Matcher behind = behind(rest);
        return behind == null ? rest : rest.substring(0, Math.max(0, rest.length() - TAIL_CHARS_MAX) + behind.start());
    }

    /** The tags at the end of a text, matched in its last characters only. */
    private static Matcher behind(String text) {
        if (text.indexOf('#') <= 0) {
            return null;
        }
        Matcher behind = BEHIND.matcher(text.substring(Math.max(0, text.length() - TAIL_CHARS_MAX)));
        return behind.find() ? behind : null;
    }
}
