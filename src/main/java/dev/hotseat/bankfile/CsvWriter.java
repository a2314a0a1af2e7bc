package dev.hotseat.bankfile;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.csv.Formulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a bank as CSV, one question a row; the bank's own title and description stand in the first. */
final class CsvWriter {
    static final String[] HEADER = {"section", "question", "answer", "follow_ups", "hints", "weak_signs", "minutes", "difficulty",
        "tags", "criteria", "bank", "description"};

    private CsvWriter() {}

    static String write(Bank bank) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord((Object[]) HEADER);
            boolean first = true;
            for (Section section : bank.sections()) {
                for (Question question : section.questions()) {
                    printer.printRecord(row(bank, section, question, first));
                    first = false;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static Object[] row(Bank bank, Section section, Question question, boolean first) {
        return Stream.of(section.title(), question.prompt(), question.guidance(), CsvLists.join(question.followUps()),
                CsvLists.join(question.hints()), CsvLists.join(question.weakSigns()), String.valueOf(question.minutes()),
                question.difficulty().name().toLowerCase(Locale.ROOT), String.join(", ", question.tags()),
                CsvLists.joinCriteria(question.criteria()), first ? bank.title() : "", first ? bank.description() : "")
                .map(CsvWriter::harmless).toArray();
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. */
    static String harmless(String text) {
        return needsApostrophe(text) ? "'" + text : text;
    }

    /** Undoes what was put before a cell that begins like a formula. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && needsApostrophe(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Also before an apostrophe of its own, so that it comes back. */
    private static boolean needsApostrophe(String text) {
        return text.startsWith("'") || Formulas.begins(text);
    }
}
