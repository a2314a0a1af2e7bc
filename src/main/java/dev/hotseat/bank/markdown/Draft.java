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
    private final StringBuilder prompt;
    private final List<Line> promptLines = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();
    private final Map<Integer, String> rewritten = new HashMap<>();
    private Question ready;

    Draft(Opened opened, Line first, String prompt) {
        this.opened = opened;
        this.line = first.number();
        this.prompt = new StringBuilder(prompt);
        promptLines.add(first);
    }

    String prompt() {
        return prompt.toString();
    }

    /** The key that the same question has elsewhere in the document: that of its first lines only. */
    String key() {
        return Wording.key(prompt());
    }

    void morePrompt(Line line, String text) {
        promptLines.add(line);
        if (!text.isEmpty()) {
            prompt.append(prompt.isEmpty() ? "" : " ").append(text);
        }
    }

    void promptBlock(List<Line> lines, String text) {
        promptLines.addAll(lines);
        prompt.append("\n\n").append(text);
    }

    void follow(Line line) {
        body.add(line);
    }

    /** A line that follows with another text than its own, such as what stands behind a closing tag. */
    void follow(Line line, String text) {
        body.add(line);
        rewritten.put(line.number(), text);
    }

    boolean answered() {
        return body.stream().anyMatch(follower -> !follower.blank());
    }

    List<Line> promptLines() {
        return promptLines;
    }

    List<Line> body() {
        return body;
    }

    String raw(Line line) {
        return rewritten.getOrDefault(line.number(), line.raw());
    }

    boolean isRewritten(Line line) {
        return rewritten.containsKey(line.number());
    }

    /** Sets the question of a draft that needs no sorting of lines, such as a table's row. */
    void ready(Question question) {
        ready = question;
    }

    Question question() {
        return ready == null ? Bodies.question(this) : ready;
    }
}
