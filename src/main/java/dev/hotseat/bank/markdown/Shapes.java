package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at each line of a document for how it is written and how much it asks. */
final class Shapes {
    private static final int LONG_CHARS = 300;
    private static final int TITLE_CHARS_MAX = 80;
    private static final int TITLE_WORDS_MAX = 9;
    private static final int NESTED_COLUMNS = 2;
    private static final int CODE_COLUMNS = 4;
    private static final int BULLET_STRENGTH = Shape.LIST - 2;
    private static final int NEST_STEP = 5;
    private static final int NEST_MAX = 7;
    private static final Pattern ENTRY = Pattern.compile("^[^-–—:?]{1,40}\\s[-–—]\\s.*");
    private static final Pattern CALLOUT = Pattern.compile("^\\[!(?:question|faq|help|quiz|card)\\][-+]?\\s+\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION_WORD = Pattern.compile("(?iu)^\\W{0,3}(section|part|chapter|unit|topic|round|abschnitt|teil|kapitel|sección|seccion"
            + "|parte|capítulo|tema|bloque|seção|partie|section|chapitre|sezione|раздел|часть|глава|тема|блок|розділ|частина|część|dział|rozdział|část|kapitola"
            + "|bölüm|القسم|الجزء|الباب|भाग|खंड|अध्याय|第).*");

    final double[] asks;
    final Shape[] shapes;
    final Page.TitleKind[] titles;
    private final List<Line> lines;
    private final String[] excluded;
    private final Folds.Fold[] within;
    private final Folds.Fold[] starts;
    private final Mark[] marks;
    private final int[] units;
    private final Map<String, Shape> known = new HashMap<>();

    Shapes(List<Line> lines, String[] excluded, Folds.Fold[] within, Folds.Fold[] starts, Mark[] marks, int[] units) {
        this.lines = lines;
        this.excluded = excluded;
        this.within = within;
        this.starts = starts;
        this.marks = marks;
        this.units = units;
        this.asks = new double[lines.size()];
        this.shapes = new Shape[lines.size()];
        this.titles = new Page.TitleKind[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (excluded[i] == null && !lines.get(i).blank() && units[i] > 0) {
                look(i);
            }
        }
    }

    int[] headings() {
        return IntStream.range(0, shapes.length).filter(i -> shapes[i] != null && shapes[i].heading()).toArray();
    }

    private void look(int index) {
        Line line = lines.get(index);
        Folds.Fold fold = within[index];
        if (starts[index] != null && (fold.kind() == Folds.Kind.QUESTION || fold.kind() == Folds.Kind.OTHER)) {
            boolean asking = Wording.questionLike(fold.summary().words());
            asks[index] = asking ? 1 : ask(Wording.plain(fold.summary().words()), true);
            shapes[index] = shape("fold" + (asking ? "?" : "."), "fold", Shape.FOLD);
            return;
        }
        if (fold != null && (fold.kind() == Folds.Kind.ANSWER || index <= fold.summaryEnd())) {
            return;
        }
        switch (line.kind()) {
            case HEADING -> heading(index, line, fold);
            case ITEM, TEXT -> text(index, line);
            case TABLE -> shapes[index] = line.starts() && Tables.readable(lines, index) ? shape(Shape.ROW, Shape.ROW, Shape.LABEL) : null;
            case BLANK, CODE, HTML, RULE, FRONT_MATTER, OTHER -> { }
        }
    }

    /** A heading within an item, other than the one it opens with, belongs to what the item says. */
    private void heading(int index, Line line, Folds.Fold fold) {
        boolean opens = line.depth() == 0 || line.ordinal() != Line.NONE;
        if (line.text().isEmpty() || !opens || line.quoted() || fold != null && fold.kind() == Folds.Kind.QUESTION
                || Labels.answersAlone(line.text()) || Labels.answers(marks[index])) {
            return;
        }
        asks[index] = ask(Wording.plain(Prompts.clean(line.text())), true);
        if (Labels.asks(marks[index])) {
            asks[index] = Math.max(asks[index], 0.9);
        }
        shapes[index] = line.numbered() ? shape("h*", "h*", Shape.HEADING) : shape("h" + line.level(), "h" + line.level(), Shape.HEADING + 7 - line.level());
    }

    private void text(int index, Line line) {
        Mark mark = marks[index];
        String unit = Page.unit(lines, index, units[index]);
        String prefix = line.quoted() ? ">" : "";
        if (line.quoted() && line.starts() && CALLOUT.matcher(line.text()).matches()) {
            asks[index] = 1;
            shapes[index] = shape("callout", "callout", Shape.FOLD);
            return;
        }
        if (unit.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (Labels.asks(mark) || Labels.asks(second(line, mark))) {
            asks[index] = Math.max(0.9, ask(Wording.plain(Prompts.clean(unit)), true));
            shapes[index] = shape(prefix + "q", prefix + "q", Shape.LABEL);
            return;
        }
        if (Labels.of(mark).filter(column -> column != Column.SECTION).isPresent() || Labels.answersAlone(line.text())) {
            return;
        }
        boolean item = line.kind() == Line.Kind.ITEM;
        String plain = Wording.plain(Prompts.clean(unit, mark));
        asks[index] = ask(plain, item || mark.some() || Prompts.boldThroughout(line.text()));
        if (mark.style().equals(Mark.LABEL) || mark.style().equals(Mark.WORD_NUMBER)) {
            shapes[index] = shape(prefix + "w:" + mark.word(), prefix + "w:" + mark.word(), Shape.LABEL - 1);
            return;
        }
        if (item || mark.some()) {
            shapes[index] = listed(line, mark, prefix, unit, plain);
        } else {
            shapes[index] = words(index, line, prefix);
            titles[index] = line.quoted() ? null : title(index, line, plain);
        }
    }

    /** The mark behind a number: "1. Question: …". */
    private static Mark second(Line line, Mark first) {
        return first.counts() && !first.style().startsWith("w") ? Mark.of(line.text().substring(Math.min(first.end(), line.text().length()))) : Mark.NONE;
    }

    private Shape listed(Line line, Mark mark, String prefix, String unit, String plain) {
        boolean item = line.kind() == Line.Kind.ITEM;
        int below = line.depth() == 0 && line.column() >= CODE_COLUMNS ? 2 : 1;
        int nest = Math.clamp(item ? line.depth() : line.column() < NESTED_COLUMNS ? 1 : line.depth() + below, 1, NEST_MAX);
        String style = item ? line.numbered() ? Mark.NUMBER : "-" : mark.style() + (mark.style().equals(Mark.SYMBOL) ? mark.word() : "");
        boolean counted = item ? line.numbered() : mark.counts();
        String key = prefix + style + (!item && line.text().startsWith("**") ? "**" : "") + "/" + nest;
        if (plain.isEmpty()) {
            return null;
        }
        String kind = Furniture.onlyLink(unit) ? "~link" : item && ENTRY.matcher(plain).matches() && asks[line.number() - 1] < 0.85 ? "~entry" : "";
        if (!kind.isEmpty()) {
            double most = kind.equals("~entry") ? 0.15 : asks[line.number() - 1] < 0.85 ? 0.3 : 1;
            asks[line.number() - 1] = Math.min(most, asks[line.number() - 1]);
        }
        return shape(key + kind, key + kind, (counted ? Shape.LIST : BULLET_STRENGTH) - NEST_STEP * (nest - 1));
    }

    private Shape words(int index, Line line, String prefix) {
        boolean nested = line.depth() > 0 && line.column() >= NESTED_COLUMNS;
        if (nested || line.text().length() > 600 || Furniture.onlyLink(line.text()) && asks[index] < 1) {
            return null;
        }
        if (index + 1 < lines.size() && lines.get(index + 1).text().matches("\\?{1,2}") && lines.get(index + 1).kind() == Line.Kind.TEXT) {
            return shape(prefix + "card", prefix + "card", Shape.FOLD);
        }
        boolean asking = asks[index] >= 1;
        if (line.starts() && Prompts.boldThroughout(line.text())) {
            return shape(prefix + "bold" + (asks[index] >= 0.85 ? "?" : "."), prefix + "bold", Shape.BOLD);
        }
        if (line.text().matches(".{1,300}[^:]::[^:].*") && !line.text().contains("://")) {
            return shape(prefix + "::", prefix + "::", Shape.LABEL);
        }
        String place = line.column() >= 4 ? "/2" : "";
        return shape(prefix + (asking ? line.starts() ? "line?" : "line?+" : "line.") + place, prefix + "line" + place, Shape.TEXT);
    }

    private Page.TitleKind title(int index, Line line, String plain) {
        boolean nested = line.depth() > 0 && line.column() >= NESTED_COLUMNS;
        if (nested || plain.isEmpty() || plain.length() > TITLE_CHARS_MAX || asks[index] >= 0.85 || units[index] > index + 1
                || ".!,;。،".indexOf(plain.charAt(plain.length() - 1)) >= 0 || plain.split(" ").length > TITLE_WORDS_MAX
                || plain.codePoints().noneMatch(Character::isLetter)) {
            return null;
        }
        boolean cased = plain.codePoints().anyMatch(Character::isUpperCase);
        if (cased && plain.codePoints().noneMatch(Character::isLowerCase) && plain.length() > 1) {
            return Page.TitleKind.CAPITALS;
        }
        if (plain.endsWith(":") || plain.endsWith("：") || plain.startsWith("[") && plain.endsWith("]") || SECTION_WORD.matcher(plain).matches()) {
            return Page.TitleKind.NAMED;
        }
        boolean last = index + 1 >= lines.size() || lines.get(index + 1).kind() != Line.Kind.TEXT || lines.get(index + 1).starts() || marks[index + 1].some();
        return line.starts() && last ? Page.TitleKind.ALONE : Page.TitleKind.TIGHT;
    }

    /** How much a line reads as something to be asked; {@code marked} says that it stands out by more than its words. */
    private static double ask(String plain, boolean marked) {
        if (plain.isEmpty()) {
            return 0;
        }
        if (Wording.asks(plain)) {
            return 1;
        }
        if (Openers.open(plain)) {
            return 0.9;
        }
        if (plain.length() > LONG_CHARS) {
            return 0.1;
        }
        if (Wording.questionMark(plain) >= 0) {
            return 0.85;
        }
        char last = plain.charAt(plain.length() - 1);
        if (last == ':' || last == '：') {
            return 0.2;
        }
        boolean word = plain.indexOf(' ') < 0 && plain.charAt(0) < 0x0900;
        boolean sentence = Wording.ended(plain);
        return word ? 0.35 : marked ? sentence ? 0.5 : 0.55 : sentence ? 0.15 : 0.4;
    }

    private Shape shape(String key, String form, int strength) {
        return known.computeIfAbsent(key, _ -> new Shape(key, form, strength));
    }
}
