package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import dev.hotseat.bank.QuestionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a table whose header names a column of questions, or whose cells ask. */
final class Tables {
    private static final int ROWS_LOOK_MAX = 200;
    private static final int COLUMNS_LOOK_MAX = 40;
    private static final double ASKING_MIN = 0.6;

    private Tables() {}

    /** Whether the table that starts at {@code from} has questions: a column of that name, or columns whose cells ask. */
    static boolean readable(List<Line> lines, int from) {
        return columns(lines.get(from)).contains(Optional.of(Column.PROMPT)) || !asking(lines, from).isEmpty();
    }

    /** Cuts the readable table that starts at {@code from}; returns the index of the line after it. */
    static int cut(List<Line> lines, int from, int to, Outline outline) {
        int end = Math.min(to, end(lines, from));
        List<Optional<Column>> columns = new ArrayList<>(columns(lines.get(from)));
        List<Integer> asking = columns.contains(Optional.of(Column.PROMPT)) ? List.of() : asking(lines, from);
        outline.leaveOut(lines.get(from), "header of a table");
        if (from + 1 < end) {
            outline.leaveOut(lines.get(from + 1), "header of a table");
        }
        if (asking.size() > 1) {
            cells(lines, from, end, asking, outline);
            return end;
        }
        if (asking.size() == 1) {
            columns.set(asking.getFirst(), Optional.of(Column.PROMPT));
        }
        for (int i = from + 2; i < end; i++) {
            row(lines.get(i), columns, outline);
        }
        return end;
    }

    private static int end(List<Line> lines, int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).kind() == Line.Kind.TABLE && (end == from || !lines.get(end).starts())) {
            end++;
        }
        return end;
    }

    /** The columns most of whose cells ask. */
    private static List<Integer> asking(List<Line> lines, int from) {
        int columns = Math.min(COLUMNS_LOOK_MAX, cells(lines.get(from).text()).size());
        int[] filled = new int[columns];
        int[] asking = new int[columns];
        int end = Math.min(end(lines, from), from + ROWS_LOOK_MAX);
        for (int i = from + 2; i < end; i++) {
            List<String> cells = cells(lines.get(i).text());
            for (int c = 0; c < Math.min(columns, cells.size()); c++) {
                filled[c] += cells.get(c).isEmpty() ? 0 : 1;
                asking[c] += Wording.asks(cells.get(c)) ? 1 : 0;
            }
        }
        return IntStream.range(0, columns).filter(c -> asking[c] > 0 && asking[c] >= filled[c] * ASKING_MIN).boxed().toList();
    }

    /** Every cell of several columns is a question; what the column is called titles it. */
    private static void cells(List<Line> lines, int from, int end, List<Integer> asking, Outline outline) {
        List<String> titles = cells(lines.get(from).text());
        for (int c : asking) {
            for (int i = from + 2; i < end; i++) {
                List<String> cells = cells(lines.get(i).text());
                if (c < cells.size() && !cells.get(c).isEmpty()) {
                    outline.addTo(Wording.plain(titles.get(c)), new Draft(Draft.Opened.ROW, lines.get(i), Prompts.clean(cells.get(c))));
                }
            }
        }
        for (int i = from + 2; i < end; i++) {
            List<String> cells = cells(lines.get(i).text());
            List<String> others = IntStream.range(0, cells.size()).filter(c -> !asking.contains(c) && !cells.get(c).isEmpty()).mapToObj(cells::get).toList();
            if (!others.isEmpty()) {
                outline.leaveOut(lines.get(i), "cells of columns that do not ask: " + String.join(" | ", others));
            }
        }
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
