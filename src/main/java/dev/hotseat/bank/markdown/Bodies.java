package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns the lines that follow a question into its guidance, follow-ups, hints and what else its author noted, in his own words. */
final class Bodies {
    private static final Pattern LAYOUT_TAG = Pattern.compile("(?i)</?(br|p|b|i|div|center|details|summary|strong|em|hr)(\\s[^<>]{0,500})?/?>");
    private static final Pattern FOLD_TAGS = Pattern.compile("(?i)(</b>|</p>)?\\s*</?details(\\s[^<>]{0,200})?>");
    private static final Pattern ANSWER_SUMMARY = Pattern.compile("(?i)^\\s*<summary[^<>]{0,200}>.{0,200}</summary>.{0,40}$");
    private static final Pattern FOLLOW_UPS = Pattern.compile("(?iu)^\\W*follow[- ]?ups?( questions?)?\\W*$");
    private static final Pattern ONE_ITEM = Pattern.compile("^[-*+•]\\s+");
    private static final Pattern LETTER_LABEL = Pattern.compile("^(?:\\*\\*|__|<b>)?A[.)]\\s*(?:\\*\\*|__|</b>)?\\s*");

    private final Page page;
    private final Draft draft;
    private final List<String> followUps = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Line> guidance = new ArrayList<>();
    private Difficulty difficulty = Difficulty.UNRATED;
    private final Consumer<Line> statedFollowUp;

    private Bodies(Page page, Draft draft, Consumer<Line> statedFollowUp) {
        this.page = page;
        this.draft = draft;
        this.statedFollowUp = statedFollowUp;
    }

    /** The finished question; {@code statedFollowUp} hears of each line that became a follow-up though it does not ask. */
    static Question question(Page page, Draft draft, Consumer<Line> statedFollowUp) {
        Bodies bodies = new Bodies(page, draft, statedFollowUp);
        bodies.sort();
        bodies.tags.addAll(Tags.of(draft.written()));
        bodies.tags.add(draft.topic);
        return new Question(draft.prompt(), bodies.text(), bodies.followUps, bodies.hints, List.of(), Question.DEFAULT_MINUTES,
                bodies.difficulty, bodies.tags, List.of());
    }

