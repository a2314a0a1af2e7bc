package dev.hotseat.bank.markdown;

import java.util.List;
import java.util.Set;

/** Cuts the text under one section heading into questions and what follows each of them. */
final class SectionCutter {
    private static final int TITLE_CHARS_MAX = 80;
    private static final int TITLE_WORDS_MAX = 6;
    private static final int WRAPPED_CHARS_MAX = 1_000;

    private final List<Line> lines;
    private final String[] excluded;
    private final Folds.Fold[] folds;
    private final Outline outline;
    private final Set<String> laterTitles;
    private final boolean lenient;
    private Carrier carrier = Carrier.NOTHING;
    private Draft current;
    private boolean loose;
    private int lastOpening;
    private int expected = 1;
    private int answerNext;

    SectionCutter(List<Line> lines, String[] excluded, Folds.Fold[] folds, Outline outline, Set<String> laterTitles, boolean lenient) {
        this.laterTitles = laterTitles;
        this.lines = lines;
        this.excluded = excluded;
        this.folds = folds;
        this.outline = outline;
        this.lenient = lenient;
    }

    void cut(int from, int to) {
        boolean anyFold = false;
        boolean anyTable = false;
        for (int i = from; i < to; i++) {
            anyFold |= folds[i] != null && folds[i].kind() == Folds.Kind.QUESTION;
            anyTable |= tableStart(i) && Tables.readable(lines.get(i));
        }
        carrier = Carrier.of(lines, from, to, line -> excluded[line.number() - 1] == null, anyFold, anyTable, lenient);
        lastOpening = -1;
        for (int i = from; i < to; i++) {
            lastOpening = excluded[i] == null && carrier.opens(lines.get(i)) ? i : lastOpening;
        }
        int unread = 0;
        for (int i = from; i < to; ) {
            int before = outline.leftOut.size();
            int next = step(i, to);
            unread += outline.leftOut.size() > before && lines.get(i).kind() == Line.Kind.ITEM && excluded[i] == null ? 1 : 0;
            i = next;
        }
        if (unread > 0) {
            outline.warn(lines.get(from).number(), unread + " list item" + (unread == 1 ? "" : "s")
                    + " from this line on do not read as questions and were left out");
        }
    }

    /** Takes the line at {@code index}, and any that go with it; returns the index of the next. */
    private int step(int index, int to) {
        Line line = lines.get(index);
        if (excluded[index] != null) {
            outline.leaveOut(line, excluded[index]);
            return index + 1;
        }
        Folds.Fold fold = folds[index];
        if (fold != null && fold.kind() == Folds.Kind.QUESTION && fold.to() < to) {
            return fold(fold);
        }
        if (tableStart(index) && carrier == Carrier.TABLE) {
            return Tables.cut(lines, index, to, outline);
        }
        if (laterTitle(line)) {
            enter(line);
            return index + 1;
        }
        if (opens(line) || boldAfterSeparator(index)) {
            return open(index, to);
        }
        if (carrier.partly() && line.kind() == Line.Kind.ITEM && line.depth() == 1) {
            // It is beside the question above and not its answer.
            current = null;
        }
        if (title(index, to)) {
            enter(line);
        } else if (follows(index, line)) {
            current.follow(line);
            loose |= line.depth() == 0 && !line.blank() && !Furniture.wordless(line);
        } else {
            outline.leaveOut(line, Furniture.wordless(line) ? "image, badge or separator"
                    : outline.count() == 0 ? "introduction" : "text that belongs to no question");
        }
        return index + 1;
    }

    private void enter(Line line) {
        outline.section(line, DocumentCutter.sectionTitle(line.text()));
        current = null;
        expected = 1;
    }

    /** Whether the second part of the document has this line as a heading: here it has lost its "#". */
    private boolean laterTitle(Line line) {
        return !laterTitles.isEmpty() && line.text().length() <= TITLE_CHARS_MAX && !line.quoted()
                && (line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.ITEM && line.numbered() && line.depth() == 1)
                && laterTitles.contains(Wording.key(DocumentCutter.sectionTitle(line.text())));
    }

    private boolean tableStart(int index) {
        return lines.get(index).kind() == Line.Kind.TABLE && lines.get(index).starts() && excluded[index] == null;
    }

    private int fold(Folds.Fold fold) {
        Draft draft = outline.add(new Draft(Draft.Opened.FOLD, lines.get(fold.from()), fold.summary().prompt()));
        for (int i = fold.from() + 1; i <= fold.summaryEnd(); i++) {
            boolean before = i < fold.summaryFrom() && !Furniture.wordless(lines.get(i));
            if (before || lines.get(i).kind() == Line.Kind.CODE && !fold.summary().showsCode()) {
                draft.follow(lines.get(i));
            } else {
                draft.morePrompt(lines.get(i), "");
            }
        }
        if (!fold.rest().isEmpty()) {
            draft.follow(lines.get(fold.summaryEnd()), fold.rest());
        }
        for (int i = fold.summaryEnd() + 1; i <= fold.to(); i++) {
            if (excluded[i] != null) {
                outline.leaveOut(lines.get(i), excluded[i]);
            } else {
                draft.follow(lines.get(i));
            }
        }
        if (!fold.closed()) {
            outline.warn(lines.get(fold.from()).number(), "this <details> is never closed; its answer was taken to end at line "
                    + lines.get(fold.to()).number());
        }
        current = null;
        return fold.to() + 1;
    }

