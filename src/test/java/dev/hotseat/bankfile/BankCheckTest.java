package dev.hotseat.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hotseat.bank.ImportedBank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BankCheckTest {
    private static ImportedBank table() throws IOException {
        try (var in = BankCheckTest.class.getResourceAsStream("/banks/table.md")) {
            return BankFile.read(in.readAllBytes(), "table.md");
        }
    }

    @Test
    void printsOneJsonObjectWithEveryFieldOfEveryQuestion() throws IOException {
        JsonNode json = new ObjectMapper().readTree(BankCheck.json(table()));
        assertThat(json.path("sectionCount").asInt()).isEqualTo(2);
        assertThat(json.path("questionCount").asInt()).isEqualTo(3);
        assertThat(json.path("withGuidance").asInt()).isEqualTo(2);
        JsonNode question = json.path("sections").path(0).path("questions").path(0);
        assertThat(json.path("sections").path(0).path("title").asText()).isEqualTo("Storage");
        assertThat(question.path("prompt").asText()).isEqualTo("What is a partition?");
        assertThat(question.path("guidance").asText()).startsWith("A part");
        assertThat(question.path("followUps").isArray()).isTrue();
        assertThat(question.path("minutes").asInt()).isEqualTo(5);
        assertThat(question.path("difficulty").asText()).isEqualTo("EASY");
        assertThat(question.path("tags")).hasSize(2);
        assertThat(question.path("line").asInt()).isEqualTo(5);
        assertThat(json.path("warnings").path(0).path("line").asInt()).isEqualTo(7);
        assertThat(json.path("warnings").path(0).path("message").asText()).contains("soon");
        assertThat(json.path("leftOut").path(0).path("reason").asText()).isEqualTo("title of the document");
    }

    @Test
    void printsTextWithTotalsLinesWarningsAndWhatWasLeftOut() throws IOException {
        assertThat(BankCheck.text(table())).startsWith("Data engineer\n2 sections, 3 questions, 2 with guidance\n")
                .contains("Storage (2)", "     5  What is a partition?", "[no guidance]", "1 warning", "lines left out", "row without a question (1)")
                .endsWith("\n");
        assertThat(new String(BankFile.write(table().bank(), BankFormat.MARKDOWN), StandardCharsets.UTF_8)).contains("### What is a partition?");
    }

    @Test
    void saysFirstThatMostWasLeftOutAndOfWhichKind() {
        String text = "# Notes\n\nSome words.\n\nMore words.\n\nAnd more.\n\n1. What is a hub?\n";
        assertThat(BankCheck.text(BankFile.read(text.getBytes(StandardCharsets.UTF_8), "notes.md")))
                .startsWith("Notes\n1 section, 1 question, 0 with guidance\nmost of it was left out: 3 of 5 lines (3 introduction)\n");
    }

    @Test
    void sendsATerminalNothingThatItObeys() {
        String text = "1. What is \u001B[31mred\u009B2J?\n2. \u202Ewhat is turned?\n";
        assertThat(BankCheck.text(BankFile.read(text.getBytes(StandardCharsets.UTF_8), "notes.md"))).doesNotContainPattern("[\u001B\u009B\u202E\r]")
                .contains("red");
    }
}
