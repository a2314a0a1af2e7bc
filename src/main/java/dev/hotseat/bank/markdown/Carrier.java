package dev.hotseat.bank.markdown;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What carries the questions in one stretch of text without headings of its own. */
enum Carrier {
    /** The last two: lists of which only some items ask, so that only those are taken. */
    NOTHING, FOLDS, MARKED, TABLE, NUMBERED, BOLD_NUMBERED, BOLD, BULLETS, PLAIN, SOME_NUMBERED, SOME_BULLETS;

    private static final double NUMBERED_SHARE_MIN = 0.4;
    private static final double BULLET_SHARE_MIN = 0.5;
    private static final int RUN_MIN = 3;

    /** Chooses for the lines from {@code from} to {@code to}; {@code open} says which of them may be read. */
    static Carrier of(List<Line> lines, int from, int to, Predicate<Line> open, boolean folds, boolean table, boolean lenient) {
        List<Line> all = IntStream.range(from, to).mapToObj(lines::get).filter(line -> !line.blank() && !line.quoted()).filter(open).toList();
        if (folds) {
            return FOLDS;
        }
        if (all.stream().anyMatch(line -> markedQuestion(line) && Wording.plain(line.text()).length() > 3)) {
            return MARKED;
        }
        List<Line> numbered = all.stream().filter(Carrier::numbered).toList();
        List<Line> bullets = all.stream().filter(Carrier::bullet).toList();
        List<Line> bold = all.stream().filter(Carrier::boldQuestion).toList();
        if (!bold.isEmpty() && before(bold, asking(numbered)) && before(bold, asking(bullets))) {
            return BOLD;
        }
        if (table) {
            return TABLE;
        }
        if (enough(numbered, NUMBERED_SHARE_MIN) || lenient && !numbered.isEmpty()) {
            return NUMBERED;
        }
        if (running(all.stream().filter(Carrier::boldNumbered).toList())) {
            return BOLD_NUMBERED;
        }
        if (enough(bullets, BULLET_SHARE_MIN) || lenient && !bullets.isEmpty()) {
            return BULLETS;
        }
        if (all.stream().anyMatch(line -> line.kind() == Line.Kind.TEXT && line.depth() == 0 && plainQuestion(line))) {
            return PLAIN;
        }
        return numbered.stream().anyMatch(Carrier::askingItem) ? SOME_NUMBERED : bullets.stream().anyMatch(Carrier::askingItem) ? SOME_BULLETS : NOTHING;
    }

    /** Whether this line opens a question, by its form alone. */
    boolean opens(Line line) {
        if (line.quoted() || line.blank()) {
            return false;
        }
        return switch (this) {
            case NOTHING, FOLDS, TABLE -> false;
            case MARKED -> markedQuestion(line);
            case NUMBERED -> numbered(line);
            case BOLD_NUMBERED -> boldNumbered(line);
            case BOLD -> boldQuestion(line);
            case BULLETS -> bullet(line);
            case SOME_NUMBERED -> numbered(line) && askingItem(line);
            case SOME_BULLETS -> bullet(line) && askingItem(line);
            case PLAIN -> line.kind() == Line.Kind.TEXT && line.depth() == 0 && plainQuestion(line);
        };
    }

    /** Whether items of the same list that do not ask stand between the questions. */
    boolean partly() {
        return this == SOME_NUMBERED || this == SOME_BULLETS;
    }

    private static boolean askingItem(Line line) {
        return Wording.asks(line.text());
    }

    private static boolean markedQuestion(Line line) {
        return line.kind() == Line.Kind.TEXT && line.depth() == 0 && Prompts.marked(line.text())
                || line.kind() == Line.Kind.ITEM && line.depth() == 1 && Prompts.marked(line.text());
    }

    private static boolean numbered(Line line) {
        return line.kind() == Line.Kind.ITEM && line.depth() == 1 && line.numbered() && !Furniture.onlyLink(line) && !line.text().isEmpty()
                || line.kind() == Line.Kind.TEXT && line.starts() && line.depth() == 0 && Prompts.number(line.text()) >= 0;
    }

    private static boolean boldNumbered(Line line) {
        return line.kind() == Line.Kind.TEXT && line.starts() && line.depth() == 0 && line.text().startsWith("**")
                && Prompts.number(line.text()) >= 0;
    }

    private static boolean bullet(Line line) {
        return line.kind() == Line.Kind.ITEM && line.depth() == 1 && line.ordinal() == Line.BULLET && !Furniture.onlyLink(line)
                && !line.text().isEmpty();
    }

    private static boolean boldQuestion(Line line) {
        return line.kind() == Line.Kind.TEXT && line.depth() == 0 && line.starts() && Prompts.boldThroughout(line.text())
                && Wording.questionLike(line.text());
    }

    private static boolean plainQuestion(Line line) {
        return line.text().length() < 600 && Wording.asks(line.text()) && !Furniture.onlyLink(line) && !Prompts.answerLabel(line.text());
    }

    private static List<Line> asking(List<Line> lines) {
        return lines.stream().filter(line -> Wording.questionLike(line.text())).toList();
    }

    private static boolean before(List<Line> some, List<Line> others) {
        return others.isEmpty() || some.getFirst().number() < others.getFirst().number();
    }

    private static boolean enough(List<Line> items, double share) {
        long asking = asking(items).size();
        return asking > 0 && asking >= items.size() * share;
    }

    private static boolean running(List<Line> numbered) {
        for (int i = 0; i < numbered.size(); i++) {
            if (Prompts.number(numbered.get(i).text()) != i + Prompts.number(numbered.getFirst().text())) {
                return i >= RUN_MIN;
            }
        }
        return numbered.size() >= RUN_MIN;
    }
}
