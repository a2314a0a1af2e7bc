package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCommandTest {
    private static final String DOCUMENT = """
            # Backend questions

            ## Databases

            1. What does an index cost?
            2. When is a transaction too long?

            ## Networks

            1. What happens when a packet is lost?
            """;

    @TempDir
    Path folder;

    private Terminal terminal;
    private String file;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder.resolve("data"));
        file = Files.writeString(folder.resolve("backend.md"), DOCUMENT).toString();
    }

    @Test
    void aCheckPrintsSectionsQuestionsAndTotalsAndStoresNothing() {
        assertThat(terminal.run("bank", "check", file).done()).contains("Databases", "Networks", "3 questions", "2 sections", "What does an index cost?");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aCheckForProgramsIsOneJsonObject() {
        var checked = new JsonObject(terminal.run("bank", "check", "--json", file).done());
        assertThat(checked.getInteger("questionCount")).isEqualTo(3);
        assertThat(checked.getInteger("sectionCount")).isEqualTo(2);
        assertThat(checked.getJsonArray("sections").getJsonObject(0).getJsonArray("questions").getJsonObject(0).getInteger("line")).isEqualTo(5);
    }

    @Test
    void aBankIsImportedListedAndRemoved() {
        assertThat(terminal.onData("bank", "import", file).done()).contains("imported 3 questions in 2 sections as \"backend-questions\"");
        assertThat(terminal.onData("bank", "list").done().lines()).singleElement().asString().startsWith("backend-questions").contains("v1", "3 questions");
        assertThat(terminal.onData("bank", "remove", "backend-questions").done()).contains("removed backend-questions");
        assertThat(terminal.onData("bank", "list").done()).contains("no banks yet");
        assertThat(terminal.onData("bank", "remove", "backend-questions").failed()).contains("no bank \"backend-questions\"", "bank list");
    }

    @ParameterizedTest
    @CsvSource({"markdown, md", "csv, csv", "json, json"})
    void whatIsExportedIsImportedAgainToTheSameBank(String format, String ending) throws IOException {
        terminal.onData("bank", "import", file).done();
        var exported = terminal.onData("bank", "export", "backend-questions", "--format", format).done();
        var again = Files.writeString(folder.resolve("again." + ending), exported).toString();
        var other = new Terminal(folder.resolve("other"));
        other.onData("bank", "import", again).done();
        assertThat(other.onData("bank", "export", id(other), "--format", "json").done())
                .isEqualTo(terminal.onData("bank", "export", "backend-questions", "--format", "json").done());
    }

    @Test
    void whatCannotBeDoneIsOneLine() throws IOException {
        assertThat(terminal.run("bank", "check", folder.resolve("missing.md").toString()).failed()).contains("missing.md");
        assertThat(terminal.run("bank", "check", folder.toString()).failed()).contains(folder.toString());
        assertThat(terminal.onData("bank", "export", "nowhere").failed()).contains("no bank \"nowhere\"");
        assertThat(terminal.onData("bank", "export", "nowhere", "--format", "stone").failed()).contains("stone", "markdown, csv or json");
        var empty = Files.writeString(folder.resolve("empty.md"), "Nothing to ask.\n").toString();
        assertThat(terminal.onData("bank", "import", empty).failed()).contains("empty.md", "bank check");
        var broken = Files.writeString(folder.resolve("broken.json"), "{").toString();
        assertThat(terminal.onData("bank", "import", broken).failed()).contains("hotseat: ");
    }

    private static String id(Terminal terminal) {
        return terminal.onData("bank", "list").done().split("\\s", 2)[0];
    }
}
