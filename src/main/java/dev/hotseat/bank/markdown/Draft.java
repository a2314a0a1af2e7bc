package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question while its document is being cut: the lines it opens with, and the lines that follow it. */
final class Draft {
    /** What opened the question, which decides what nested items under it are. */
    enum Opened { HEADING, FOLD, NUMBERED, BULLET, TEXT, ROW }

    final Opened opened;
    final int line;
    final Mark mark;
    /** What the question is about, where a title says so that is no section's; else empty. */
    String topic = "";
    private final List<Line> promptLines = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();
    private final Map<Integer, String> rewritten = new HashMap<>(2);
    private int answerLines;
    private String prompt;
    private Question ready;

    /** A question that opens with the words of its first line, behind their mark. */
    Draft(Opened opened, Line first, Mark mark) {
        this(opened, first, mark, null);
    }

    /** A question whose words are known. */
    Draft(Opened opened, Line first, String prompt) {
        this(opened, first, Mark.NONE, prompt);
    }

    private Draft(Opened opened, Line first, Mark mark, String prompt) {
        this.opened = opened;
        this.line = first.number();
        this.mark = mark;
        this.prompt = prompt;
        promptLines.add(first);
    }

    /** Worked out only when asked for: most drafts belong to readings that are not taken. */
    String prompt() {
        if (prompt == null) {
            prompt = Prompts.clean(Page.unit(promptLines, 0, promptLines.size()), mark);
        }
        return prompt;
    }

    /** The words the question opened with, as the author wrote them. */
    String written() {
        return Page.unit(promptLines, 0, promptLines.size());
    }

    void prompt(String text) {
        prompt = text;
    }

    /** The key that the same question has elsewhere in the document: that of its first lines only. */
    String key() {
        return Wording.key(prompt());
    }

    /** A line that goes on with the question's words. */
    void more(Line line) {
        promptLines.add(line);
    }

    /** Puts a text before all that follows the question; it stands on a line of the question itself. */
    void precede(Line line, String text) {
        body.addFirst(line);
        answerLines++;
        rewritten.put(line.number(), text);
    }

    /** Moves lines of the body into the prompt, with the text that they are there. */
    void promptBlock(List<Line> lines, String text) {
        prompt = prompt() + (prompt().isEmpty() ? "" : "\n\n") + text;
        promptLines.addAll(lines);
    }

    void follow(Line line) {
        body.add(line);
        answerLines += line.blank() ? 0 : 1;
    }

    /** A line that follows with another text than its own, such as what stands behind a closing tag. */
    void follow(Line line, String text) {
        follow(line);
        rewritten.put(line.number(), text);
    }

    /** The number that the question has in the document, or -1. */
    int number() {
        Line first = promptLines.getFirst();
        return first.numbered() ? first.ordinal() : mark.counts() ? mark.value() : Prompts.number(first.text());
    }

    /** Takes what another draft opens with, and all that follows it, for the answer to this question. */
    void answer(Draft other) {
        List<Line> words = other.promptLines;
        follow(words.getFirst(), other.written());
        words.subList(1, words.size()).forEach(line -> follow(line, ""));
        for (Line line : other.body) {
            follow(line);
            if (other.isRewritten(line)) {
                rewritten.put(line.number(), other.raw(line));
            }
        }
    }

    /** Gives a line that follows another text than its own. */
    void rewrite(Line line, String text) {
        rewritten.put(line.number(), text);
    }

    boolean answered() {
        return answerLines > 0;
    }

    List<Line> promptLines() {
        return promptLines;
    }

    List<Line> body() {
        return body;
    }

    String raw(Line line) {
        return rewritten.getOrDefault(line.number(), line.kept());
    }

    boolean isRewritten(Line line) {
        return rewritten.containsKey(line.number());
    }

    /** Sets the question of a draft that needs no sorting of lines, such as a table's row. */
    void ready(Question question) {
        ready = question;
    }

    /** The question where it is known already, or null. */
    Question ready() {
        return ready;
    }
}
