package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@code <details>} folds of a document and tells question, answer and table of contents apart. */
final class Folds {
    enum Kind { QUESTION, ANSWER, CONTENTS, OTHER }

    /**
     * One fold, in indexes of the document's lines.
     *
     * @param from       where it opens
     * @param summaryFrom where its summary opens
     * @param summaryEnd where its summary closes; the rest of that line already belongs to the answer
     * @param to         its last line
     * @param closed     false where no closing tag was found
     */
    record Fold(int from, int summaryFrom, int summaryEnd, int to, Summary summary, String rest, Kind kind, boolean closed) {}

    private static final int SUMMARY_LINES_MAX = 40;
    private static final double QUESTION_SHARE_MIN = 0.5;
    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(details|summary)(?:\\s[^<>]{0,200})?>");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]{0,2000}`");
    private static final Pattern ANSWER = Pattern.compile("(?i)\\b(answers?|solutions?|hints?|explanations?|results?|response|output|code)\\b"
            + "|^\\W*(click|show|expand|reveal|view|see|open|details|more)\\b");
    private static final Pattern CONTENTS = Pattern.compile("(?i)table of contents|\\btoc\\b|^\\W*(show |hide )?contents\\W*$");

    private final List<Line> lines;
    private final List<Fold> found = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int summaryFrom = -1;
    private int summaryStart = -1;
    private int summaryEnd = -1;
    private Summary summary = new Summary();
    private String rest = "";

    private Folds(List<Line> lines) {
        this.lines = lines;
    }

    /** The outermost folds, in order. */
    static List<Fold> of(List<Line> lines) {
        Folds folds = new Folds(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Line.Kind.CODE || lines.get(i).blank()) {
                folds.codeOrBlank(lines.get(i));
            } else {
                folds.line(i);
            }
        }
        if (!folds.open.isEmpty()) {
            folds.close(lines.size() - 1, false);
        }
        return settle(folds.found);
    }

    /** No tag is looked for here, but within a summary it is part of what is asked. */
    private void codeOrBlank(Line line) {
        if (summaryFrom >= 0 && line.kind() == Line.Kind.CODE) {
            summary.code(line);
        } else if (summaryFrom >= 0) {
            summary.endLine("");
        }
    }

    private void line(int index) {
        String text = Wording.head(lines.get(index).raw());
        String bare = text.indexOf('`') < 0 ? text : CODE_SPAN.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
        if (!open.isEmpty() && endsFold(lines.get(index))) {
            close(index - 1, false);
        }
        if (summaryFrom >= 0 && index - summaryFrom > SUMMARY_LINES_MAX) {
            summaryFrom = -1;
        }
        Matcher tag = TAG.matcher(bare);
        int from = 0;
        while (tag.find()) {
            if (summaryFrom >= 0) {
                summary.add(text.substring(Math.min(from, tag.start()), tag.start()));
            }
            from = tag.end();
            boolean closing = !tag.group(1).isEmpty();
            if (tag.group(2).equalsIgnoreCase("details")) {
                details(index, closing);
            } else {
                summary(index, closing, text.substring(tag.end()));
            }
        }
        if (summaryFrom >= 0) {
            summary.endLine(text.substring(from));
        }
    }

    /** A section's heading, or the next question of a list of headings, cannot stand inside a fold. */
    private boolean endsFold(Line line) {
        return line.kind() == Line.Kind.HEADING && (line.level() <= 2 || line.numbered());
    }

    private void details(int index, boolean closing) {
        if (!closing) {
            if (!open.isEmpty() && unclosedQuestion(index)) {
                close(index - 1, false);
            }
            open.add(index);
        } else if (open.size() == 1) {
            close(index, true);
        } else if (!open.isEmpty()) {
            open.removeLast();
        }
    }

    /** A question opened inside a question nearly always means that the first was never closed. */
    private boolean unclosedQuestion(int index) {
        if (index == open.getFirst() || summaryEnd < 0 || kind(summary.words()) != Kind.QUESTION) {
            return false;
        }
        StringBuilder next = new StringBuilder();
        for (int i = index; i < Math.min(lines.size(), index + 3); i++) {
            next.append(lines.get(i).raw()).append(' ');
        }
        return Wording.questionLike(Wording.head(next.toString()).replaceFirst("(?is)</summary>.*", ""));
    }

    private void summary(int index, boolean closing, String after) {
        if (open.size() != 1 || summaryEnd >= 0) {
            return;
        }
        if (!closing) {
            summaryFrom = index;
            summaryStart = index;
        } else if (summaryFrom >= 0) {
            summaryFrom = -1;
            summaryEnd = index;
            rest = after.replaceAll("(?i)</?(details|br|b|p)\\s{0,3}/?>", "").strip();
        }
    }

    private void close(int index, boolean closed) {
        int from = open.getFirst();
        if (summaryEnd >= 0) {
            int to = Math.max(index, summaryEnd);
            found.add(new Fold(from, summaryStart, summaryEnd, to, summary, rest, kind(summary.words()), closed));
        }
        open.clear();
        summary = new Summary();
        summaryFrom = -1;
        summaryEnd = -1;
        rest = "";
    }

    private static Kind kind(String summary) {
        String plain = Wording.plain(summary);
        if (Wording.questionLike(summary) && !plain.matches("(?i)(explain|show|see) (the )?(answer|solution|code).{0,20}")) {
            return Kind.QUESTION;
        }
        if (CONTENTS.matcher(plain).find()) {
            return Kind.CONTENTS;
        }
        boolean brief = plain.split(" ").length <= 6;
        return brief && ANSWER.matcher(plain).find() ? Kind.ANSWER : Kind.OTHER;
    }

    /** Where most folds are questions, one that does not read like a question is a question all the same. */
    private static List<Fold> settle(List<Fold> folds) {
        long asked = folds.stream().filter(fold -> fold.kind() == Kind.QUESTION).count();
        long other = folds.stream().filter(fold -> fold.kind() == Kind.OTHER).count();
        if (asked == 0 || asked < (asked + other) * QUESTION_SHARE_MIN) {
            return folds;
        }
        return folds.stream().map(fold -> fold.kind() == Kind.OTHER && asked > 2
                ? new Fold(fold.from(), fold.summaryFrom(), fold.summaryEnd(), fold.to(), fold.summary(), fold.rest(), Kind.QUESTION, fold.closed())
                : fold).toList();
    }
}