    /** Whether a line is a labelled note about the question, such as a hint, that belongs neither to what is asked nor to the answer. */
    static boolean announcesMore(Line line) {
        boolean worded = line.kind() == Line.Kind.TEXT || line.kind() == Line.Kind.ITEM;
        Optional<Column> column = worded ? Labels.of(Mark.of(line.text())) : Optional.empty();
        return column.filter(found -> found != Column.PROMPT && found != Column.GUIDANCE && found != Column.SECTION).isPresent()
                || worded && Labels.remarks(Mark.of(line.text()));
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
                if (label || note(line)) {
                    continue;
                }
            }
            boolean folded = page.within()[line.number() - 1] != null && draft.opened != Draft.Opened.FOLD;
            boolean item = line.kind() == Line.Kind.ITEM && !folded && (labelled || nested && line.depth() > depth());
            if (item && (!taking || line.depth() <= depth)) {
                depth = line.depth();
                followUps.add(Prompts.clean(line.text()));
                taking = true;
                if (!labelled && !Wording.questionLike(line.text())) {
                    statedFollowUp.accept(line);
                }
            } else if (taking && !line.blank() && (item || line.kind() == Line.Kind.TEXT && !line.starts())) {
                followUps.add(followUps.removeLast() + (item ? "\n- " : " ") + line.text());
            } else if (!line.blank() || !taking) {
                taking = false;
                guidance.add(line);
            }
        }
    }

    /** Takes a line like "Difficulty: easy" or "Hint: …" for what it says of the question; says whether it was one. */
    private boolean note(Line line) {
        if (line.kind() != Line.Kind.TEXT || draft.isRewritten(line)) {
            return false;
        }
        Mark mark = Mark.of(line.text());
        Column column = Labels.of(mark).orElse(null);
        String rest = column == null ? "" : Wording.plain(Prompts.unmarked(line.text(), mark));
        if (rest.isEmpty()) {
            return false;
        }
        if (column == Column.DIFFICULTY && Difficulty.named(rest).isPresent()) {
            difficulty = Difficulty.named(rest).get();
            return true;
        }
        switch (column) {
            case TAGS -> tags.addAll(List.of(rest.split("[,;，、]")));
            case HINTS -> hints.add(Prompts.unmarked(line.text(), mark));
            case FOLLOW_UPS -> followUps.add(Prompts.unmarked(line.text(), mark));
            case PROMPT, GUIDANCE, SECTION, DIFFICULTY, MINUTES, WEAK_SIGNS, CRITERIA, BANK, DESCRIPTION -> {
                return false;
            }
        }
        return true;
    }

    private int depth() {
        return draft.promptLines().getFirst().depth();
    }

    /** Nested items deepen the question where at least half of them ask; otherwise they answer it. */
    private boolean nestedAreFollowUps() {
        if (draft.opened != Draft.Opened.NUMBERED && draft.opened != Draft.Opened.BULLET) {
            return false;
        }
        List<Line> items = draft.body().stream().filter(line -> line.kind() == Line.Kind.ITEM && line.depth() == depth() + 1
                && page.within()[line.number() - 1] == null).toList();
        boolean announced = draft.body().stream().anyMatch(line -> Labels.answers(Mark.of(line.text())) || Labels.answersAlone(line.text()));
        long asking = items.stream().filter(line -> Wording.questionLike(line.text())).count();
        return !items.isEmpty() && !announced && asking * 2 >= items.size();
    }

    private String text() {
        List<String> shown = new ArrayList<>();
        int indent = guidance.stream().filter(line -> !line.raw().isBlank() && !draft.isRewritten(line)).mapToInt(Line::indent).min().orElse(0);
        for (Line line : trimmed(guidance)) {
            String raw = shownRaw(draft, line);
            if (raw != null) {
                shown.add(draft.isRewritten(line) ? raw : dedent(raw, indent));
            }
        }
        String text = withoutLabel(String.join("\n", shown).strip());
        return text.indexOf('\n') < 0 ? ONE_ITEM.matcher(text).replaceFirst("") : text;
    }

    /** Takes the label away that announces the answer. An "A." is none where a "B." follows: then it is the first of several options. */
    private String withoutLabel(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        String first = text.substring(0, end);
        Mark mark = Mark.of(first);
        boolean options = Choices.letters(guidance);
        if (Labels.answers(mark) && !(mark.word().length() == 1 && options)) {
            return (bare(first, mark) + text.substring(end)).strip();
        }
        if (Labels.answersAlone(first) && !first.startsWith("#") && end < text.length()) {
            return text.substring(end).strip();
        }
        return options ? text : LETTER_LABEL.matcher(text).replaceFirst("");
    }

    private static String bare(String line, Mark mark) {
        String rest = Prompts.unmarked(line, mark);
        return line.startsWith(rest) ? rest : Prompts.unbold(rest);
    }

    /** The lines without blank ones and rules at either end. */
    static List<Line> trimmed(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && trims(lines.get(from))) {
            from++;
        }
        while (to > from && trims(lines.get(to - 1))) {
            to--;
        }
        return lines.subList(from, to);
    }

    private static boolean trims(Line line) {
        return line.raw().isBlank() || line.kind() == Line.Kind.RULE;
    }

    /** The line as it is kept, or null where nothing but the tags of a fold is on it. */
    static String shownRaw(Draft draft, Line line) {
        return line.kind() == Line.Kind.CODE ? draft.raw(line) : shown(draft.raw(line));
    }

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
            return Folds.named(plain) ? null : plain;
        }
        return bare;
    }

    /** Lines of text as one, without the indentation that all of them share. */
    static String dedented(List<String> lines) {
        int least = lines.stream().filter(line -> line != null && !line.isBlank()).mapToInt(Mending::columns).min().orElse(0);
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (line != null) {
                text.append(dedent(line, least)).append('\n');
            }
        }
        return text.toString().strip();
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