    /** Whether the line opens a question, given the numbers seen so far: an answer may hold a numbered list of its own. */
    private boolean opens(Line line) {
        if (!carrier.opens(line)) {
            return false;
        }
        if (carrier == Carrier.PLAIN && !line.starts() && current != null && current.answered()) {
            return false;
        }
        if (carrier != Carrier.NUMBERED || current == null || Wording.questionLike(line.text())) {
            return true;
        }
        int number = line.numbered() ? line.ordinal() : Prompts.number(line.text());
        boolean inAnswer = number == answerNext && number > 1 || number == 1 && expected != 1;
        if (inAnswer && (loose || current.answered() || number == 1 || answerNext > 1)) {
            answerNext = number + 1;
            return false;
        }
        return number == expected || !current.answered();
    }

    /** Among bold questions, a bold line of its own below a separator is one too, though it names only a topic. */
    private boolean boldAfterSeparator(int index) {
        Line line = lines.get(index);
        int previous = index - 1;
        while (previous >= 0 && lines.get(previous).blank()) {
            previous--;
        }
        return carrier == Carrier.BOLD && current != null && line.kind() == Line.Kind.TEXT && line.starts() && line.depth() == 0
                && Prompts.boldThroughout(line.text()) && previous >= 0 && Furniture.wordless(lines.get(previous));
    }

    private int open(int index, int to) {
        Line line = lines.get(index);
        int number = line.numbered() ? line.ordinal() : Prompts.number(line.text());
        expected = number + 1;
        answerNext = 0;
        int split = boldEnd(line.text());
        StringBuilder text = new StringBuilder(split > 0 ? line.text().substring(0, split) : line.text());
        int next = index + 1;
        while (split < 0 && next < to && continues(next, text)) {
            text.append(' ').append(lines.get(next).text());
            next++;
        }
        current = outline.add(new Draft(opened(line), line, Prompts.clean(text.toString())));
        for (int i = index + 1; i < next; i++) {
            current.morePrompt(lines.get(i), "");
        }
        if (split > 0) {
            current.follow(line, line.text().substring(split).replaceFirst("^\\s*[-–—:]\\s+", "").strip());
        }
        if (!Wording.questionLike(text.toString()) && carrier != Carrier.BOLD_NUMBERED) {
            outline.warn(line.number(), "this does not read as a question; it was taken as one because of its place in the list");
        }
        return next;
    }

    private Draft.Opened opened(Line line) {
        if (line.kind() != Line.Kind.ITEM) {
            return Draft.Opened.TEXT;
        }
        return line.numbered() ? Draft.Opened.NUMBERED : Draft.Opened.BULLET;
    }

    /** Where a bold question ends and its answer begins on the same line, or -1. */
    static int boldEnd(String text) {
        String head = Wording.head(text);
        int open = head.startsWith("**") ? 0 : head.matches("^\\d{1,4}[.)]\\s\\*\\*.*") ? head.indexOf("**") : -1;
        int close = open < 0 ? -1 : head.indexOf("**", open + 2);
        if (close < 0 || !Wording.asks(head.substring(open, close + 2))) {
            return -1;
        }
        return Wording.plain(head.substring(close + 2)).matches(".*\\p{L}.*") ? close + 2 : -1;
    }

    private boolean continues(int index, StringBuilder text) {
        Line line = lines.get(index);
        if (line.kind() != Line.Kind.TEXT || line.starts() || excluded[index] != null || carrier.opens(line)
                || Prompts.answerLabel(line.text()) || text.length() > WRAPPED_CHARS_MAX) {
            return false;
        }
        String plain = Wording.plain(text.toString());
        return !plain.isEmpty() && !Wording.asks(plain) && ".!:".indexOf(plain.charAt(plain.length() - 1)) < 0;
    }

    /** A plain or bold line that stands alone above a list of questions titles it, though it has lost its "#". */
    private boolean title(int index, int to) {
        Line line = lines.get(index);
        if (line.kind() != Line.Kind.TEXT || line.quoted() || line.text().length() > TITLE_CHARS_MAX || lastOpening < index
                || carrier != Carrier.NUMBERED && carrier != Carrier.BULLETS) {
            return false;
        }
        String plain = Wording.plain(line.text());
        int next = index + 1;
        while (next < to && (lines.get(next).blank() || excluded[next] != null)) {
            next++;
        }
        if (plain.isEmpty() || next == to || Wording.questionLike(plain) || ".!?,;".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            return false;
        }
        Line follower = lines.get(next);
        boolean restarts = follower.ordinal() == 1 || Prompts.number(follower.text()) == 1 && follower.kind() == Line.Kind.TEXT;
        boolean bold = Prompts.boldThroughout(line.text().replaceFirst(":$", ""));
        boolean alone = line.starts() && line.depth() == 0 && !loose && (current == null || !current.answered());
        boolean between = carrier == Carrier.NUMBERED ? restarts || bold || alone : bold || line.starts() && line.depth() == 0;
        return between && carrier.opens(follower) && Wording.questionLike(follower.text()) && (!plain.endsWith(":") || bold || !loose && plain.split(" ").length <= TITLE_WORDS_MAX);
    }

    private boolean follows(int index, Line line) {
        if (current == null || carrier == Carrier.FOLDS || carrier == Carrier.TABLE) {
            return false;
        }
        return index < lastOpening || line.blank() || loose || line.depth() > 0
                || carrier != Carrier.BULLETS && carrier != Carrier.NUMBERED || line.indent() >= 2 || !line.starts();
    }
}
