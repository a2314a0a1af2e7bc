package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param repeated   whether others have the same summary, which does not ask
     */
    record Fold(int from, int summaryFrom, int summaryEnd, int to, Summary summary, String rest, Kind kind, boolean closed,
                boolean repeated) {
        private Fold asAnswer() {
            return new Fold(from, summaryFrom, summaryEnd, to, summary, rest, Kind.ANSWER, closed, true);
        }
    }


    private static final int SUMMARY_LINES_MAX = 40;
    private static final int NAME_CHARS_MAX = 50;
    private static final int NAME_WORDS_MAX = 6;
    private static final Pattern NAMED = Pattern.compile("(?i)^\\W*((view|show|see|click|reveal|hide|toggle|explain)\\b.{0,30})?"
            + "\\b(answers?|solutions?)\\b.{0,12}$"
            + "|答案|回答|解答|答え|정답|답변|해설|答");
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
            found.add(new Fold(from, summaryStart, summaryEnd, to, summary, rest, kind(summary.words()), closed, false));
        }
        open.clear();
        summary = new Summary();
        summaryFrom = -1;
        summaryEnd = -1;
        rest = "";
    }

    /** Whether words of a summary say no more than that an answer is below, in any language that is known. */
    static boolean named(String plain) {
        String[] words = plain.split("[^\\p{L}\\p{M}]+");
        boolean brief = plain.length() <= NAME_CHARS_MAX && words.length <= NAME_WORDS_MAX && !Wording.asks(plain);
        return brief && (NAMED.matcher(plain).find() || Labels.answersAlone(plain)
                || Arrays.stream(words).anyMatch(word -> word.length() > 2 && Labels.answersAlone(word)));
    }

    /** Whether the fold holds the answer to a question above it, by its own summary or as others of the same summary do. */
    static boolean answers(Fold fold) {
        return fold.repeated() || named(Wording.plain(Prompts.clean(fold.summary().words())));
    }

    private static Kind kind(String summary) {
        String plain = Wording.plain(summary);
        if (named(plain)) {
            return Kind.ANSWER;
        }
        if (Wording.questionLike(summary)) {
            return Kind.QUESTION;
        }
        if (CONTENTS.matcher(plain).find()) {
            return Kind.CONTENTS;
        }
        boolean brief = plain.split(" ").length <= 6;
        return brief && ANSWER.matcher(plain).find() ? Kind.ANSWER : Kind.OTHER;
    }

    /** Folds of one summary that does not ask are answers, whatever it says. */
    private static List<Fold> settle(List<Fold> folds) {
        Map<String, Integer> summaries = new HashMap<>();
        folds.forEach(fold -> summaries.merge(Wording.key(fold.summary().words()), 1, Integer::sum));
        return folds.stream().map(fold -> {
            boolean repeated = summaries.get(Wording.key(fold.summary().words())) > 1;
            return repeated && (fold.kind() == Kind.OTHER || fold.kind() == Kind.ANSWER) ? fold.asAnswer() : fold;
        }).toList();
    }
}
