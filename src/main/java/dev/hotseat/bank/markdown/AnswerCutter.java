package dev.hotseat.bank.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the second part of a two-part document line by line against the questions of the first part.
 * A question is known by its words, so the numbers of the two parts need not agree, and a list inside an answer is no question.
 */
final class AnswerCutter {
    private static final double LIKENESS_MIN = 0.75;
    // Both parts run in much the same order, so only the next questions in waiting can be meant.
    private static final int NEXT_MAX = 50;

    private final Page page;
    private final Outline outline;
    private final Map<String, Deque<Draft>> waiting = new LinkedHashMap<>();
    private final Map<Draft, Outline.Part> homes = new HashMap<>();
    private final Set<String> titles;
    private final Map<String, Integer> styles = new HashMap<>();
    private Draft answer;
    private Outline.Part section;
    private Line newTitle;
    private int sectionLevel;
    private int questionLevel;

    AnswerCutter(Page page, Outline outline, int split) {
        this.page = page;
        this.outline = outline;
        this.titles = TwoParts.titles(page, 0, split);
        for (Outline.Part part : outline.parts) {
            titles.add(part.key());
            for (Draft draft : part.drafts()) {
                waiting.computeIfAbsent(draft.key(), _ -> new ArrayDeque<>()).add(draft);
                homes.put(draft, part);
            }
        }
        titles.remove("");
    }

    void cut(int from, int to) {
        for (int index : page.headings()) {
            boolean question = index >= from && index < to && waiting.containsKey(Wording.key(page.lines().get(index).text()));
            questionLevel = question ? Math.max(questionLevel, page.lines().get(index).level()) : questionLevel;
        }
        for (int i = from; i < to; i++) {
            Line line = page.lines().get(i);
            if (page.excluded()[i] != null) {
                outline.leaveOut(line, page.excluded()[i]);
            } else if (line.blank()) {
                body(line);
            } else if (line.kind() == Line.Kind.CODE) {
                body(line);
            } else {
                i = step(i, to);
            }
        }
        dropNewTitle();
        for (Deque<Draft> unanswered : waiting.values()) {
            unanswered.forEach(draft -> outline.warn(draft.line, "the answers part has no answer to this question"));
        }
    }

    private int step(int index, int to) {
        Line line = page.lines().get(index);
        Draft known = take(Wording.key(line.text()));
        int last = index;
        if (known == null && index + 1 < to && wraps(index + 1)) {
            known = take(Wording.key(line.text() + " " + page.lines().get(index + 1).text()));
            last = known == null ? index : index + 1;
        }
        int rest = known == null ? answerOnSameLine(line.text()) : -1;
        if (rest > 0) {
            known = take(Wording.key(line.text().substring(0, rest)));
        }
        if (known == null && opensLikeAQuestion(line)) {
            known = similar(Wording.key(line.text()));
            if (known != null) {
                outline.warn(line.number(), "joined with the question of line " + known.line + ", which is worded a little differently");
            }
        }
        if (known != null) {
            start(known, index, last);
            if (rest > 0) {
                known.follow(line, line.text().substring(rest).strip());
            }
        } else if (title(index, to)) {
            enter(line);
        } else if (newQuestion(line)) {
            add(line);
        } else {
            body(line);
        }
        return last;
    }

    /** Where a waiting question ends and its answer begins on the same line, or -1. */
    private int answerOnSameLine(String text) {
        int bold = Answers.boldEnd(text);
        int end = bold > 0 ? bold : Wording.head(text).indexOf("? ") + 1;
        return end > 0 && waiting.containsKey(Wording.key(text.substring(0, end))) ? end : -1;
    }

    private boolean wraps(int index) {
        Line line = page.lines().get(index);
        return line.kind() == Line.Kind.TEXT && !line.starts() && page.excluded()[index] == null;
    }

    private Draft take(String key) {
        Deque<Draft> drafts = waiting.get(key);
        if (drafts == null) {
            return null;
        }
        Draft draft = drafts.poll();
        if (drafts.isEmpty()) {
            waiting.remove(key);
        }
        return draft;
    }

