package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Draws the line between what a candidate is asked and how it is answered, once a document has been cut into questions: behind a
 * question's end on its own line, at a label in any language, at a fold. What stands before the line is asked, what stands behind
 * it is never shown to a candidate.
 */
final class Answers {
    private static final Pattern ABOUT_CODE = Pattern.compile("(?iu)"
            + "\\b(outputs?|printed|prints?|logs?|logged|wrong (here|with)"
            + "|(this|following|below) (code|snippet|program|query)"
            + "|ausgabe|ausgegeben|folgende[rsn]? code|salida|imprime|siguiente código"
            + "|saída|seguinte código|affiche|sortie|code suivant|stampa|wypisze|wyświetli)\\b"
            + "|выведет|вывод|напечата|следующ\\S+ код|виведе|输出|打印|以下代码|下面代码|出力|表示され|次のコード|출력|다음 코드|يطبع|ناتج|आउटपुट");
    private static final double MOST = 0.6;
    private static final int SAME_LINE_MIN = 2;
    private static final int ASKED_CHARS_MAX = 1_500;

    private final Page page;
    private final List<Draft> drafts;
    private final Set<String> learned = new HashSet<>();
    private boolean sameLine;
    private boolean onlyCode;

    private Answers(Page page, List<Draft> drafts) {
        this.page = page;
        this.drafts = drafts.stream().filter(draft -> draft.ready() == null).toList();
    }

    static void settle(Page page, List<Draft> drafts) {
        Answers answers = new Answers(page, drafts);
        answers.learn();
        answers.drafts.forEach(answers::settle);
        answers.learnAfter();
        answers.drafts.stream().filter(draft -> answers.onlyCode && draft.answered()).forEach(draft -> intoPrompt(draft, draft.body().size()));
    }

    private void learn() {
        int tails = 0;
        Map<String, Integer> labels = new HashMap<>();
        for (Draft draft : drafts) {
            tails += sameLineEnd(draft.written()) > 0 ? 1 : 0;
            Set<String> seen = new HashSet<>();
            for (Line line : draft.body()) {
                Mark mark = mark(line);
                if (mark.style().equals(Mark.LABEL) && Labels.of(mark).isEmpty() && seen.add(mark.word())) {
                    labels.merge(mark.word(), 1, Integer::sum);
                }
            }
        }
        sameLine = tails >= SAME_LINE_MIN && tails >= drafts.size() * MOST;
        boolean known = drafts.stream().anyMatch(draft -> label(draft) >= 0);
        labels.forEach((word, count) -> {
            if (!known && count > 1 && count >= drafts.size() * MOST) {
                learned.add(word);
            }
        });
    }

    /** Where no question of a document has an answer, code right under one is what is asked about. */
    private void learnAfter() {
        onlyCode = drafts.stream().allMatch(draft -> draft.body().stream().allMatch(line -> line.raw().isBlank() || line.kind() == Line.Kind.RULE
                || line.kind() == Line.Kind.CODE && (!line.starts() || line.text().startsWith("```") || line.text().startsWith("~~~"))));
    }

    private Mark mark(Line line) {
        return page.marks()[line.number() - 1];
    }

    private void settle(Draft draft) {
        if (draft.opened != Draft.Opened.FOLD) {
            fill(draft);
            splitLine(draft);
        }
        int at = label(draft);
        if (at >= 0) {
            Line label = draft.body().get(at);
            if (learned.contains(mark(label).word())) {
                draft.rewrite(label, Prompts.unmarked(label.text(), mark(label)));
            }
            intoPrompt(draft, at);
            return;
        }
        int fold = foldStart(draft);
        if (fold > 0) {
            intoPrompt(draft, fold);
        } else if (fold < 0) {
            Choices.settle(draft);
            aboutCode(draft);
            asked(draft);
        }
    }

    /** A question whose line holds nothing but its number or label is asked by the lines right below. */
    private void fill(Draft draft) {
        Mark mark = Mark.of(draft.written());
        boolean empty = mark.some() && Prompts.unmarked(draft.written(), mark).codePoints().noneMatch(Character::isLetterOrDigit);
        int from = 0;
        while (from < draft.body().size() && draft.body().get(from).blank()) {
            from++;
        }
        if (!empty || from == draft.body().size()) {
            return;
        }
        int to = from;
        while (to < draft.body().size() && draft.body().get(to).kind() == Line.Kind.TEXT && !announces(draft.body().get(to), draft)) {
            to++;
        }
        if (to > from) {
            List<Line> words = draft.body().subList(from, to);
            String text = Page.unit(words, 0, words.size());
            draft.prompt(Prompts.clean(text));
            draft.promptLines().addAll(words);
            draft.body().subList(0, to).clear();
        }
    }

    private void splitLine(Draft draft) {
        String written = draft.written();
        int[] label = Labels.inline(written);
        int end = label != null ? label[0] : boldEnd(written);
        int rest = label != null ? label[1] : end;
        if (end <= 0 && sameLine) {
            end = sameLineEnd(written);
            rest = end;
        }
        if (end <= 0 || draft.promptLines().size() > 3) {
            return;
        }
        String asked = written.substring(0, end);
        String answer = written.substring(rest).replaceFirst("^[\\s*_]*[-–—:]?\\s+", "").strip();
        boolean open = count(asked) % 2 == 1 && asked.stripTrailing().endsWith("**");
        draft.prompt(Prompts.clean(open ? asked.stripTrailing().substring(0, asked.stripTrailing().length() - 2) : asked, draft.mark));
        draft.precede(draft.promptLines().getFirst(), closeBold(answer));
    }

