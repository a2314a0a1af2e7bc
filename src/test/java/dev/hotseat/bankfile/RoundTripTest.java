package dev.hotseat.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported imports again to the same bank. */
class RoundTripTest {
    @Property(tries = 400)
    void markdown(@ForAll("banks") Bank bank) {
        assertThat(again(bank, BankFormat.MARKDOWN)).isEqualTo(bank);
    }

    @Property(tries = 400)
    void csv(@ForAll("banks") Bank bank) {
        assertThat(again(bank, BankFormat.CSV)).isEqualTo(bank);
    }

    @Property(tries = 400)
    void json(@ForAll("banks") Bank bank) {
        assertThat(again(bank, BankFormat.JSON)).isEqualTo(bank);
    }

    private static Bank again(Bank bank, BankFormat format) {
        return BankFile.read(BankFile.write(bank, format), "any." + format.extension()).bank();
    }

    @Provide
    Arbitrary<Bank> banks() {
        Arbitrary<Section> section = Combinators.combine(titles(), questions().list().ofMinSize(1).ofMaxSize(4)).as(Section::new);
        return Combinators.combine(titles().filter(title -> !title.isEmpty()), texts(), section.list().ofMinSize(1).ofMaxSize(4))
                .as((title, description, sections) -> new Bank(title, description, joined(sections)));
    }

    /** Neighbouring sections of one title are one section; everything that reads a bank sees to that. */
    private static List<Section> joined(List<Section> sections) {
        List<Section> joined = new ArrayList<>();
        for (Section section : sections) {
            if (!joined.isEmpty() && joined.getLast().title().equals(section.title())) {
                List<Question> questions = new ArrayList<>(joined.removeLast().questions());
                questions.addAll(section.questions());
                joined.add(new Section(section.title(), questions));
            } else {
                joined.add(section);
            }
        }
        return joined;
    }

    private static Arbitrary<Question> questions() {
        Arbitrary<String> prompts = texts().filter(text -> !text.isEmpty());
        Arbitrary<List<String>> lists = prompts.list().ofMaxSize(3);
        Arbitrary<List<String>> tags = Arbitraries.of("aws", "ci/cd", "c#", "two words", "é", "\"quoted\"").list().uniqueElements().ofMaxSize(3);
        Arbitrary<CriterionAnchors> criterion = Combinators.combine(titles().filter(title -> !title.isEmpty()), texts(), texts(), texts(), texts())
                .as(CriterionAnchors::new);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, Question.MINUTES_MAX);
        return Combinators.combine(prompts, texts(), lists, minutes, Arbitraries.of(Difficulty.class), tags, criterion.list().ofMaxSize(2), lists)
                .as((prompt, guidance, followUps, planned, difficulty, words, criteria, hints) -> new Question(prompt, guidance, followUps, hints,
                        hints.reversed(), planned, difficulty, words, criteria));
    }

    private static Arbitrary<String> titles() {
        return Arbitraries.oneOf(Arbitraries.of("", "CI/CD", "# Sharp", "1. One", "## 2. Two", "a,b;c|d", "'quoted'", "=SUM(A1)", "**Bold**", "Poor"),
                Arbitraries.strings().ascii().ofMaxLength(12)).map(BankBuilder::oneLine);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> line = Arbitraries.oneOf(Arbitraries.of("", "", "What is it?", "- item", "  - nested", "### heading", "#### Poor", "```",
                "<!-- hotseat:question -->", "\\<!-- hotseat:guidance -->", "**Hints**", "Tags: a, b", "a \\n b \\| c \\", "a | "
                + "b", "=1+1", "'x", "@me", "\"=1", "'=1", "\uFF1D1", "\uFF20me",
                "\"quoted\", and; more", "\ttab", "trailing  ", "---", "- ", "ünïcode 👍", "<details>", "**Follow-ups**", "-", "+", "'"),
                Arbitraries.strings().ascii().ofMaxLength(20));
        return line.list().ofMaxSize(4).map(lines -> BankBuilder.block(String.join("\n", lines)));
    }
}
