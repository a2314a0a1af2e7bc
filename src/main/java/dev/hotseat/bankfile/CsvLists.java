package dev.hotseat.bankfile;

import dev.hotseat.bank.CriterionAnchors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Puts lists into one cell of a spreadsheet, one item a line, and takes them out again. */
final class CsvLists {
    private CsvLists() {}

    static String join(List<String> items) {
        return items.stream().map(CsvLists::escape).collect(Collectors.joining("\n"));
    }

    static List<String> split(String cell) {
        return cell.lines().filter(line -> !line.isBlank()).map(CsvLists::unescape).toList();
    }

    static String joinCriteria(List<CriterionAnchors> criteria) {
        return criteria.stream().map(one -> String.join("|", escape(one.criterion()), escape(one.poor()), escape(one.mixed()),
                escape(one.good()), escape(one.excellent()))).collect(Collectors.joining("\n"));
    }

    static List<CriterionAnchors> splitCriteria(String cell) {
        List<CriterionAnchors> criteria = new ArrayList<>();
        for (String line : cell.lines().filter(line -> !line.isBlank()).toList()) {
            List<String> fields = fields(line);
            while (fields.size() < 5) {
                fields.add("");
            }
            criteria.add(new CriterionAnchors(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4)));
        }
        return criteria;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }

    private static String unescape(String text) {
        return String.join("|", fields(text));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                field.append(next == 'n' ? "\n" : next == '\\' || next == '|' ? String.valueOf(next) : "\\" + next);
            } else if (c == '|') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
