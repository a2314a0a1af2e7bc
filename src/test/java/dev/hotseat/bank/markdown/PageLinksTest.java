package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
    @ParameterizedTest
    @ValueSource(strings = {"[Top](#locks) &nbsp;/&nbsp; [Edit this answer](https://example.org/e)",
        "[Edit answer](https://example.org/e)", "[[^] Back to top](#locks)",
        "<a href=\"#locks\">back to top</a> | <a href=\"https://example.org/e\">edit</a>"})
    void leavesLinksToTheTopAndToEditOutOfTheGuidance(String links) {
        ImportedBank bank = MarkdownImport.read("# Locks\n\n### What is a lock?\nA turn to take.\n\n" + links
                + "\n\n### What is a latch?\nA gate.\n", "locks");
        assertThat(question(bank, "What is a lock").guidance()).isEqualTo("A turn to take.");
        assertThat(bank.leftOut()).singleElement().satisfies(line -> assertThat(line.text()).isEqualTo(links));
    }

    @Test
    void leavesTheLinkOutWhereItsIndentMakesItCodeByMistake() {
        ImportedBank bank = MarkdownImport.read("""
                # Locks
                100. ### What is a lock?

                    A turn to take.

                    ```sh
                    flock -n seat.lock
                    ```

                    **[Back to top](#locks)**

                101. ### What is a latch?

                    A gate.
                """, "locks");
        assertThat(question(bank, "What is a lock").guidance()).isEqualTo("A turn to take.\n\n```sh\nflock -n seat.lock\n```");
        assertThat(bank.leftOut()).extracting(LeftOut::line).containsExactly(10);
    }

    @Test
    void leavesAPictureThatIsCalledTop() {
        ImportedBank bank = MarkdownImport.read("# Locks\n\n### What shows a busy lock?\nThis:\n\n![top](top.png)\n", "locks");
        assertThat(question(bank, "What shows").guidance()).endsWith("![top](top.png)");
    }

    @Test
    void leavesCodeThatOnlyLooksLikeALinkToTheTop() {
        String code = "    top\n\n~~~md\n[Top](#locks)\n```\n[Top](#locks)\n~~~";
        ImportedBank bank = MarkdownImport.read("# Locks\n\n### What shows a busy lock?\nRun:\n\n" + code + "\n", "locks");
        assertThat(question(bank, "What shows").guidance()).isEqualTo("Run:\n\n" + code);
        assertThat(bank.leftOut()).isEmpty();
    }
}
