package dev.hotseat.bank.draw;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Draws a ready-made plan from a bank. Round by round each section gives one question, as long as one fits, of the
 * difficulty that is furthest below its wanted share; the seed decides what goes first where anything could. The same
 * bank, plan, seed and {@code had} give the same plan for ever.
 */
public final class Draw {
    public static final int SEED_MAX = 999_999_999;

    private record Card(int section, int index, Question question) {
        /** Nobody rated it: then it stands in the middle. */
        Difficulty difficulty() {
            return question.difficulty() == Difficulty.UNRATED ? Difficulty.MEDIUM : question.difficulty();
        }

        Drawn.Pick pick() {
            return new Drawn.Pick(section, index, question.minutes());
        }
    }

    private static final Comparator<Card> TO_ASK = Comparator.comparingInt(Card::section)
            .thenComparing(Card::difficulty).thenComparingInt(Card::index);

    private final Mix mix;
    private final List<List<Card>> sections;
    private final List<Card> drawn = new ArrayList<>();
    private final Map<Difficulty, Integer> counts = new EnumMap<>(Difficulty.class);
    private int minutesLeft;

    private Draw(Mix mix, List<List<Card>> sections) {
        this.mix = mix;
        this.sections = sections;
        this.minutesLeft = mix.questionMinutes();
    }

    /**
     * @param seed 0 to {@link #SEED_MAX}
     * @param had  questions that must not come again
     * @throws IllegalArgumentException where the seed is outside its range
     */
    public static Drawn draw(Bank bank, ReadyPlan plan, int seed, Predicate<Question> had) {
        return draw(bank, plan.mix(), seed, had, Set.of());
    }

    /**
     * As above for any mix. Questions in {@code again} come back on purpose, in its order and whether they were had or not,
     * until they fill half of the minutes.
     */
    public static Drawn draw(Bank bank, Mix mix, int seed, Predicate<Question> had, Set<String> again) {
        if (seed < 0 || seed > SEED_MAX) {
            throw new IllegalArgumentException("a seed is 0 to " + SEED_MAX + ", not " + seed);
        }
        var chance = new Chance(seed);
        var sections = cards(bank, question -> had.test(question) && !again.contains(question.prompt()));
        sections.forEach(chance::shuffle);
        chance.shuffle(sections);
        var draw = new Draw(mix, sections);
        again.forEach(draw::repeat);
        // What is to come again but found no room was had before, so it does not come by chance either.
        sections.forEach(section -> section.removeIf(card -> again.contains(card.question().prompt())));
        return draw.all();
    }

    /** The cards of each section; of two questions with the same words only the first is one. */
    private static List<List<Card>> cards(Bank bank, Predicate<Question> had) {
        var sections = new ArrayList<List<Card>>();
        var prompts = new HashSet<String>();
        for (var section = 0; section < bank.sections().size(); section++) {
            var cards = new ArrayList<Card>();
            var questions = bank.sections().get(section).questions();
            for (var index = 0; index < questions.size(); index++) {
                var question = questions.get(index);
                if (!had.test(question) && prompts.add(question.prompt())) {
                    cards.add(new Card(section, index, question));
                }
            }
            sections.add(cards);
        }
        return sections;
    }

    private Drawn all() {
        while (round()) {
            // Each round takes at least one question out, so this ends.
        }
        return new Drawn(drawn.stream().sorted(TO_ASK).map(Card::pick).toList());
    }

    private boolean round() {
        var before = drawn.size();
        for (var section : sections) {
            best(section).ifPresent(card -> take(section, card));
        }
        return drawn.size() > before;
    }

    private void repeat(String prompt) {
        for (var section : sections) {
            section.stream().filter(card -> card.question().prompt().equals(prompt)
                            && card.question().minutes() <= minutesLeft - mix.questionMinutes() / 2)
                    .findFirst().ifPresent(card -> take(section, card));
        }
    }

    private void take(List<Card> section, Card card) {
        section.remove(card);
        drawn.add(card);
        counts.merge(card.difficulty(), 1, Integer::sum);
        minutesLeft -= card.question().minutes();
    }

    /** The first of those whose difficulty is needed most. */
    private Optional<Card> best(List<Card> section) {
        Card best = null;
        for (var card : section) {
            if (card.question().minutes() <= minutesLeft && (best == null || need(card) > need(best))) {
                best = card;
            }
        }
        return Optional.ofNullable(best);
    }

    private double need(Card card) {
        return mix.wanted(card.difficulty(), drawn.size() + 1) - counts.getOrDefault(card.difficulty(), 0);
    }
}
