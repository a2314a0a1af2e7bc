package dev.hotseat.bank.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the lines that lead a reader around the page, to its top or to where it is edited, and say nothing themselves. */
final class PageLinks {
    private static final int CHARS_MAX = 600;
    private static final Pattern TO_TOP = Pattern.compile("(?i)^\\W*(back to |go to |return to |↑|⬆)?\\s*(the )?"
            + "(top|toc|table of contents|contents)\\W*$");
    private static final Pattern TO_EDIT = Pattern.compile("(?i)^\\W*edit( (this|the))?( (answer|question|page|section))?( on github)?\\W*$");
    private static final Pattern TARGET = Pattern.compile("\\]\\([^)]{0,500}\\)");
    private static final Pattern BETWEEN = Pattern.compile("[/|·•]");

    private PageLinks() {}

    /** What the line leads to, as a reason to leave it out, or null where it holds anything else. */
    static String reason(Line line) {
        if (line.text().length() >= CHARS_MAX || !mayLead(line.text())) {
            return null;
        }
        // Only the target goes, as brackets within a link's own text would hide the link. A picture is more than its words.
        boolean picture = line.text().contains("![");
        String plain = Wording.plain(picture ? line.text() : TARGET.matcher(line.text()).replaceAll("]"));
        if (TO_TOP.matcher(plain).matches()) {
            return "link back to the top";
        }
        List<String> parts = BETWEEN.splitAsStream(plain).filter(part -> !part.isBlank()).toList();
        boolean onward = linked(line) && !parts.isEmpty()
                && parts.stream().allMatch(part -> TO_TOP.matcher(part).matches() || TO_EDIT.matcher(part).matches());
        return onward ? "link to the top or to edit the page" : null;
    }

    static boolean linked(Line line) {
        return line.text().contains("](") || line.text().contains("href");
    }

    /** A cheap look that spares nearly every line the patterns. */
    private static boolean mayLead(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("top") || lower.contains("toc") || lower.contains("contents") || lower.contains("edit");
    }
}
