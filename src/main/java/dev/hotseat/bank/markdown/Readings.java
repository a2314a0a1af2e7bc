package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Proposes readings of a document, cuts and scores each, and ranks them. It begins with every shape of line as the one that opens
 * questions and lets the most promising grow by what raises their score: further shapes of question, and lines that title.
 */
final class Readings {
    /** A reading with what it cuts out of the document. */
    record Scored(Reading reading, Outline outline, double score) {}

    private static final int SHAPES_MAX = 14;
    private static final int SEEDS_MAX = 3;
    private static final int ROUNDS_MAX = 5;
    private static final double GAIN_MIN = 0.002;
    private static final double SCORE_MIN = 0.35;
    private static final double ASKING_MIN = 0.3;

    private final Page page;
    private final Set<String> knownTitles;
    private final int from;
    private final int to;
    private final List<Shape> shapes;
    private final Map<Reading, Scored> tried = new HashMap<>();

    private Readings(Page page, Set<String> knownTitles, int from, int to) {
        this.page = page;
        this.knownTitles = knownTitles;
        this.from = from;
        this.to = to;
        List<Map.Entry<Shape, Integer>> found = page.shapesBetween(from, to);
        // In a long document a shape of a handful of lines carries nothing.
        int few = (to - from) / 4_000;
        this.shapes = found.stream().filter(entry -> entry.getValue() > few).limit(SHAPES_MAX).map(Map.Entry::getKey).toList();
    }

    /** The readings of the lines from {@code from} up to but without {@code to}, the best first; none where nothing reads as a question. */
    static List<Scored> of(Page page, Set<String> knownTitles, int from, int to) {
        Readings readings = new Readings(page, knownTitles, from, to);
        List<Scored> grown = new ArrayList<>();
        List<Scored> seeds = readings.shapes.stream().map(shape -> readings.score(Reading.of(shape.key())))
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
        for (int i = 0; i < seeds.size(); i++) {
            grown.add(i < SEEDS_MAX ? readings.grow(seeds.get(i)) : seeds.get(i));
        }
        return grown.stream().filter(readings::plausible).sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    }

    private boolean plausible(Scored scored) {
        Outline outline = scored.outline();
        boolean text = outline.shapes.keySet().stream().allMatch(shape -> shape.strength() == Shape.TEXT) && outline.rows == 0;
        return scored.score() >= SCORE_MIN && outline.asking(page) >= (text ? 0.45 : ASKING_MIN);
    }

    private Scored score(Reading reading) {
        return tried.computeIfAbsent(reading, one -> {
            Outline outline = Cutter.cut(page, one, knownTitles, from, to);
            AnswerKey.join(outline);
            Topics.join(outline, page);
            return new Scored(one, outline, Score.of(page, outline, from, to));
        });
    }

    private Scored grow(Scored seed) {
        Scored best = seed;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Scored next = best;
            for (UnaryOperator<Reading> step : steps(best.reading())) {
                Scored other = score(step.apply(best.reading()));
                next = other.score() > next.score() + (next == best ? GAIN_MIN : 0) ? other : next;
            }
            if (next == best) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private List<UnaryOperator<Reading>> steps(Reading reading) {
        List<UnaryOperator<Reading>> steps = new ArrayList<>();
        for (Shape shape : shapes) {
            String key = shape.key();
            if (!reading.questions().contains(key) && !reading.sections().contains(key)) {
                steps.add(one -> one.withQuestions(key));
                if (!shape.heading() && shape.strength() > Shape.TEXT) {
                    steps.add(one -> one.withSections(key));
                }
            }
        }
        for (Page.TitleKind kind : Page.TitleKind.values()) {
            if (!reading.titles().contains(kind)) {
                steps.add(one -> one.withTitles(kind, true));
                steps.add(one -> one.withTitles(kind, false));
            }
        }
        return steps;
    }
}
