package dev.hotseat.bank.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bank.draw.Drawn.Pick;
import dev.hotseat.json.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Provide
    Arbitrary<Bank> banks() {
        // Few different prompts, so that some stand in a bank twice.
        var questions = Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.integers().between(1, 30), Arbitraries.of(Difficulty.class))
                .as((prompt, minutes, difficulty) -> question("Question " + prompt, minutes, difficulty));
        return questions.list().ofMaxSize(9).list().ofMaxSize(7)
                .map(sections -> new Bank("Any", "", sections.stream().map(each -> new Section("", each)).toList()));
    }

    @Property
    void aPlanKeepsToItsMinutesAndAsksNothingTwice(@ForAll("banks") Bank bank, @ForAll ReadyPlan plan, @ForAll @IntRange(max = Draw.SEED_MAX) int seed) {
        var drawn = Draw.draw(bank, plan, seed, _ -> false);
        assertThat(drawn.minutes()).isLessThanOrEqualTo(plan.questionMinutes());
        assertThat(drawn.picks()).allSatisfy(pick -> assertThat(pick.minutes()).isEqualTo(at(bank, pick).minutes()));
        assertThat(prompts(bank, drawn)).doesNotHaveDuplicates();
    }

    @Property
    void nothingThatTheCandidateHadComesAgain(@ForAll("banks") Bank bank, @ForAll ReadyPlan plan, @ForAll @IntRange(max = 60) int threshold) {
        var had = bank.prompts().stream().filter(prompt -> Integer.parseInt(prompt.substring(9)) < threshold).collect(Collectors.toSet());
        assertThat(prompts(bank, Draw.draw(bank, plan, 1, question -> had.contains(question.prompt())))).noneMatch(had::contains);
    }

    @Property
    void whatIsToComeAgainComesThoughItWasHadUntilItFillsHalfOfTheMinutes(@ForAll("banks") Bank bank, @ForAll @IntRange(max = 60) int threshold) {
        var again = bank.prompts().stream().filter(prompt -> Integer.parseInt(prompt.substring(9)) < threshold).collect(Collectors.toCollection(TreeSet::new));
        var mix = Mix.round(Difficulty.MEDIUM, 30);
        var drawn = Draw.draw(bank, mix, 1, _ -> true, again);
        assertThat(prompts(bank, drawn)).isSubsetOf(again).doesNotHaveDuplicates();
        assertThat(drawn.minutes()).isLessThanOrEqualTo(mix.questionMinutes() - mix.questionMinutes() / 2);
        var first = again.stream().findFirst().flatMap(prompt -> bank.sections().stream().flatMap(section -> section.questions().stream())
                .filter(question -> question.prompt().equals(prompt)).findFirst());
        first.filter(question -> question.minutes() <= mix.questionMinutes() - mix.questionMinutes() / 2)
                .ifPresent(question -> assertThat(prompts(bank, drawn)).contains(question.prompt()));
    }

    @Property
    void itGoesOnUntilNothingFits(@ForAll("banks") Bank bank, @ForAll ReadyPlan plan, @ForAll @IntRange(max = Draw.SEED_MAX) int seed) {
        var drawn = Draw.draw(bank, plan, seed, _ -> false);
        var taken = new HashSet<>(prompts(bank, drawn));
        var seen = new HashSet<String>();
        bank.sections().stream().flatMap(section -> section.questions().stream())
                .filter(question -> seen.add(question.prompt()) && !taken.contains(question.prompt()))
                .forEach(left -> assertThat(drawn.minutes() + left.minutes()).isGreaterThan(plan.questionMinutes()));
    }

    @Property
    void theSameSeedGivesTheSamePlan(@ForAll("banks") Bank bank, @ForAll ReadyPlan plan, @ForAll @IntRange(max = Draw.SEED_MAX) int seed) {
        assertThat(Draw.draw(bank, plan, seed, _ -> false)).isEqualTo(Draw.draw(bank, plan, seed, _ -> false));
    }

    @Property
    void aPlanIsAskedInTheOrderOfTheBankAndFromEasyToHard(@ForAll("banks") Bank bank, @ForAll ReadyPlan plan) {
        var picks = Draw.draw(bank, plan, 5, _ -> false).picks();
        assertThat(picks.stream().map(Pick::section)).isSorted();
        for (var i = 1; i < picks.size(); i++) {
            if (picks.get(i).section() == picks.get(i - 1).section()) {
                assertThat(rank(at(bank, picks.get(i)))).isGreaterThanOrEqualTo(rank(at(bank, picks.get(i - 1))));
            }
        }
    }

    @Test
    void everySectionIsAskedFromBeforeAnyIsAskedFromTwice() {
        var section = new Section("", List.of(question("a", 5, Difficulty.EASY)));
        var full = new Section("", List.of(question("b", 5, Difficulty.MEDIUM), question("c", 5, Difficulty.MEDIUM), question("d", 5, Difficulty.MEDIUM),
                question("e", 5, Difficulty.MEDIUM), question("f", 5, Difficulty.MEDIUM)));
        var bank = new Bank("Two", "", List.of(full, section));
        for (var seed = 0; seed < 50; seed++) {
            assertThat(Draw.draw(bank, ReadyPlan.SCREEN_30, seed, _ -> false).picks()).hasSize(5).anyMatch(pick -> pick.section() == 1);
        }
    }

    @Test
    void aSeedGivesThisPlanForEver() throws IOException {
        var drawn = Draw.draw(shipped("aws-devsecops-engineer"), ReadyPlan.SCREEN_30, 20_261_123, _ -> false);
        assertThat(drawn.picks()).extracting(pick -> pick.section() + "." + pick.question()).containsExactly("0.0", "3.3", "5.3", "6.1");
        assertThatThrownBy(() -> Draw.draw(shipped("aws-devsecops-engineer"), ReadyPlan.SCREEN_30, -1, _ -> false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("999999999");
    }

    @Test
    void theShippedBankFillsAPanelOfAnHourFromAlmostEverySection() throws IOException {
        var bank = shipped("aws-devsecops-engineer");
        for (var seed = 0; seed <= 200; seed++) {
            var drawn = Draw.draw(bank, ReadyPlan.PANEL_60, seed, _ -> false);
            assertThat(drawn.minutes()).isBetween(46, 52);
            assertThat(drawn.picks().stream().map(Pick::section).distinct()).hasSizeGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void fourInterviewsOfOneCandidateNeverRepeatAQuestion() throws IOException {
        var bank = shipped("aws-devsecops-engineer");
        Set<String> had = new HashSet<>();
        for (var interview = 0; interview < 4; interview++) {
            var prompts = prompts(bank, Draw.draw(bank, ReadyPlan.SCREEN_30, interview, question -> had.contains(question.prompt())));
            assertThat(prompts).isNotEmpty().noneMatch(had::contains);
            had.addAll(prompts);
        }
    }

    private static Bank shipped(String name) throws IOException {
        try (var stream = DrawTest.class.getResourceAsStream("/banks/" + name + ".json")) {
            return Json.STRICT.readValue(stream, Bank.class);
        }
    }

    private static int rank(Question question) {
        return (question.difficulty() == Difficulty.UNRATED ? Difficulty.MEDIUM : question.difficulty()).ordinal();
    }

    private static Question question(String prompt, int minutes, Difficulty difficulty) {
        return new Question(prompt, "", List.of(), List.of(), List.of(), minutes, difficulty, List.of(), List.of());
    }

    private static Question at(Bank bank, Pick pick) {
        return bank.sections().get(pick.section()).questions().get(pick.question());
    }

    private static List<String> prompts(Bank bank, Drawn drawn) {
        return drawn.picks().stream().map(pick -> at(bank, pick).prompt()).toList();
    }
}
