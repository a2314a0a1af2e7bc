package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"A. tcp\nB. udp\nC. both", "A) tcp\nB) udp", "**A.** tcp\n**B.** udp", "**A. tcp**\n\n**B. udp**",
        "A: tcp\nB: udp"})
    void leavesTheFirstOptionItsLetter(String options) {
        ImportedBank bank = MarkdownImport.read("# Ports\n## Q. Which protocol does a name server use?\n" + options + "\n", "ports");
        assertThat(question(bank, "Which").guidance()).isEqualTo(options);
    }

    @Test
    void takesTheLetterForALabelWhereNoOptionFollows() {
        ImportedBank bank = MarkdownImport.read("# Ports\n## Q. Which protocol does a name server use?\nA. Both, see plan B.\n", "ports");
        assertThat(question(bank, "Which").guidance()).isEqualTo("Both, see plan B.");
    }
}
