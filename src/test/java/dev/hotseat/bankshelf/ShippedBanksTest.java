package dev.hotseat.bankshelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The banks that ship are whole: nothing empty, nothing twice, nothing too long to say. */
class ShippedBanksTest {
    /** People speak English at 130 to 160 words a minute; 30 s of the slower are 65 words. */
    private static final int WORDS_IN_30_SECONDS = 65;

    static List<Bank> banks() {
        return ShippedBanks.all();
    }

    @Test
    void theBanksHaveTheSectionsThatTheyPromise() {
        assertThat(banks()).extracting(Bank::title).containsExactly("AWS DevSecOps engineer", "Behavioural interview (STAR)", "Java backend engineer");
        assertThat(banks()).extracting(bank -> bank.sections().stream().map(section -> section.questions().size()).toList())
                .containsExactly(List.of(6, 7, 4, 5, 4, 4, 5), List.of(4, 4, 4, 4, 4), List.of(4, 4, 4, 4, 4));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void noFieldIsEmpty(Bank bank) {
        assertThat(bank.description()).isNotBlank();
        assertThat(bank.sections()).allSatisfy(section -> assertThat(section.title()).isNotBlank());
        assertThat(questions(bank)).allSatisfy(question -> {
            assertThat(question.prompt()).isNotBlank();
            assertThat(question.guidance().lines().filter(line -> line.startsWith("- "))).as(question.prompt()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(question.followUps()).as(question.prompt()).hasSizeBetween(2, 3).noneMatch(String::isBlank);
            assertThat(question.hints()).as(question.prompt()).hasSize(2).noneMatch(String::isBlank);
            assertThat(question.weakSigns()).as(question.prompt()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(question.tags()).as(question.prompt()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(question.difficulty()).as(question.prompt()).isNotEqualTo(Difficulty.UNRATED);
            assertThat(question.criteria()).as(question.prompt()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("banks")
    void everyLevelOfEveryCriterionHasAnAnchorOfItsOwn(Bank bank) {
        var anchors = questions(bank).stream().flatMap(question -> question.criteria().stream()).flatMap(ShippedBanksTest::sentences).toList();
        assertThat(anchors).hasSizeGreaterThanOrEqualTo(4 * bank.questionCount()).noneMatch(String::isBlank).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void noQuestionIsAskedTwiceAndEachCanBeSaidInHalfAMinute(Bank bank) {
        assertThat(questions(bank)).extracting(Question::prompt).doesNotHaveDuplicates()
                .allSatisfy(prompt -> assertThat(prompt.split("\\s+")).hasSizeLessThanOrEqualTo(WORDS_IN_30_SECONDS));
    }

    private static List<Question> questions(Bank bank) {
        return bank.sections().stream().flatMap(section -> section.questions().stream()).toList();
    }

    private static Stream<String> sentences(CriterionAnchors anchors) {
        return Stream.of(anchors.poor(), anchors.mixed(), anchors.good(), anchors.excellent());
    }
}
