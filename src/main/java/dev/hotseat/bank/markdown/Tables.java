package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import dev.hotseat.bank.QuestionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table whose header names a column of questions. */
final class Tables {
    private Tables() {}

    /** Whether a header line names the column that holds the questions. */
    static boolean readable(Line header) {
        return columns(header).contains(Optional.of(Column.PROMPT));
    }

    /** Cuts the table that starts at {@code from}; returns the index of the line after it. */
    static int cut(List<Line> lines, int from, int to, Outline outline) {
        int end = from;
        while (end < to && lines.get(end).kind() == Line.Kind.TABLE && (end == from || !lines.get(end).starts())) {
            end++;
        }
        List<Optional<Column>> columns = columns(lines.get(from));
        boolean readable = columns.contains(Optional.of(Column.PROMPT));
        if (!readable) {
            outline.warn(lines.get(from).number(), "no column of this table is named \"question\"; the table was left out");
        }
        for (int i = from; i < end; i++) {
            Line line = lines.get(i);
            if (!readable) {
                outline.leaveOut(line, "table without questions");
            } else if (i == from || i == from + 1) {
                outline.leaveOut(line, "header of a table");
            } else {
                row(line, columns, outline);
            }
        }
        return end;
    }

    private static void row(Line line, List<Optional<Column>> columns, Outline outline) {
        List<String> cells = cells(line.text());
        QuestionFields fields = new QuestionFields(message -> outline.warn(line.number(), message));
        List<String> unnamed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).replaceAll("(?i)<br\\s?/?>", "\n").strip();
            Optional<Column> column = i < columns.size() ? columns.get(i) : Optional.empty();
            column.ifPresent(known -> fields.add(known, known == Column.PROMPT ? Prompts.clean(text) : text));
            if (column.isEmpty() && !text.isEmpty() && !text.matches("\\d+\\.?")) {
                unnamed.add(text);
            }
        }
        if (fields.text(Column.PROMPT).isEmpty()) {
            outline.leaveOut(line, "row without a question");
            return;
        }
        Draft draft = new Draft(Draft.Opened.ROW, line, fields.text(Column.PROMPT));
        draft.ready(fields.question());
        outline.addTo(fields.text(Column.SECTION), draft);
        if (!unnamed.isEmpty()) {
            outline.leaveOut(line, "cells of columns that are not known: " + String.join(" | ", unnamed));
        }
    }

    private static List<Optional<Column>> columns(Line header) {
        return cells(header.text()).stream().map(Wording::plain).map(Column::named).toList();
    }

    /** The cells of a row; a backslash keeps the pipe after it from ending a cell. */
    static List<String> cells(String row) {
        String text = row.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int from = text.startsWith("|") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }
}
