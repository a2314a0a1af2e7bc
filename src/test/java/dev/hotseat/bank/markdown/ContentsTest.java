package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.prompts;
import static dev.hotseat.bank.markdown.Banks.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import org.junit.jupiter.api.Test;

class ContentsTest {
    private static final String ANSWERED = """
            ### What does a queue buffer?
            Bursts.
            ### Who reads a dead letter?
            Whoever is on call.
            ### When may a consumer skip?
            When the message is older than its use.
            """;

    @Test
    void takesParagraphsOfLinksIntoTheDocumentForItsContents() {
        ImportedBank bank = MarkdownImport.read("""
                ## Queues

                Why does this page exist?

                [What does a queue buffer?](#buffer)

                [Who reads a dead letter?](#dead), [When may a consumer skip?](#skip)

                """ + ANSWERED, "queues");
        assertThat(prompts(bank.bank())).endsWith("What does a queue buffer?", "Who reads a dead letter?", "When may a consumer skip?");
        assertThat(question(bank, "Who reads").guidance()).isEqualTo("Whoever is on call.");
        assertThat(bank.leftOut()).extracting(LeftOut::reason).containsExactly("table of contents", "table of contents");
    }

    @Test
    void readsADocumentWholeWhereItsFirstPartAsksNothing() {
        ImportedBank bank = MarkdownImport.read("""
                ## Queues

                [What does a queue buffer?](queues/buffer.md)

                [Who reads a dead letter?](queues/dead.md)

                [When may a consumer skip?](queues/skip.md)

                """ + ANSWERED, "queues");
        assertThat(prompts(bank.bank())).containsExactly("What does a queue buffer?", "Who reads a dead letter?",
                "When may a consumer skip?");
        assertThat(question(bank, "When may").guidance()).startsWith("When the message");
    }

    @Test
    void leavesTwoLinksInAnAnswerWhereTheyStand() {
        ImportedBank bank = MarkdownImport.read(ANSWERED + "\n[buffer](#buffer)\n[dead](#dead)\n", "queues");
        assertThat(question(bank, "When may").guidance()).endsWith("[buffer](#buffer)\n[dead](#dead)");
    }
}
