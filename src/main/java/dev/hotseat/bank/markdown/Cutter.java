package dev.hotseat.bank.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the lines of a document into questions and what follows each of them, as one reading of it has it. */
final class Cutter {
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}>\\s?");

    private final Page page;
    private final Reading reading;
    private final Outline outline;
    private final Set<String> knownTitles;
    private final HeadingRoles.Role[] roles;
    private final Set<String> forms = new HashSet<>();
    private final Map<String, Boolean> uncounted = new HashMap<>();
    private final int to;
    private Draft current;
    private Shape opened;
    private boolean loose;
    private int lastOpening;
    private int openings;
    private int expected = 1;
    private int answerNext;
    private int unread;
    private int regionLine;

    private Cutter(Page page, Reading reading, Set<String> knownTitles, int from, int to) {
        this.page = page;
        this.reading = reading;
        this.knownTitles = knownTitles;
        this.outline = new Outline();
        this.to = to;
        this.roles = HeadingRoles.of(page, reading, from, to);
        for (int i = from; i < to; i++) {
            if (reading.asks(page.shapes()[i])) {
                forms.add(page.shapes()[i].form());
            }
        }
    }

    /**
     * Cuts the lines from {@code from} up to but without {@code to}.
     *
     * @param knownTitles keys of titles that another part of the document has as headings
     */
    static Outline cut(Page page, Reading reading, Set<String> knownTitles, int from, int to) {
        Cutter cutter = new Cutter(page, reading, knownTitles, from, to);
        cutter.region(from);
        for (int i = from; i < to; ) {
            i = cutter.step(i);
        }
        cutter.endRegion();
        cutter.outline.dropPending();
        return cutter.outline;
    }

    /** Takes the line at {@code index}, and any that go with it; returns the index of the next. */
    private int step(int index) {
        Line line = page.lines().get(index);
        if (page.excluded()[index] != null) {
            outline.leaveOut(line, page.excluded()[index]);
            return index + 1;
        }
        switch (roles[index]) {
            case TITLE, SECTION -> {
                enterHeading(index);
                return index + 1;
            }
            case QUESTION -> {
                endRegion();
                open(index, Draft.Opened.HEADING);
                return Math.max(index + 1, page.units()[index]);
            }
            case NONE, WITHIN -> { }
        }
        if (current != null && opened.heading()) {
            current.follow(line);
            return index + 1;
        }
        return text(index, line);
    }

    private int text(int index, Line line) {
        Folds.Fold fold = page.foldStarts()[index];
        Shape shape = page.shapes()[index];
        if (fold != null && reading.asks(shape) && fold.to() < to) {
            return fold(index, fold);
        }
        if (title(index)) {
            enter(index, line);
            return index + 1;
        }
        if (reading.asks(shape) && shape.form().equals(Shape.ROW)) {
            current = null;
            int before = outline.count();
            int next = Tables.cut(page.lines(), index, to, outline);
            outline.rows += outline.count() - before;
            return next;
        }
        if (reading.asks(shape) && opens(index, line, shape)) {
            open(index, openedBy(line));
            return page.units()[index] + (shape.form().endsWith("card") ? 1 : 0);
        }
        if (shape != null && forms.contains(shape.form()) && !reading.asks(shape) && eligible(shape)) {
            outline.missed += 1;
        }
        if (sibling(line, shape)) {
            // It is beside the question above and not its answer.
            current = null;
        }
        if (follows(index, line)) {
            follow(line);
            loose |= line.depth() == 0 && line.column() < 2 && !line.blank() && !page.wordless()[index];
        } else {
            boolean wordless = page.wordless()[index];
            unread += line.kind() == Line.Kind.ITEM ? 1 : 0;
            outline.leaveOut(line, wordless ? "image, badge or separator" : outline.count() == 0 ? "introduction" : "text that belongs to no question");
        }
        return index + 1;
    }

    /** In a quote, what follows a quoted question is kept without the sign of its quote. */
    private void follow(Line line) {
        if (line.quoted() && current.promptLines().getFirst().quoted()) {
            current.follow(line, QUOTE.matcher(line.raw()).replaceFirst(""));
        } else {
            current.follow(line);
        }
    }

    private void enterHeading(int index) {
        Line line = page.lines().get(index);
        endRegion();
        current = null;
        if (roles[index] == HeadingRoles.Role.TITLE) {
            outline.title(line, Wording.plain(line.text()));
        } else {
            outline.section(line, Titles.section(line.text()));
        }
        region(index + 1);
    }

    private void enter(int index, Line line) {
        outline.section(line, Titles.section(line.text()));
        outline.plainTitles++;
        outline.restarts += restarts(index) ? 1 : 0;
        current = null;
        expected = 1;
        answerNext = 0;
    }

    /** Begins the text under a heading: up to the last line that opens a question there, all belongs to one. */
    private void region(int from) {
        expected = 1;
        answerNext = 0;
        lastOpening = -1;
        openings = 0;
        unread = 0;
        regionLine = from + 1;
        for (int i = from; i < to && (roles[i] == HeadingRoles.Role.NONE || roles[i] == HeadingRoles.Role.WITHIN); i++) {
            if (reading.asks(page.shapes()[i])) {
                lastOpening = i;
                openings++;
            }
        }
    }

    private void endRegion() {
        if (unread > 0) {
            outline.warn(regionLine, unread + " list item" + (unread == 1 ? "" : "s") + " from this line on do not read as questions and were left out");
        }
        unread = 0;
    }

    private int fold(int index, Folds.Fold fold) {
        Draft draft = outline.add(new Draft(Draft.Opened.FOLD, page.lines().get(index), fold.summary().prompt()), index, page);
        for (int i = fold.from() + 1; i <= fold.summaryEnd(); i++) {
            Line line = page.lines().get(i);
            boolean before = i < fold.summaryFrom() && !page.wordless()[i];
            if (before || line.kind() == Line.Kind.CODE && !fold.summary().showsCode()) {
                draft.follow(line);
            } else {
                draft.more(line);
            }
        }
        if (!fold.rest().isEmpty()) {
            draft.follow(page.lines().get(fold.summaryEnd()), fold.rest());
        }
        for (int i = fold.summaryEnd() + 1; i <= fold.to(); i++) {
            if (page.excluded()[i] != null) {
                outline.leaveOut(page.lines().get(i), page.excluded()[i]);
            } else {
                draft.follow(page.lines().get(i));
            }
        }
        if (!fold.closed()) {
            outline.warn(page.lines().get(fold.from()).number(), "this <details> is never closed; its answer was taken to end at line "
                    + page.lines().get(fold.to()).number());
        }
        current = null;
        return fold.to() + 1;
    }

    private boolean eligible(Shape shape) {
        return current == null || shape.strength() >= opened.strength();
    }

    /** Whether the line opens a question, given what is open and the numbers seen so far: an answer may hold a list of its own. */
    private boolean opens(int index, Line line, Shape shape) {
        if (!eligible(shape)) {
            return false;
        }
        Mark mark = page.marks()[index];
        boolean list = shape.listed() && (line.numbered() || mark.counts());
        if (!list || current == null || shape != opened || uncounted.computeIfAbsent(shape.key(), _ -> allAlike(shape))) {
            return true;
        }
        int number = number(line, mark);
        boolean inAnswer = number == answerNext && number > 1 || number == 1 && expected != 1;
        boolean asks = page.asks()[index] >= 1 || page.asks()[index] > 0.8 && !inAnswer;
        if (asks) {
            return true;
        }
        if (inAnswer && (loose || current.answered() || number == 1 || answerNext > 1)) {
            answerNext = number + 1;
            return false;
        }
        return number == expected || !current.answered();
    }

    private static int number(Line line, Mark mark) {
        return line.numbered() ? line.ordinal() : mark.value();
    }

    /** Whether all items of a shape have one number, so that it counts nothing. */
    private boolean allAlike(Shape shape) {
        int first = -1;
        int seen = 0;
        for (int i = 0; i < to; i++) {
            if (page.shapes()[i] == shape) {
                int number = number(page.lines().get(i), page.marks()[i]);
                first = seen++ == 0 ? number : first;
                if (number != first) {
                    return false;
                }
            }
        }
        return seen > 1;
    }

    private void open(int index, Draft.Opened by) {
        Line line = page.lines().get(index);
        Mark mark = page.marks()[index];
        int number = number(line, mark);
        outline.numbered(number);
        expected = number + 1;
        answerNext = 0;
        opened = page.shapes()[index];
        boolean strip = mark.some() && (opened.strength() == Shape.LABEL - 1
                || opened.listed() && line.kind() == Line.Kind.TEXT || opened.heading() && mark.counts()
                || mark.style().equals(Mark.SYMBOL));
        current = outline.add(new Draft(by, line, strip ? mark : Mark.NONE), index, page);
        for (int i = index + 1; i < page.units()[index]; i++) {
            current.more(page.lines().get(i));
        }
        if (opened.form().endsWith("card")) {
            current.follow(page.lines().get(page.units()[index]), "");
        }
    }

    private static Draft.Opened openedBy(Line line) {
        if (line.kind() != Line.Kind.ITEM) {
            return Draft.Opened.TEXT;
        }
        return line.numbered() ? Draft.Opened.NUMBERED : Draft.Opened.BULLET;
    }

    /** Whether the line titles the questions below it: this reading, or another part of the document, has such lines as titles. */
    private boolean title(int index) {
        Line line = page.lines().get(index);
        if (line.text().length() > Titles.CHARS_MAX || line.quoted() || line.kind() != Line.Kind.TEXT && line.kind() != Line.Kind.ITEM) {
            return false;
        }
        if (!knownTitles.isEmpty() && (line.kind() == Line.Kind.TEXT || line.numbered() && line.depth() == 1)
                && knownTitles.contains(Wording.key(Titles.section(line.text())))) {
            return true;
        }
        Shape shape = page.shapes()[index];
        boolean shaped = shape != null && reading.sections().contains(shape.key());
        Page.TitleKind kind = page.titles()[index];
        int next = page.next()[index];
        if (!shaped && (kind == null || !reading.titles().contains(kind)) || next >= to || !reading.asks(page.shapes()[next])
                || page.shapes()[next].heading() || shape != null && shape == page.shapes()[next] && kind != Page.TitleKind.ALONE) {
            return false;
        }
        boolean inPlace = current == null || shaped || current.answered() == reading.answered() || restarts(index) && expected > 2;
        return inPlace && (current == null || page.asks()[index] < 0.85);
    }

    private boolean restarts(int index) {
        int next = page.next()[index];
        return next < to && (page.marks()[next].value() == 1 || page.lines().get(next).ordinal() == 1);
    }

    /** Whether it is an item of a list whose other items are questions, though it is none. */
    private boolean sibling(Line line, Shape shape) {
        return current != null && line.kind() == Line.Kind.ITEM && shape != null && shape.entry() && opened.listed()
                && shape.strength() == opened.strength();
    }

    private boolean follows(int index, Line line) {
        if (current == null) {
            return false;
        }
        return index < lastOpening || line.blank() || loose || line.depth() > 0 || !opened.listed() || line.column() >= 2 || !line.starts()
                || openings == 1 && !current.answered() && !page.wordless()[index];
    }
}
