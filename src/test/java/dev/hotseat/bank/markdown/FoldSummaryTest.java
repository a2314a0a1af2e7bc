package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import org.junit.jupiter.api.Test;

class FoldSummaryTest {
    @Test
    void asksWithTheCodeThatStandsInTheSummary() {
        ImportedBank bank = MarkdownImport.read("""
                # Shell

                <details>
                <summary>Which file does this loop miss?

                ~~~sh
                for f in *.log; do
                  gzip <b>"$f"</b>
                done
                ~~~

                And which one twice?
                </summary>

                The hidden one.
                </details>
                """, "shell");
        assertThat(question(bank, "Which file").prompt()).isEqualTo("""
                Which file does this loop miss?

                ~~~sh
                for f in *.log; do
                  gzip <b>"$f"</b>
                done
                ~~~

                And which one twice?""");
        assertThat(question(bank, "Which file").guidance()).isEqualTo("The hidden one.");
        assertThat(bank.leftOut()).isEmpty();
    }

    @Test
    void keepsFencedCodeOfANestedFoldAsCode() {
        ImportedBank bank = MarkdownImport.read("""
                - <details>
                  <summary>What does this query count?

                    ```sql
                    select count(*)
                      from seats
                    ```
                  </summary>

                  Rows, with those that hold null.
                  </details>
                """, "sql");
        assertThat(question(bank, "What does").prompt()).endsWith("\n\n```sql\nselect count(*)\n  from seats\n```");
    }

    @Test
    void takesBoldThatSpansTheLinesOfASummaryAway() {
        ImportedBank bank = MarkdownImport.read("""
                <details>
                <summary><b>Which seat is hot,
                and for whom?
                </b></summary>

                The one you sit on.
                </details>
                """, "seats");
        assertThat(question(bank, "Which seat").prompt()).isEqualTo("Which seat is hot,\nand for whom?");
    }

    @Test
    void takesNoTagsAwayThatEncloseTheFirstAndTheLastWordApart() {
        ImportedBank bank = MarkdownImport.read(
                "# Calls\n\n1. Why fork?\n2. <b>Explain</b> the call <b>exec</b>\n", "calls");
        assertThat(question(bank, "<b>Explain").prompt()).isEqualTo("<b>Explain</b> the call <b>exec</b>");
    }

    @Test
    void leavesCodeThatIsTooLongForAPromptInTheGuidance() {
        String code = ("x".repeat(150) + "\n").repeat(30);
        ImportedBank bank = MarkdownImport.read("<details>\n<summary>What is wrong here?\n\n~~~\n" + code
                + "~~~\n</summary>\n\nIts length.\n</details>\n", "long");
        assertThat(question(bank, "What is").prompt()).isEqualTo("What is wrong here?");
        assertThat(question(bank, "What is").guidance()).isEqualTo("~~~\n" + code + "~~~\n\nIts length.");
    }
}
