package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the lines that follow a question into its guidance and follow-ups, as their author wrote them. */
final class Bodies {
    private static final Pattern LAYOUT_TAG = Pattern.compile("(?i)</?(br|p|b|i|div|center|details|summary|strong|em|hr)(\\s[^<>]{0,500})?/?>");
    private static final Pattern FOLD_TAGS = Pattern.compile("(?i)(</b>|</p>)?\\s*</?details(\\s[^<>]{0,200})?>");
    private static final Pattern ANSWER_SUMMARY = Pattern.compile("(?i)^\\s*<summary[^<>]{0,200}>.{0,200}</summary>.{0,40}$");
    private static final Pattern FOLLOW_UPS = Pattern.compile("(?i)^\\W*follow[- ]?ups?( questions?)?\\W*$");

    private final Draft draft;
    private final List<String> followUps = new ArrayList<>();
    private final List<Line> guidance = new ArrayList<>();

    private Bodies(Draft draft) {
        this.draft = draft;
    }

    static Question question(Draft draft) {
        Bodies bodies = new Bodies(draft);
        bodies.sort();
        return new Question(draft.prompt(), bodies.text(), bodies.followUps, List.of(), List.of(), Question.DEFAULT_MINUTES,
                Difficulty.UNRATED, List.of(), List.of());
    }

    /** What stands between a question and the fold with its answer is part of what is asked. */
    static void intoPrompt(Draft draft) {
        Bodies bodies = new Bodies(draft);
        bodies.guidance.addAll(draft.body());
        String text = bodies.text();
        if (!text.isBlank() && draft.prompt().length() + text.length() < BankLimits.PROMPT_CHARS_MAX) {
            draft.promptBlock(draft.body(), text);
            draft.body().clear();
        }
    }

    private void sort() {
        boolean nested = nestedAreFollowUps();
        boolean labelled = false;
        boolean taking = false;
        int depth = 0;
        for (Line line : draft.body()) {
            if (line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.HEADING) {
                boolean label = FOLLOW_UPS.matcher(line.text()).matches();
                labelled = label || labelled && !line.starts();
                if (label) {
                    continue;
                }
            }
            boolean item = line.kind() == Line.Kind.ITEM && (labelled || nested && line.depth() > 1);
            if (item && (!taking || line.depth() <= depth)) {
                depth = line.depth();
                followUps.add(Prompts.clean(line.text()));
                taking = true;
            } else if (taking && !line.blank() && (item || line.kind() == Line.Kind.TEXT && !line.starts())) {
                followUps.add(followUps.removeLast() + (item ? "\n- " : " ") + line.text());
            } else if (!line.blank() || !taking) {
                taking = false;
                guidance.add(line);
            }
        }
    }

    /** Nested bullets under a bullet deepen the question, unless they are statements that answer it. */
    private boolean nestedAreFollowUps() {
        List<Line> items = draft.body().stream().filter(line -> line.kind() == Line.Kind.ITEM && line.depth() == 2).toList();
        if (items.isEmpty() || draft.opened != Draft.Opened.NUMBERED && draft.opened != Draft.Opened.BULLET) {
            return false;
        }
        if (draft.body().stream().anyMatch(line -> Prompts.answerLabel(line.text()))) {
            return false;
        }
        long asking = items.stream().filter(line -> Wording.questionLike(line.text())).count();
        long stating = items.stream().filter(line -> line.text().endsWith(".") || line.text().endsWith(":")).count();
        boolean bullets = draft.opened == Draft.Opened.BULLET;
        return asking * 2 >= items.size() || bullets && stating * 2 < items.size();
    }

    private String text() {
        while (!guidance.isEmpty() && trims(guidance.getLast())) {
            guidance.removeLast();
        }
        while (!guidance.isEmpty() && trims(guidance.getFirst())) {
            guidance.removeFirst();
        }
        int indent = guidance.stream().filter(line -> !line.blank() && !draft.isRewritten(line)).mapToInt(Line::indent).min().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : guidance) {
            String shown = line.kind() == Line.Kind.CODE ? draft.raw(line) : shown(draft.raw(line));
            if (shown != null) {
                text.append(draft.isRewritten(line) ? shown : dedent(shown, indent)).append('\n');
            }
        }
        return Prompts.withoutAnswerLabel(text.toString().strip());
    }

    private static boolean trims(Line line) {
        return line.blank() || line.kind() == Line.Kind.RULE;
    }

    /** The line without the tags of the fold around it, or null where nothing else is on it. */
    private static String shown(String raw) {
        if (raw.indexOf('<') < 0 || raw.indexOf('`') >= 0) {
            return raw;
        }
        if (LAYOUT_TAG.matcher(raw).replaceAll("").isBlank()) {
            return null;
        }
        String bare = FOLD_TAGS.matcher(raw).replaceAll("");
        String summary = Wording.head(bare);
        if (ANSWER_SUMMARY.matcher(summary).matches()) {
            String plain = Wording.plain(summary);
            return plain.matches("(?i)\\W*((view|show|see|click|reveal|hide)\\b.{0,20})?\\b(answers?|solutions?)\\W*") ? null : plain;
        }
        return bare;
    }

    static String dedent(String raw, int columns) {
        int at = 0;
        int width = 0;
        while (at < raw.length() && width < columns && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t')) {
            width += raw.charAt(at) == '\t' ? 4 : 1;
            at++;
        }
        return raw.substring(at);
    }
}
