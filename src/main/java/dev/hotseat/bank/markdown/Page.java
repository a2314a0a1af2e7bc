package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document with all that is known of each of its lines before any reading of it. All arrays are indexed like {@code lines}.
 *
 * @param excluded  why a line cannot belong to a question, or null
 * @param foldStarts the fold that opens on a line, or null
 * @param within    the fold that a line stands in, its tags included, or null
 * @param marks     what stands before a line's words
 * @param units     the index after the last line of the sentence that a line opens; 0 where it opens none
 * @param asks      how much a line reads as something to be asked, from 0 to 1
 * @param shapes    how a line is written that could open a question or title a section, or null
 * @param titles    how a line is written that could title a section though nothing marks it, or null
 * @param wordless  whether nothing of a line can be asked: an image, a badge, a rule
 * @param next      the index of the next line with words of its own after a line's sentence, or the number of lines
 * @param listed    how deep a table of contents lists the words of a line that could open or title anything, from 1; else 0
 * @param headings  the indexes of the headings that may be sections or questions, ascending
 */
record Page(List<Line> lines, String[] excluded, Folds.Fold[] foldStarts, Folds.Fold[] within, Mark[] marks, int[] units, double[] asks,
            Shape[] shapes, TitleKind[] titles, boolean[] wordless, int[] next, int[] listed, int[] headings) {
    /** Ways of writing a title without a heading's mark, from plain to doubtful. */
    enum TitleKind { CAPITALS, NAMED, ALONE, TIGHT }

    static Page of(List<Line> lines) {
        String[] excluded = Furniture.reasons(lines);
        List<Folds.Fold> folds = Folds.of(lines);
        Folds.Fold[] starts = new Folds.Fold[lines.size()];
        Folds.Fold[] within = new Folds.Fold[lines.size()];
        for (Folds.Fold fold : folds) {
            starts[fold.from()] = fold;
            for (int i = fold.from(); i <= fold.to(); i++) {
                within[i] = fold;
                if (fold.kind() == Folds.Kind.CONTENTS && excluded[i] == null && !lines.get(i).blank()) {
                    excluded[i] = Furniture.CONTENTS;
                }
            }
        }
        Mark[] marks = Marks.of(lines, excluded);
        int[] units = Units.ends(lines, excluded, marks);
        boolean[] wordless = new boolean[lines.size()];
        for (int i = 0; i < wordless.length; i++) {
            wordless[i] = Furniture.wordless(lines.get(i));
        }
        Shapes shapes = new Shapes(lines, excluded, within, starts, marks, units);
        return new Page(lines, excluded, starts, within, marks, units, shapes.asks, shapes.shapes, shapes.titles, wordless,
                next(lines, excluded, units, wordless),
                listed(lines, excluded, shapes.shapes), shapes.headings());
    }

    private static int[] next(List<Line> lines, String[] excluded, int[] units, boolean[] wordless) {
        int[] next = new int[lines.size()];
        int worded = lines.size();
        int[] from = new int[lines.size() + 1];
        from[lines.size()] = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean words = !lines.get(i).blank() && excluded[i] == null && !wordless[i];
            worded = words ? i : worded;
            from[i] = worded;
        }
        for (int i = 0; i < next.length; i++) {
            next[i] = from[Math.max(i + 1, units[i])];
        }
        return next;
    }

    private static int[] listed(List<Line> lines, String[] excluded, Shape[] shapes) {
        Map<String, Integer> contents = new HashMap<>();
        for (Line line : lines) {
            if (Furniture.CONTENTS.equals(excluded[line.number() - 1]) && line.kind() == Line.Kind.ITEM) {
                contents.putIfAbsent(Wording.key(line.text()), line.depth());
            }
        }
        contents.remove("");
        int[] listed = new int[lines.size()];
        for (int i = 0; i < listed.length && !contents.isEmpty(); i++) {
            listed[i] = shapes[i] == null ? 0 : contents.getOrDefault(Wording.key(lines.get(i).text()), 0);
        }
        return listed;
    }

    int size() {
        return lines.size();
    }

    /** The shapes that occur between two indexes, with the number of their lines, the most frequent first. */
    List<Map.Entry<Shape, Integer>> shapesBetween(int from, int to) {
        Map<Shape, Integer> counts = new HashMap<>();
        for (int i = from; i < to; i++) {
            if (shapes[i] != null) {
                counts.merge(shapes[i], 1, Integer::sum);
            }
        }
        List<Map.Entry<Shape, Integer>> found = new ArrayList<>(counts.entrySet());
        found.sort(Map.Entry.<Shape, Integer>comparingByValue().reversed().thenComparing(entry -> entry.getKey().key()));
        return found;
    }

    /** The text of a line's whole sentence. */
    static String unit(List<Line> lines, int from, int end) {
        if (end <= from + 1) {
            return lines.get(from).text();
        }
        StringBuilder text = new StringBuilder(lines.get(from).text());
        for (int i = from + 1; i < end; i++) {
            text.append(' ').append(lines.get(i).text());
        }
        return text.toString();
    }
}
