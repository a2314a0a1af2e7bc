package dev.hotseat.bankfile;

import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Column;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.QuestionFields;
import dev.hotseat.bank.UnreadableBank;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a bank from CSV or TSV with a header line, separated by whatever the spreadsheet's country uses. */
final class CsvReader {
    private record Row(int line, int last, List<String> cells) {}

    private record Found(Row row, QuestionFields fields, List<String> unknown) {}

    private final BankBuilder builder = new BankBuilder();
    private final String[] lines;
    private static final int HEADER_ROWS_MAX = 10;
    private CsvColumns columns = new CsvColumns(List.of(), List.of());
    private boolean ours;

    private CsvReader(String text) {
        lines = text.split("\n", -1);
    }

    static ImportedBank read(String source, boolean tabs, String title) {
        String text = source.replace("\r\n", "\n").replace('\r', '\n');
        CsvReader reader = new CsvReader(text);
        List<Row> rows = reader.rows(text, tabs ? '\t' : separator(text));
        int from = reader.header(rows);
        Map<String, List<Found>> sections = new LinkedHashMap<>();
        for (Row row : rows.subList(from, rows.size())) {
            reader.row(row).ifPresent(found -> {
                // Our own export keeps its order; elsewhere rows of one category may stand anywhere.
                String name = found.fields().text(Column.SECTION);
                sections.computeIfAbsent(reader.ours ? found.row().line() + " " + name : name, _ -> new ArrayList<>()).add(found);
            });
        }
        sections.values().forEach(reader::section);
        return reader.builder.build(title);
    }

    /** Whether the first line of a text reads as the header of a table of questions. */
    static boolean looksLikeOne(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        char separator = separator(text);
        return first.length() < 1_000 && first.indexOf(separator) > 0
                && Arrays.stream(first.split(Pattern.quote(String.valueOf(separator))))
                .anyMatch(cell -> Column.named(cell).filter(Column.PROMPT::equals).isPresent());
    }

    private static char separator(String text) {
        String first = text.stripLeading().lines().findFirst().orElse("");
        if (first.matches("(?i)\"?sep=.\"?")) {
            return first.charAt(first.indexOf('=') + 1);
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private List<Row> rows(String text, char separator) {
        int[] starts = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
        }
        List<Integer> begins = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true)
                .setTrailingData(true).setIgnoreSurroundingSpaces(separator != '\t').get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                int at = Arrays.binarySearch(starts, (int) record.getCharacterPosition());
                begins.add(skipBlank(at < 0 ? -at - 2 : at));
                BankLimits.checkColumns(record.size(), begins.getLast() + 1);
                cells.add(record.stream().map(CsvWriter::plain).map(String::strip).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            int line = begins.isEmpty() ? 1 : begins.getLast() + 2;
            throw new UnreadableBank(line, "a quoted cell that begins in or after this line never ends",
                    "Close its quotation mark, and double every one that belongs to the text");
        }
        return IntStream.range(0, cells.size()).mapToObj(i -> new Row(begins.get(i) + 1,
                i + 1 < begins.size() ? begins.get(i + 1) : lines.length, cells.get(i))).toList();
    }

    private int skipBlank(int from) {
        int line = Math.max(from, 0);
        while (line < lines.length - 1 && lines[line].isBlank()) {
            line++;
        }
        return line;
    }

    /** Finds the header; returns the index of the first row of questions. */
    private int header(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), HEADER_ROWS_MAX); i++) {
            Optional<CsvColumns> named = CsvColumns.of(rows.get(i).cells());
            if (named.isPresent()) {
                columns = named.get();
                ours = rows.get(i).cells().contains("bank") && rows.get(i).cells().contains("weak_signs");
                rows.subList(0, i + 1).forEach(row -> leaveOut(row, "header"));
                return i + 1;
            }
        }
        boolean lines = rows.stream().allMatch(row -> row.cells().size() == 1);
        Optional<CsvColumns> asking = lines ? Optional.of(new CsvColumns(List.of(Optional.of(Column.PROMPT)), List.of()))
                : CsvColumns.byContent(rows.stream().map(Row::cells).toList());
        if (!rows.isEmpty() && asking.isPresent()) {
            columns = asking.get();
            builder.warn(rows.getFirst().line(), "there is no header; the column that asks was taken as the question, the next as its answer");
            return 0;
        }
        throw new UnreadableBank(1, "no column is named \"question\"", "Name the column that holds the questions \"question\" in the first line");
    }

    private Optional<Found> row(Row row) {
        QuestionFields fields = new QuestionFields(message -> builder.warn(row.line(), message));
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            Optional<Column> column = i < columns.named().size() ? columns.named().get(i) : Optional.empty();
            if (column.isPresent()) {
                fill(fields, column.get(), column.get() == Column.GUIDANCE ? columns.right(cell, row.cells()) : cell);
            } else if (!cell.isEmpty() && !columns.choices().contains(i)) {
                unknown.add(cell);
            }
        }
        if (!fields.text(Column.PROMPT).isEmpty()) {
            fields.add(Column.PROMPT, columns.asked(row.cells()));
        }
        if (!fields.text(Column.BANK).isEmpty()) {
            builder.title(fields.text(Column.BANK));
            builder.description(fields.text(Column.DESCRIPTION));
        }
        if (fields.text(Column.PROMPT).isEmpty()) {
            leaveOut(row, "row without a question");
            return Optional.empty();
        }
        return Optional.of(new Found(row, fields, unknown));
    }

    private void fill(QuestionFields fields, Column column, String cell) {
        switch (column) {
            case FOLLOW_UPS, HINTS, WEAK_SIGNS -> (ours ? CsvLists.split(cell) : Arrays.asList(cell.split("\n|\\s\\|\\s|;\\s")))
                    .forEach(item -> fields.add(column, item));
            case CRITERIA -> CsvLists.splitCriteria(cell).forEach(fields::criterion);
            case PROMPT, GUIDANCE, SECTION, DIFFICULTY, TAGS, MINUTES, BANK, DESCRIPTION -> fields.add(column, cell);
        }
    }

    private void section(List<Found> rows) {
        builder.section(rows.getFirst().fields().text(Column.SECTION));
        for (Found found : rows) {
            Row row = found.row();
            List<Integer> owned = IntStream.rangeClosed(row.line(), row.last()).filter(line -> !lines[line - 1].isBlank()).boxed().toList();
            builder.question(found.fields().question(), row.line(), owned);
            found.unknown().forEach(cell -> builder.leaveOut(row.line(), cell, "cell of a column that is not known"));
        }
    }

    private void leaveOut(Row row, String reason) {
        for (int line = row.line(); line <= row.last(); line++) {
            if (!lines[line - 1].isBlank()) {
                builder.leaveOut(line, lines[line - 1], reason);
            }
        }
    }
}