    private Draft similar(String key) {
        String best = null;
        double most = LIKENESS_MIN;
        for (String other : waiting.keySet().stream().limit(NEXT_MAX).toList()) {
            double likeness = Wording.likeness(key, other);
            if (likeness >= most) {
                most = likeness;
                best = other;
            }
        }
        return best == null ? null : take(best);
    }

    private void start(Draft known, int from, int last) {
        styles.merge(style(page.lines().get(from)), 1, Integer::sum);
        for (int i = from; i <= last; i++) {
            known.promptLines().add(page.lines().get(i));
        }
        answer = known;
        section = homes.get(known);
        dropNewTitle();
    }

    private void dropNewTitle() {
        if (newTitle != null) {
            outline.leaveOut(newTitle, "heading without questions");
        }
        newTitle = null;
    }

    private void body(Line line) {
        if (answer != null) {
            answer.follow(line);
        } else {
            outline.leaveOut(line, TwoParts.marker(line) ? "title of the answers part" : "introduction of the answers part");
        }
    }

    private static boolean opensLikeAQuestion(Line line) {
        boolean numbered = line.numbered() && line.depth() <= 1 || line.depth() == 0 && Prompts.number(line.text()) >= 0;
        return !line.quoted() && (line.kind() == Line.Kind.HEADING || numbered || Prompts.marked(line.text())
                || Prompts.boldThroughout(line.text())) && Wording.questionLike(line.text());
    }

    /** A heading of the sections' level, or a plain line with a section's name right above a question. */
    private boolean title(int index, int to) {
        Line line = page.lines().get(index);
        if (TwoParts.marker(line) && answer == null) {
            return false;
        }
        boolean named = titles.contains(Wording.key(Titles.section(line.text())));
        Shape shape = page.shapes()[index];
        if (shape != null && shape.heading()) {
            if (named) {
                sectionLevel = line.level();
            }
            return named || (line.level() <= sectionLevel || line.level() < questionLevel) && aboveQuestion(index, to);
        }
        return named && line.kind() != Line.Kind.HTML && aboveQuestion(index, to);
    }

    private boolean aboveQuestion(int index, int to) {
        for (int i = index + 1; i < to; i++) {
            Line line = page.lines().get(i);
            if (!line.blank() && page.excluded()[i] == null) {
                return waiting.containsKey(Wording.key(line.text())) || newQuestion(line) || opensLikeAQuestion(line);
            }
        }
        return false;
    }

    private void enter(Line line) {
        dropNewTitle();
        String key = Wording.key(Titles.section(line.text()));
        section = outline.parts.stream().filter(part -> part.key().equals(key)).findFirst().orElse(null);
        answer = null;
        if (section == null) {
            newTitle = line;
        } else {
            outline.titleLines.add(line);
        }
    }

    /** A question that only this part has: written the way most known questions are written here. */
    private boolean newQuestion(Line line) {
        if (!Wording.asks(line.text()) || line.quoted() || styles.isEmpty()) {
            return false;
        }
        String style = style(line);
        int most = styles.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return !style.isEmpty() && styles.getOrDefault(style, 0) * 2 > most;
    }

    private static String style(Line line) {
        if (line.kind() == Line.Kind.HEADING) {
            return "heading " + line.level();
        }
        if (line.kind() == Line.Kind.ITEM) {
            return line.numbered() && line.depth() == 1 ? "numbered" : "";
        }
        if (line.kind() == Line.Kind.TEXT && line.depth() == 0 && Prompts.boldThroughout(line.text())) {
            return "bold";
        }
        return line.kind() == Line.Kind.TEXT && Prompts.number(line.text()) >= 0 ? "numbered" : "";
    }

    private void add(Line line) {
        outline.warn(line.number(), "this question is only in the answers part; it was added to the bank");
        answer = new Draft(Draft.Opened.TEXT, line, Prompts.clean(line.text(), page.marks()[line.number() - 1]));
        if (section == null) {
            section = outline.addTo(newTitle == null ? "" : Titles.section(newTitle.text()), answer);
            if (newTitle != null) {
                outline.titleLines.add(newTitle);
            }
        } else {
            section.drafts().add(answer);
        }
        newTitle = null;
    }
}
