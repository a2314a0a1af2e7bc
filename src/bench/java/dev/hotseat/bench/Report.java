package dev.hotseat.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: a table for each case as it ends, and all of them as JSON. */
final class Report {
    /** A case's line: what was measured and its figures by name, the unit in the name. */
    record Line(String what, Map<String, Object> figures) {
        Line(String what) {
            this(what, new LinkedHashMap<>());
        }

        Line with(String name, double figure) {
            figures.put(name, Math.round(figure * 1000) / 1000.0);
            return this;
        }

        Line with(String name, String words) {
            figures.put(name, words);
            return this;
        }
    }

    private record Table(String name, String title, List<Line> lines) {}

    private final List<Table> tables = new ArrayList<>();
    private final List<Line> budgets = new ArrayList<>();

    void table(String name, String title, List<Line> lines) {
        tables.add(new Table(name, title, List.copyOf(lines)));
        System.out.println("\n" + title);
        var names = new ArrayList<String>();
        lines.forEach(line -> line.figures().keySet().stream().filter(key -> !names.contains(key)).forEach(names::add));
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of(""));
        head.addAll(names);
        rows.add(head);
        for (var line : lines) {
            var row = new ArrayList<>(List.of(line.what()));
            names.forEach(key -> row.add(text(line.figures().get(key))));
            rows.add(row);
        }
        print(rows);
    }

    boolean empty() {
        return tables.isEmpty();
    }

    /** A figure that may be so much at most, in this unit; all of them are told together at the end. */
    void budget(String what, double figure, String unit, double most) {
        budget(what, figure, "≤ ", unit, most, figure <= most);
    }

    /** A figure that has to be so much at least. */
    void budgetAtLeast(String what, double figure, String unit, double least) {
        budget(what, figure, "≥ ", unit, least, figure >= least);
    }

    private void budget(String what, double figure, String sign, String unit, double limit, boolean met) {
        budgets.add(new Line(what).with("measured", figure).with("budget", sign + text(limit) + " " + unit).with("result", met ? "met" : "NOT MET"));
    }

    /** Of every budget that was measured: was it kept? */
    void budgets() {
        if (!budgets.isEmpty()) {
            table("budgets", "What it is meant to keep to", budgets);
        }
    }

    void notMeasured(String name, String title, String why) {
        table(name, title, List.of(new Line("not measured: " + why)));
    }

    void write(Path file, boolean quick) {
        try {
            Files.createDirectories(file.getParent());
            var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
            Files.writeString(file, json.writeValueAsString(Map.of("java", Runtime.version().toString(), "processors",
                    Runtime.getRuntime().availableProcessors(), "quick", quick, "at", Instant.now().toString(), "cases", tables)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(List<List<String>> rows) {
        var widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (var i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < row.size(); i++) {
                line.append(String.format(Locale.ROOT, i == 0 ? "  %-" + widths[i] + "s" : "  %" + widths[i] + "s", row.get(i)));
            }
            System.out.println(line.toString().stripTrailing());
        }
    }

    private static String text(Object figure) {
        return switch (figure) {
            case null -> "";
            case Double number when Math.abs(number) >= 1000 -> String.format(Locale.ROOT, "%,.0f", number);
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            default -> figure.toString();
        };
    }
}
