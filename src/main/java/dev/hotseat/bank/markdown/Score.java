package dev.hotseat.bank.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one reading of a document explains it, from 0 to about 1: its questions ask, all have answers or none has, what is
 * written alike is read alike, little is left out, numbers run on, nothing that asks stays within answers and titles, and the
 * document's own table of contents agrees. Asking is one of these and decides nothing alone.
 */
final class Score {
    private static final double ASKING = 0.30;
    private static final double REGULAR = 0.12;
    private static final double ALIKE = 0.15;
    private static final double COVERED = 0.15;
    private static final double RUNNING = 0.05;
    private static final double NOTHING_LOST = 0.18;
    private static final double AGREED = 0.08;
    private static final double MANY = 0.03;
    private static final double TOPICS = 0.01;
    private static final double ONE_EACH = 0.10;
    private static final double UNTITLED_START = 0.03;
    private static final double MIXED_TITLES = 0.03;
    private static final double ONLY_ONE = 0.1;
    private static final int MANY_QUESTIONS = 20;

    private final Page page;
    private final Outline outline;
    private final int from;
    private final int to;
    private final Map<String, int[]> answered = new HashMap<>();
    private int questions;
    private int longAnswers;

    private Score(Page page, Outline outline, int from, int to) {
        this.page = page;
        this.outline = outline;
        this.from = from;
        this.to = to;
    }

    /** The score of what a reading cut out of the lines from {@code from} up to but without {@code to}; 0 where it found nothing. */
    static double of(Page page, Outline outline, int from, int to) {
        if (outline.openings.isEmpty() && outline.rows == 0) {
            return 0;
        }
        return new Score(page, outline, from, to).sum();
    }

    private double sum() {
        for (Outline.Part part : outline.parts) {
            for (Draft draft : part.drafts()) {
                questions++;
                int[] tally = answered.computeIfAbsent(form(draft), _ -> new int[2]);
                tally[0]++;
                tally[1] += draft.answered() ? 1 : 0;
                longAnswers += draft.body().size() > 200 || draft.opened == Draft.Opened.HEADING && draft.body().stream()
                        .anyMatch(line -> page.shapes()[line.number() - 1] != null && page.shapes()[line.number() - 1].heading()) ? 1 : 0;
            }
        }
        double asking = outline.asking(page);
        double alike = (double) questions / (questions + outline.missed);
        double running = outline.numbers == 0 ? 0.5 : (double) outline.runningOn / outline.numbers;
        double lost = lost();
        double many = Math.min(1, (double) questions / MANY_QUESTIONS);
        double only = questions == 1 ? ONLY_ONE : 0;
        return ASKING * asking + REGULAR * regular() + ALIKE * alike + COVERED * covered() + RUNNING * running
                + NOTHING_LOST * questions / (questions + lost) + AGREED * outline.agreement(page) + MANY * many + TOPICS * outline.topics / questions
                - titles() - only - 0.1 * longAnswers / questions - weak(asking);
    }

    private String form(Draft draft) {
        Shape shape = page.shapes()[draft.line - 1];
        return shape == null ? "" : shape.form();
    }

    /** Of questions written alike, all have answers or none has. */
    private double regular() {
        double regular = 0;
        for (int[] tally : answered.values()) {
            double share = (double) tally[1] / tally[0];
            regular += tally[0] * (1 - 2 * Math.min(share, 1 - share));
        }
        return regular / questions;
    }

    /** Lines that ask though they are within an answer, a title or left out, those that nest in a list or a quote counting less. */
    private double lost() {
        double lost = 0;
        boolean[] opening = new boolean[to];
        outline.openings.forEach(index -> opening[index] = true);
        boolean[] left = new boolean[to];
        outline.left.forEach(line -> left[line.line().number() - 1] = true);
        int open = -1;
        for (int i = from; i < to; i++) {
            Shape shape = page.shapes()[i];
            open = opening[i] ? i : open;
            if (shape == null || opening[i] || page.asks()[i] < 0.9 || shape.form().equals(Shape.ROW)) {
                continue;
            }
            boolean inside = page.within()[i] != null || page.lines().get(i).quoted();
            boolean nested = open >= 0 && page.lines().get(i).depth() > page.lines().get(open).depth() && !page.shapes()[open].heading();
            double weight = inside ? 0.2 : nested ? 0.15 : shape.strength() == Shape.TEXT && !left[i] ? 0.6 : 1;
            lost += page.asks()[i] < 1 ? weight / 2 : weight;
        }
        return lost;
    }

    private double covered() {
        double words = 0;
        double left = 0;
        for (int i = from; i < to; i++) {
            words += page.excluded()[i] == null && !page.lines().get(i).blank() ? 1 : 0;
        }
        for (Outline.Left line : outline.left) {
            int index = line.line().number() - 1;
            Shape shape = page.shapes()[index];
            boolean counts = page.excluded()[index] == null && !page.wordless()[index];
            left += !counts ? 0 : shape != null && shape.entry() ? 0.2 : line.reason().equals("introduction") || line.reason().startsWith("title") ? 0.5 : 1;
        }
        return words == 0 ? 1 : 1 - Math.min(1, left / words);
    }

    /** Sections of one question each are hardly sections, nor are titles that begin only half way, or of two kinds. */
    private double titles() {
        List<Outline.Part> parts = outline.parts;
        long single = parts.stream().filter(part -> part.drafts().size() == 1).count();
        boolean oneEach = parts.size() > 2 && single > parts.size() * 0.7 || parts.size() == 2 && single == 2 && outline.plainTitles > 0;
        boolean untitled = parts.size() > 1 && parts.getFirst().title().isEmpty();
        boolean mixed = outline.plainTitles > outline.restarts && outline.titleLines.size() > outline.plainTitles;
        return (oneEach ? ONE_EACH : 0) + (untitled ? UNTITLED_START : 0) + (mixed ? MIXED_TITLES : 0);
    }

    /** What is marked by nothing but its words has to ask. */
    private double weak(double asking) {
        int text = 0;
        for (Map.Entry<Shape, Integer> shape : outline.shapes.entrySet()) {
            text += shape.getKey().strength() == Shape.TEXT ? shape.getValue() : 0;
        }
        double plain = (double) text / (outline.openings.size() + outline.rows);
        return asking < 0.6 ? plain * 0.25 : asking < 0.8 ? plain * 0.08 : 0;
    }
}
