package dev.hotseat.bank.markdown;

import java.util.List;

/** Joins the lines that an editor broke within a sentence: only the first of them can open anything. */
final class Units {
    private static final int WIDTH_MIN = 60;
    private static final int WIDTH_MAX = 130;
    private static final int FULL_LINES_MIN = 4;
    private static final double FULL_MIN = 0.85;
    private static final int LINES_MAX = 12;

    private final List<Line> lines;
    private final String[] excluded;
    private final Mark[] marks;
    private final int width;

    private Units(List<Line> lines, String[] excluded, Mark[] marks) {
        this.lines = lines;
        this.excluded = excluded;
        this.marks = marks;
        this.width = width(lines);
    }

    /** For each line the index after the last line of its sentence; 0 for a line that goes on with the one above. */
    static int[] ends(List<Line> lines, String[] excluded, Mark[] marks) {
        Units units = new Units(lines, excluded, marks);
        int[] ends = new int[lines.size()];
        for (int i = 0; i < ends.length; ) {
            int end = i + 1;
            while (end < ends.length && end - i < LINES_MAX && units.goesOn(end)) {
                end++;
            }
            ends[i] = end;
            i = end;
        }
        return ends;
    }

    private boolean goesOn(int index) {
        Line before = lines.get(index - 1);
        Line line = lines.get(index);
        boolean text = line.kind() == Line.Kind.TEXT && !line.starts() && (before.kind() == Line.Kind.TEXT || before.kind() == Line.Kind.ITEM);
        if (!text || excluded[index] != null || excluded[index - 1] != null || marks[index].some() || line.text().isEmpty()
                || Labels.answersAlone(line.text())) {
            return false;
        }
        String above = Wording.withoutTail(before.text(), "?？؟.!:;。！：；।…,)");
        if (above.isEmpty() || Wording.ended(above) || before.raw().endsWith("  ") || before.text().endsWith("\\") || bold(before.text())) {
            return false;
        }
        int first = line.text().codePointAt(0);
        return Character.isLowerCase(first) || above.endsWith(",") || full(before, line);
    }

    private static boolean bold(String text) {
        return text.endsWith("**") || text.endsWith("__");
    }

    /** Whether the line above had no room for the first word of this one. */
    private boolean full(Line before, Line line) {
        int space = line.text().indexOf(' ');
        int word = space < 0 ? line.text().length() : space;
        return width > 0 && before.raw().stripTrailing().length() + 1 + word > width;
    }

    /** The width at which the document's text was broken, or 0 where it was not. */
    private static int width(List<Line> lines) {
        int longest = 0;
        for (Line line : lines) {
            longest = line.kind() == Line.Kind.TEXT ? Math.max(longest, line.raw().stripTrailing().length()) : longest;
        }
        int full = 0;
        for (Line line : lines) {
            full += line.kind() == Line.Kind.TEXT && line.raw().stripTrailing().length() >= longest * FULL_MIN ? 1 : 0;
        }
        return longest >= WIDTH_MIN && longest <= WIDTH_MAX && full >= FULL_LINES_MIN ? longest : 0;
    }
}
