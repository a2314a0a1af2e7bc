package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Warning;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends code blocks where their authors meant them to end: at a closing fence that has words on it, and, where there is none,
 * before the first line below a blank one that belongs to the document's structure.
 */
final class Fences {
    private static final Pattern FENCE = Pattern.compile("^([ \\t>]{0,40}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+){0,4})(`{3,}|~{3,})([^`]*)$");
    private static final Pattern LANGUAGE = Pattern.compile("[\\w+#./-]{1,30}(?:\\s?[{:=,].*)?|\\s[\\w+#-]{1,20}|\\s?\\{.*");
    private static final Pattern STRUCTURE = Pattern.compile("^\\s{0,3}(?:#{2,6}\\s+\\S|\\d{1,4}[.)]\\s+\\S"
            + "|\\*\\*.+|-{3,}\\s*$|</?details|(?i:Q\\d{0,3}[.:]|A[.:]\\s|Answer)).*");
    private static final Pattern TITLE = Pattern.compile("^#\\s+\\S.*");

    private final String[] copy;
    private final boolean[] code;
    private final Map<Integer, String> kept;
    private final List<Warning> warnings;
    private boolean titled;

    private Fences(String[] copy, Map<Integer, String> kept, List<Warning> warnings) {
        this.copy = copy;
        this.kept = kept;
        this.warnings = warnings;
        this.code = new boolean[copy.length];
    }

    /** Mends {@code copy} in place, line for line; says which lines are code, with their fences. */
    static boolean[] mend(String[] copy, Map<Integer, String> kept, List<Warning> warnings) {
        Fences fences = new Fences(copy, kept, warnings);
        fences.walk();
        return fences.code;
    }

    private void walk() {
        for (int i = 0; i < copy.length; i++) {
            Matcher opening = fence(i);
            if (opening == null) {
                titled |= TITLE.matcher(copy[i]).matches();
                continue;
            }
            int end = end(i, opening.group(2));
            for (int line = i; line <= end; line++) {
                code[line] = true;
            }
            i = end;
        }
    }

    private Matcher fence(int index) {
        String line = copy[index];
        if (line.indexOf("```") < 0 && line.indexOf("~~~") < 0) {
            return null;
        }
        Matcher fence = FENCE.matcher(line);
        return fence.matches() ? fence : null;
    }

    /** The last line of the block that opens at {@code from}, once its end is as a parser wants it. */
    private int end(int from, String mark) {
        for (int i = from + 1; i < copy.length; i++) {
            Matcher fence = fence(i);
            if (fence == null || fence.group(2).charAt(0) != mark.charAt(0) || fence.group(2).length() < mark.length()) {
                continue;
            }
            if (fence.group(3).isBlank()) {
                return i;
            }
            if (!LANGUAGE.matcher(fence.group(3)).matches()) {
                copy[i] = fence.group(1) + fence.group(2);
                kept.put(i, copy[i] + "\n" + fence.group(1) + fence.group(3).strip());
                return i;
            }
            int structure = structure(from, i);
            if (structure > 0) {
                return close(from, structure, mark);
            }
        }
        int structure = structure(from, copy.length);
        if (structure < 0) {
            warnings.add(new Warning(from + 1, "the code block that opens here is never closed; it was taken to reach to the end"));
            kept.put(copy.length - 1, copy[copy.length - 1] + (copy[copy.length - 1].isBlank() ? "" : "\n") + mark);
            return copy.length - 1;
        }
        return close(from, structure, mark);
    }

    private int structure(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            boolean heads = STRUCTURE.matcher(head(copy[i])).matches() || titled && TITLE.matcher(copy[i]).matches();
            if (copy[i - 1].isBlank() && heads && fence(i) == null) {
                return i;
            }
        }
        return -1;
    }

    private int close(int from, int structure, String mark) {
        String before = copy[from].substring(0, copy[from].indexOf(mark)).replaceAll("[^\\s>]", " ");
        int last = structure - 1;
        while (last > from && copy[last - 1].isBlank()) {
            last--;
        }
        copy[last] = before + mark;
        kept.put(last, copy[last]);
        warnings.add(new Warning(from + 1, "the code block that opens here is never closed; it was taken to end at line " + last));
        return last;
    }

    private static String head(String line) {
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