    private static int count(String text) {
        return text.split("\\*\\*", -1).length - 1;
    }

    /** Emphasis that began before the answer does not end in it. */
    private static String closeBold(String text) {
        return count(text) % 2 == 1 && text.endsWith("**") ? text.substring(0, text.length() - 2).strip() : text;
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

    /** Where a sentence that asks ends and one begins that does not, or -1. */
    static int sameLineEnd(String text) {
        int separator = text.indexOf("::");
        if (separator > 0 && text.indexOf("://") < 0) {
            return separator;
        }
        int end = Wording.lastQuestionMark(text) + 1;
        boolean within = end > 0 && end < text.length() && text.charAt(end) < 0x2E80 && " \t*_\"'»”)".indexOf(text.charAt(end)) < 0;
        String rest = end == 0 || within ? "" : Wording.plain(text.substring(end));
        boolean answer = rest.length() > 1 && rest.codePoints().anyMatch(Character::isLetterOrDigit)
                && !rest.startsWith("(") && !rest.startsWith("#") && !Openers.open(rest);
        return answer ? end : -1;
    }

    /** The index in the body of the line that announces the answer, or -1. */
    private int label(Draft draft) {
        List<Line> body = draft.body();
        for (int i = 0; i < body.size(); i++) {
            if (announces(body.get(i), draft)) {
                return i;
            }
        }
        return -1;
    }

    private boolean announces(Line line, Draft draft) {
        boolean worded = line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.ITEM || line.kind() == Line.Kind.HEADING;
        if (!worded || page.within()[line.number() - 1] != null && draft.opened != Draft.Opened.FOLD) {
            return false;
        }
        Mark mark = mark(line);
        boolean letter = mark.word().length() == 1;
        boolean announced = Labels.answers(mark) || Labels.answersAlone(line.text()) || mark.style().equals(Mark.LABEL) && learned.contains(mark.word());
        return announced && !(letter && Choices.letters(draft.body()));
    }

    /** The index in the body where a fold with the answer opens, or -1. */
    private int foldStart(Draft draft) {
        List<Line> body = draft.body();
        for (int i = 0; i < body.size(); i++) {
            Folds.Fold fold = page.foldStarts()[body.get(i).number() - 1];
            if (fold != null) {
                boolean answers = fold.kind() == Folds.Kind.ANSWER && Folds.answers(fold);
                if (answers) {
                    hideSummary(draft, fold);
                }
                return answers ? i : -1;
            }
        }
        return -1;
    }

    /** The words that only say that an answer is below are not part of it. */
    private void hideSummary(Draft draft, Folds.Fold fold) {
        for (int i = fold.from(); i <= fold.summaryEnd() && page.lines().get(i).kind() != Line.Kind.CODE; i++) {
            draft.rewrite(page.lines().get(i), i == fold.summaryEnd() ? fold.rest() : "");
        }
    }

    /** Code right below a question about what some code does is part of what is asked. */
    private static void aboutCode(Draft draft) {
        List<Line> body = draft.body();
        int from = 0;
        while (from < body.size() && body.get(from).blank()) {
            from++;
        }
        int to = from;
        while (to < body.size() && body.get(to).kind() == Line.Kind.CODE && (to == from || !body.get(to).starts())) {
            to++;
        }
        boolean fenced = to > from && (body.get(from).text().startsWith("```") || body.get(from).text().startsWith("~~~"));
        if (fenced && ABOUT_CODE.matcher(draft.prompt()).find()) {
            intoPrompt(draft, to);
        }
    }

    /** What names a topic and goes on to ask is asked as a whole. */
    private static void asked(Draft draft) {
        List<Line> body = draft.body().stream().filter(line -> !line.blank()).toList();
        boolean text = !body.isEmpty() && body.stream().allMatch(line -> line.kind() == Line.Kind.TEXT) && !Wording.questionLike(draft.prompt());
        int chars = body.stream().mapToInt(line -> line.raw().length()).sum();
        if (text && chars < ASKED_CHARS_MAX && draft.opened == Draft.Opened.HEADING && Wording.asks(body.getLast().text())) {
            intoPrompt(draft, draft.body().size());
        }
    }

    /** Moves the first lines of a body into the prompt, but for those that a candidate must not see. */
    private static void intoPrompt(Draft draft, int to) {
        List<Line> before = new ArrayList<>(draft.body().subList(0, to));
        List<Line> kept = new ArrayList<>(before.stream().filter(Bodies::announcesMore).toList());
        before.removeAll(kept);
        Choices.Split choices = Choices.split(before, draft);
        String text = choices.asked();
        if (text.isBlank() || draft.prompt().length() + text.length() >= BankLimits.PROMPT_CHARS_MAX) {
            return;
        }
        draft.promptBlock(before, text);
        draft.body().subList(0, to).clear();
        draft.body().addAll(0, kept);
        if (!choices.right().isEmpty()) {
            draft.precede(choices.right().getFirst(), choices.words());
        }
    }
}
