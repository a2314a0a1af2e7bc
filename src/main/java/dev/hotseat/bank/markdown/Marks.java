package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the marks of a document that mean something from words that only look like one: marks repeat, and their numbers run on. */
final class Marks {
    private Marks() {}

    /** For each line its mark, or {@link Mark#NONE}; {@code excluded} lines have none. */
    static Mark[] of(List<Line> lines, String[] excluded) {
        Mark[] marks = new Mark[lines.size()];
        Map<String, List<Mark>> kinds = new HashMap<>();
        for (int i = 0; i < marks.length; i++) {
            Line line = lines.get(i);
            boolean worded = line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.ITEM || line.kind() == Line.Kind.HEADING;
            marks[i] = worded && excluded[i] == null ? Mark.of(line.text()) : Mark.NONE;
            if (marks[i].some()) {
                kinds.computeIfAbsent(kind(marks[i]), _ -> new ArrayList<>()).add(marks[i]);
            }
        }
        Map<String, Boolean> alive = new HashMap<>();
        kinds.forEach((kind, found) -> alive.put(kind, alive(found)));
        for (int i = 0; i < marks.length; i++) {
            marks[i] = marks[i].some() && alive.get(kind(marks[i])) ? marks[i] : Mark.NONE;
        }
        return marks;
    }

    private static String kind(Mark mark) {
        return switch (mark.style()) {
            case "1.1", Mark.BOX -> mark.style();
            default -> mark.style() + mark.word();
        };
    }

    private static boolean alive(List<Mark> found) {
        Mark first = found.getFirst();
        return switch (first.style()) {
            case Mark.NUMBER, Mark.BOX -> true;
            case Mark.LABEL -> Labels.of(first).isPresent() || found.size() > 1;
            case Mark.SYMBOL -> found.size() > 1;
            case Mark.WORD_NUMBER -> Labels.asks(first) || Labels.answers(first) || runsOn(found);
            case "1 " -> found.size() > 2 && runsOn(found);
            default -> runsOn(found);
        };
    }

    /** Whether somewhere one number follows the number before it. */
    private static boolean runsOn(List<Mark> found) {
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i).value() == found.get(i - 1).value() + 1) {
                return true;
            }
        }
        return false;
    }
}
