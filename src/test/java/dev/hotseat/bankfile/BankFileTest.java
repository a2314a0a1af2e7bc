package dev.hotseat.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.Origin;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bank.UnreadableBank;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTest {
    private static final String CSV = "Category;Question;Expected answer;Level;Keywords;Duration;Owner\r\n"
            + "Réseau;\"Why \"\"hub\"\"; not switch?\";\"Cheap.\nOld.\";Junior;lan, wifi;5 min;Zoë\r\n"
            + "Café;Qu’est-ce que DNS?;Names;hard;dns;1 h;\r\n"
            + ";;orphan;;;;\r\n"
            + "Réseau;Which cable?;;odd;;;\r\n";

    private static ImportedBank read(String text, String name) {
        return BankFile.read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static List<Question> questions(ImportedBank imported) {
        return imported.bank().sections().stream().flatMap(section -> section.questions().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-16BE, ''", "windows-1252, ''"})
    void readsEveryEncodingThatASpreadsheetWrites(String charset, String mark) {
        ImportedBank imported = BankFile.read((mark + CSV).getBytes(Charset.forName(charset)), "my-questions.csv");
        assertThat(imported.bank().title()).isEqualTo("my questions");
        assertThat(imported.bank().sections()).extracting(Section::title).containsExactly("Réseau", "Café");
        assertThat(questions(imported)).extracting(Question::prompt).containsExactly("Why \"hub\"; not switch?", "Which cable?", "Qu’est-ce que DNS?");
        assertThat(questions(imported)).extracting(Question::guidance).containsExactly("Cheap.\nOld.", "", "Names");
        assertThat(questions(imported)).extracting(Question::minutes).containsExactly(5, 5, 60);
        assertThat(questions(imported)).extracting(Question::difficulty).containsExactly(Difficulty.EASY, Difficulty.UNRATED, Difficulty.HARD);
        assertThat(imported.origins()).extracting(Origin::line).containsExactly(2, 6, 4);
        assertThat(imported.origins().getFirst().lines()).containsExactly(2, 3);
        assertThat(imported.warnings()).singleElement().satisfies(warning -> assertThat(warning.line()).isEqualTo(6));
        assertThat(imported.leftOut()).extracting("line", "text").contains(tuple(2, "Zoë"),
                tuple(5, ";;orphan;;;;"));
    }

    @Test
    void readsTabsPipesAndTheLineThatNamesTheSeparator() {
        assertThat(questions(read("question\tanswer\nWhy, though?\tBecause\n", "a.tsv"))).hasSize(1);
        assertThat(questions(read("sep=;\nquestion;answer\nWhy?;Because\n", "a.csv"))).hasSize(1);
        assertThat(questions(read("Question|Answer\nWhy?|Because\n", "a.csv"))).hasSize(1);
        assertThat(questions(read("Question,Answer\nWhy?,Because\n", "pasted"))).hasSize(1);
        assertThat(read("Why?\nHow?\n", "a.csv").warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[\"Why?\", \"How?\"]",
        "[{\"question\": \"Why?\", \"answer\": \"Because\"}, {\"Q\": \"How?\"}]",
        "{\"title\": \"T\", \"questions\": [{\"prompt\": \"Why?\"}, {\"prompt\": \"How?\"}]}",
        "{\"Basics\": [\"Why?\"], \"Advanced\": [{\"question\": \"How?\"}]}",
        "{\"categories\": [{\"name\": \"Basics\", \"items\": [{\"question\": \"Why?\"}, \"How?\"]}]}",
        "[{\"topic\": \"Basics\", \"questions\": [\"Why?\", \"How?\"]}]"})
    void readsTheUsualShapesOfJsonAndOfYaml(String json) {
        assertThat(questions(read(json, "a.json"))).extracting(Question::prompt).containsExactly("Why?", "How?");
        assertThat(questions(read(json, "a.yml"))).extracting(Question::prompt).containsExactly("Why?", "How?");
        assertThat(questions(read(json, "unnamed"))).hasSize(2);
    }

    @Test
    void readsYamlWithItsLines() {
        ImportedBank imported = read("""
                - question: What is YAML?
                  answer: |
                    Indentation,
                    mostly.
                  difficulty: easy
                  tags: [format, Text]
                  mood: calm
                - prompt: Why no tabs?
                  followUps:
                    - Who decided?
                """, "a.yaml");
        assertThat(imported.origins()).extracting(Origin::line).containsExactly(1, 8);
        assertThat(questions(imported).getFirst().guidance()).isEqualTo("Indentation,\nmostly.");
        assertThat(questions(imported).getFirst().tags()).containsExactly("format", "text");
        assertThat(questions(imported).get(1).followUps()).containsExactly("Who decided?");
        assertThat(imported.leftOut()).singleElement().satisfies(left -> assertThat(left.text()).isEqualTo("mood: calm"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "a.json # [{\"question\": \"Why?\"},\\n{\"question\" \"How?\"}] # 2",
        "a.json # [\\n1\\n] x # 3",
        "a.json # {\"a\": 1} # 1",
        "a.json # 7 # 1",
        "a.yaml # - question: a\\n\\t- b # 2",
        "a.yaml # - [ # 1",
        "a.yaml # just text # 1",
        "a.csv # question,answer\\nWhy?,\"never closed # 2",
        "a.csv # name,age\\nAnn,3\\n # 1",
        "a.md # \\n\\n # 1"})
    void refusesWhatItCannotReadWithTheLineAndARemedy(String name, String text, int line) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n").replace("\\t", "\t"), name)).isInstanceOfSatisfying(UnreadableBank.class, refused -> {
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.remedy()).isNotBlank();
            assertThat(refused.getMessage()).startsWith("Line " + line + ": ").endsWith(refused.remedy() + ".");
        });
    }

    @Test
    void refusesDepthSizeAliasesAndForeignFiles() {
        assertThatThrownBy(() -> read("[".repeat(100_000), "a.json")).isInstanceOf(UnreadableBank.class).hasMessageContaining("64");
        assertThatThrownBy(() -> read("[".repeat(100_000), "a.yaml")).isInstanceOf(UnreadableBank.class);
        assertThatThrownBy(() -> read("- ".repeat(50_000) + "x", "a.yaml")).isInstanceOf(UnreadableBank.class);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(8)).append("y]\n");
        }
        assertThatThrownBy(() -> read(laughs.toString(), "a.yaml")).isInstanceOf(UnreadableBank.class);
        assertThatThrownBy(() -> BankFile.read(new byte[BankLimits.FILE_BYTES_MAX + 1], "a.md"))
                .isInstanceOf(UnreadableBank.class).hasMessageContaining(String.valueOf(BankLimits.FILE_BYTES_MAX));
        assertThatThrownBy(() -> read("question\nWhy?"
                + ",".repeat(BankLimits.COLUMNS_MAX), "a.csv")).hasMessageContaining("Line 2").hasMessageContaining(BankLimits.COLUMNS_MAX + " columns");
        assertThatThrownBy(() -> read("PK\3\4 zip", "a.csv")).hasMessageContaining("CSV");
        assertThatThrownBy(() -> read("%PDF-1.7", "a.md")).hasMessageContaining("Markdown");
    }
}
