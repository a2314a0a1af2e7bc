package dev.hotseat.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of one question as a table or a data file gives them: words for what they mean, text for what they hold.
 * Reads loosely and says through {@code warn} what it could not read; a value it cannot read becomes the default.
 */
public final class QuestionFields {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,3})?");
    private final Map<Column, List<String>> values = new EnumMap<>(Column.class);
    private final List<CriterionAnchors> criteria = new ArrayList<>();
    private final Consumer<String> warn;

    public QuestionFields(Consumer<String> warn) {
        this.warn = warn;
    }

    /** Adds to what a field holds; a field of one value joins its parts as paragraphs. */
    public void add(Column column, String text) {
        if (!text.isBlank()) {
            values.computeIfAbsent(column, _ -> new ArrayList<>()).add(text.strip());
        }
    }

    public void criterion(CriterionAnchors anchors) {
        criteria.add(anchors);
    }

    /** All of a field as one text; empty where it was not given. */
    public String text(Column column) {
        return String.join("\n\n", values.getOrDefault(column, List.of()));
    }

    public Question question() {
        return new Question(text(Column.PROMPT), text(Column.GUIDANCE), values.getOrDefault(Column.FOLLOW_UPS, List.of()),
                values.getOrDefault(Column.HINTS, List.of()), values.getOrDefault(Column.WEAK_SIGNS, List.of()), minutes(),
                difficulty(), tags(), criteria);
    }

    private int minutes() {
        String text = text(Column.MINUTES);
        if (text.isEmpty()) {
            return Question.DEFAULT_MINUTES;
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            warn.accept("\"" + clip(text) + "\" is not a number of minutes; " + Question.DEFAULT_MINUTES + " was taken");
            return Question.DEFAULT_MINUTES;
        }
        boolean hours = text.toLowerCase(Locale.ROOT).matches(".*\\d\\s*h(ours?|rs?)?\\b.*");
        long minutes = Math.round(Double.parseDouble(number.group().replace(',', '.')) * (hours ? 60 : 1));
        if (minutes < 1 || minutes > Question.MINUTES_MAX) {
            warn.accept(minutes + " minutes is outside 1 to " + Question.MINUTES_MAX + "; the nearest was taken");
        }
        return Math.clamp(minutes, 1, Question.MINUTES_MAX);
    }

    private Difficulty difficulty() {
        String text = text(Column.DIFFICULTY);
        if (text.isEmpty()) {
            return Difficulty.UNRATED;
        }
        return Difficulty.named(text).orElseGet(() -> {
            warn.accept("\"" + clip(text) + "\" is not a difficulty that is known; the question stays unrated");
            return Difficulty.UNRATED;
        });
    }

    private List<String> tags() {
        return values.getOrDefault(Column.TAGS, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split("[,;|\\n]"))).map(tag -> tag.strip().replaceFirst("^#", "")).toList();
    }

    private static String clip(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
