package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a document out once more, line for line, as its author would have written it for a parser of Markdown: code that ends,
 * rules that are no underlines, titles between rules, lists that a word processor indented. The parser reads this copy; what is
 * kept of a question is the author's own line.
 *
 * @param copy     as many lines as the document has
 * @param kept     by index, lines that a question has to keep in another form than the document's, as code that never ends does not stay in it
 * @param warnings what was doubtful in doing so
 */
record Mending(String[] copy, Map<Integer, String> kept, List<Warning> warnings) {
    private static final Pattern RULE = Pattern.compile("^\\s{0,3}(={3,}|-{3,}|\\*{3,}|~{4,}|#{7,}|_{3,}|\\+{3,})\\s*$");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+\\S.*");
    private static final Pattern LISTED = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,4}[.)、]|[a-zA-Z][.)])[\\s\\u00A0]+\\S.*");
    private static final int FRONT_MATTER_LINES_MAX = 60;
    private static final int TITLE_CHARS_MAX = 100;
    private static final int CODE_COLUMNS = 4;

    static Mending of(String[] lines) {
        String[] copy = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            copy[i] = spaces(lines[i]);
        }
        List<Warning> warnings = new ArrayList<>();
        Map<Integer, String> kept = new HashMap<>();
        boolean[] code = Fences.mend(copy, kept, warnings);
        rules(copy, code);
        indented(copy, code);
        return new Mending(copy, kept, warnings);
    }

    /** Spaces that only keep words together, where they open a line, would make code of it. */
    private static String spaces(String line) {
        if (line.indexOf("&nbsp;") < 0 && line.indexOf('\u00A0') < 0) {
            return line;
        }
        String plain = line.replace("&nbsp;", "\u00A0").replace('\u00A0', ' ');
        boolean leading = line.stripLeading().startsWith("&nbsp;") || line.startsWith("\u00A0");
        return leading ? plain.stripLeading() : plain;
    }

    private static void rules(String[] copy, boolean[] code) {
        boolean headed = false;
        for (int i = 0; i < copy.length; i++) {
            headed |= !code[i] && HEADING.matcher(copy[i]).matches();
        }
        for (int i = frontMatterEnd(copy); i < copy.length; i++) {
            char rule = code[i] ? 0 : rule(copy[i]);
            if (rule == 0) {
                continue;
            }
            boolean frames = i + 2 < copy.length && title(copy[i + 1]) && rule(copy[i + 1]) == 0 && rule(copy[i + 2]) == rule;
            if (frames) {
                copy[i] = "***";
                copy[i + 2] = rule == '=' ? "===" : "---";
                i += 2;
            } else if (rule != '=' && rule != '-' || !underlines(copy, i, headed)) {
                copy[i] = "***";
            }
        }
    }

    private static boolean title(String line) {
        return !line.isBlank() && line.length() <= TITLE_CHARS_MAX && !LISTED.matcher(line).matches() && !HEADING.matcher(line).matches()
                && line.indexOf('|') < 0;
    }

    private static char rule(String line) {
        return line.length() >= 3 && RULE.matcher(line).matches() ? line.strip().charAt(0) : 0;
    }

    /** Whether the rule makes a heading of the line above it, rather than ending what was said there. */
    private static boolean underlines(String[] copy, int index, boolean headed) {
        if (index == 0 || copy[index - 1].isBlank() || rule(copy[index - 1]) != 0) {
            return false;
        }
        String above = copy[index - 1].strip();
        if (copy[index].strip().charAt(0) == '=') {
            return true;
        }
        boolean alone = index == 1 || copy[index - 2].isBlank() || rule(copy[index - 2]) != 0;
        boolean sentence = ".;,:。!".indexOf(above.charAt(above.length() - 1)) >= 0;
        boolean marked = LISTED.matcher(above).matches() || HEADING.matcher(above).matches() || above.startsWith(">");
        return alone && !sentence && !marked && (copy[index].strip().length() > 3 || !headed);
    }

    private static int frontMatterEnd(String[] copy) {
        if (copy.length == 0 || !copy[0].strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(copy.length, FRONT_MATTER_LINES_MAX); i++) {
            if (copy[i].strip().equals("---")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A block that a parser would take for code, though no list is open that it could belong to and its lines are those of a list. */
    private static void indented(String[] copy, boolean[] code) {
        boolean listed = false;
        boolean open = false;
        for (int i = 0; i < copy.length; i++) {
            if (copy[i].isBlank()) {
                open = false;
                continue;
            }
            int columns = columns(copy[i]);
            if (code[i] || columns < CODE_COLUMNS || open || listed) {
                boolean heads = HEADING.matcher(copy[i]).matches() || rule(copy[i]) != 0;
                listed = !heads && !code[i] && (LISTED.matcher(copy[i]).matches() || listed && (columns > 0 || open)) || code[i] && listed;
                open = !heads && !code[i];
                continue;
            }
            int end = end(copy, code, i);
            if (words(copy, i, end)) {
                outdent(copy, i, end);
                i--;
            } else {
                i = end - 1;
            }
        }
    }

    private static int end(String[] copy, boolean[] code, int from) {
        int end = from;
        int last = from;
        while (end < copy.length && !code[end] && (copy[end].isBlank() || columns(copy[end]) >= CODE_COLUMNS)) {
            last = copy[end].isBlank() ? last : end;
            end++;
        }
        return last + 1;
    }

    private static boolean words(String[] copy, int from, int to) {
        int lines = 0;
        int words = 0;
        for (int i = from; i < to; i++) {
            lines += copy[i].isBlank() ? 0 : 1;
            words += LISTED.matcher(copy[i]).matches() || Wording.asks(copy[i]) ? 1 : 0;
        }
        return words * 2 >= lines && words > 0;
    }

    private static void outdent(String[] copy, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            least = copy[i].isBlank() ? least : Math.min(least, columns(copy[i]));
        }
        for (int i = from; i < to; i++) {
            copy[i] = Bodies.dedent(copy[i], least);
        }
    }

    static int columns(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            columns += line.charAt(i) == '\t' ? CODE_COLUMNS - columns % CODE_COLUMNS : 1;
        }
        return columns;
    }
}
