package dev.hotseat.bank.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.UnreadableBank;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are hostile or merely enormous: each is read or refused, quickly. */
class HostileMarkdownTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void threeThousandQuestionsTakeLessThanASecond() {
        String document = "# Large\n\n" + IntStream.range(0, 3_000).mapToObj(i -> (i % 50 == 0 ? "## Section " + i + "\n\n" : "")
                + "### What does part " + i + " of the system do?\n\nIt does **one** thing:\n\n- first `a`\n- then [b](#b)\n\n```\ncode " + i
                + "\n```\n").collect(Collectors.joining("\n"));
        long best = Long.MAX_VALUE;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // The processor's time of the best of three runs, as the machine may be busy with something else.
        for (int run = 0; run < 3; run++) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(MarkdownImport.read(document, "large").bank().questionCount()).isEqualTo(3_000);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void twoPartsOfTwoThousandReworded() {
        String first = IntStream.range(0, 2_000).mapToObj(i -> (i + 1) + ". What is thing number " + i + " good for in practice?\n")
                .collect(Collectors.joining());
        String second = IntStream.range(0, 2_000).mapToObj(i -> (i + 1) + ". What is thing number " + i + " good for in "
                + (i % 2 == 0 ? "practice" : "real practice") + "?\n\nFor " + i + ".\n\n").collect(Collectors.joining());
        assertTimeoutPreemptively(LIMIT, () -> assertThat(MarkdownImport.read("# A\n\n" + first + "\n# Questions and answers\n\n" + second, "x")
                .bank().questionCount()).isEqualTo(2_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "[", "![", "*", "**", "_", "`", "<", "<a ", "<details><summary>", "|", "\\", "(", "](", "#", "a", "?",
        "~", "=", "<!--", "0", "Q", " ", "\t", "é", "**a", "[a](", "<b>", "* ", "- - 1. > "})
    void anyRunOfMarkupIsReadInOneLineAndInMany(String part) {
        String line = part.repeat(200_000 / part.length());
        String lines = (part.repeat(40) + "x?\n").repeat(500);
        assertTimeoutPreemptively(LIMIT, () -> {
            readOrRefuse("What is this?\n" + line);
            readOrRefuse("1. What is this? " + line + "\n");
            readOrRefuse(lines);
            readOrRefuse("# A\n" + lines.replace("\n", "\n\n"));
        });
    }

    @Test
    void deepListsKeepTheirText() {
        String deep = IntStream.range(0, 3_000).mapToObj(i -> " ".repeat(2 * i) + "- Why level " + i + "?").collect(Collectors.joining("\n"));
        assertTimeoutPreemptively(LIMIT, () -> readOrRefuse(deep));
    }

    @Test
    void refusesWithTheLineAndTheRemedy() {
        assertThatThrownBy(() -> MarkdownImport.read(" \n\t\n", "x")).isInstanceOf(UnreadableBank.class).hasMessageContaining("empty");
        String longPrompt = "# T\n\n1. Why?\n2. Explain " + "very ".repeat(1_000) + "long things?\n";
        assertThatThrownBy(() -> MarkdownImport.read(longPrompt, "x")).isInstanceOfSatisfying(UnreadableBank.class, refused -> {
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.getMessage()).contains(String.valueOf(BankLimits.PROMPT_CHARS_MAX)).contains("guidance");
        });
        String many = IntStream.rangeClosed(1, BankLimits.QUESTIONS_MAX + 1).mapToObj(i -> i + ". Why " + i + "?\n").collect(Collectors.joining());
        assertThatThrownBy(() -> MarkdownImport.read(many, "x")).isInstanceOfSatisfying(UnreadableBank.class, refused -> {
            assertThat(refused.line()).isEqualTo(5_001);
            assertThat(refused.remedy()).startsWith("Split");
        });
    }

    private static void readOrRefuse(String document) {
        try {
            MarkdownImport.read(document, "x");
        } catch (UnreadableBank refused) {
            assertThat(refused.line()).isPositive();
        }
    }
}
