package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.Column;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.QuestionFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link MarkdownExport} wrote, comment by comment, also after a person has edited the text between them. */
final class ExportReader {
    private static final Pattern MARK = Pattern.compile("^<!-- hotseat:([a-z-]+)((?: [a-z]{1,20}=[A-Z0-9]{1,20}){0,9})(?: 1)? -->\\s*$");
    private static final Pattern SETTING = Pattern.compile("([a-z]+)=([A-Z0-9]+)");
    private static final Map<String, Column> FIELDS = Map.of("guidance", Column.GUIDANCE, "follow-ups", Column.FOLLOW_UPS,
            "hints", Column.HINTS, "weak-signs", Column.WEAK_SIGNS, "tags", Column.TAGS);
    private static final List<String> LEVELS = List.of("poor", "mixed", "good", "excellent");

    private final String[] lines;
    private final BankBuilder builder = new BankBuilder();
    private QuestionFields fields;
    private List<Integer> owned = new ArrayList<>();
    private int questionLine;
    private String criterion = "";
    private final Map<String, String> anchors = new HashMap<>();

    private ExportReader(String text) {
        lines = text.split("\n", -1);
    }

    static ImportedBank read(String text, String fallbackTitle) {
        ExportReader reader = new ExportReader(text);
        for (int i = 0; i < reader.lines.length; ) {
            int next = reader.nextMark(i + 1);
            reader.part(i, next);
            i = next;
        }
        reader.finishQuestion();
        return reader.builder.build(fallbackTitle);
    }

    private int nextMark(int from) {
        int next = from;
        while (next < lines.length && !MARK.matcher(lines[next]).matches()) {
            next++;
        }
        return next;
    }

    private void part(int from, int to) {
        Matcher mark = MARK.matcher(lines[from]);
        String name = mark.matches() ? mark.group(1) : "";
        switch (name) {
            case "bank" -> bank(from, to);
            case "section" -> section(from, to);
            case "question" -> question(from, to, mark.group(2));
            case "criterion" -> {
                finishCriterion();
                criterion = content(from + 1, to).replaceFirst("^#{4} ", "");
                own(from, to);
            }
            default -> field(name, from, to);
        }
    }

    private void bank(int from, int to) {
        int heading = nextText(from + 1, to);
        if (heading < to) {
            builder.title(lines[heading].replaceFirst("^# ", ""));
            builder.description(content(heading + 1, to));
        }
        leaveOut(from, to, "title and description of the bank");
    }

    private void section(int from, int to) {
        finishQuestion();
        int heading = nextText(from + 1, to);
        builder.section(heading < to ? lines[heading].replaceFirst("^## ?", "") : "");
        builder.titleLine(from + 1);
        if (heading < to) {
            builder.titleLine(heading + 1);
            leaveOut(heading + 1, to, "text that belongs to no question");
        }
    }

    private void question(int from, int to, String settings) {
        finishQuestion();
        questionLine = Math.min(nextText(from + 1, to), to - 1) + 1;
        int at = questionLine;
        fields = new QuestionFields(message -> builder.warn(at, message));
        Matcher setting = SETTING.matcher(settings);
        while (setting.find()) {
            Column.named(setting.group(1)).ifPresent(column -> fields.add(column, setting.group(2)));
        }
        fields.add(Column.PROMPT, content(from + 1, to).replaceFirst("^#{3} ", ""));
        own(from, to);
    }

    private void field(String name, int from, int to) {
        if (fields == null) {
            leaveOut(from, to, "text that belongs to no question");
            return;
        }
        String text = content(from + 1, to);
        Column column = FIELDS.get(name);
        if (LEVELS.contains(name)) {
            anchors.put(name, text.replaceFirst("^\\*\\*\\p{L}+\\*\\*\\s*", ""));
        } else if (column == Column.GUIDANCE) {
            fields.add(column, text);
        } else if (column == Column.TAGS) {
            fields.add(column, text.replaceFirst("^Tags: ", ""));
        } else if (column != null) {
            items(column, text.replaceFirst("^\\*\\*[^*\\n]+\\*\\*\\s*", ""));
        } else {
            fields.add(Column.GUIDANCE, text);
        }
        own(from, to);
    }

    private void items(Column column, String text) {
        for (String item : text.split("\n(?=- )")) {
            fields.add(column, item.replaceFirst("^- ", "").replaceAll("\n {2}", "\n"));
        }
    }

    private void finishCriterion() {
        if (!criterion.isEmpty() && fields != null) {
            fields.criterion(new CriterionAnchors(criterion, anchors.getOrDefault("poor", ""), anchors.getOrDefault("mixed", ""),
                    anchors.getOrDefault("good", ""), anchors.getOrDefault("excellent", "")));
        }
        criterion = "";
        anchors.clear();
    }

    private void finishQuestion() {
        finishCriterion();
        if (fields != null && fields.text(Column.PROMPT).isEmpty()) {
            builder.warn(questionLine, "this question has no text; it was left out");
            owned.forEach(line -> builder.leaveOut(line, lines[line - 1], "question without text"));
        } else if (fields != null) {
            builder.question(fields.question(), questionLine, owned);
        }
        fields = null;
        owned = new ArrayList<>();
    }

    private int nextText(int from, int to) {
        int next = from;
        while (next < to && lines[next].isBlank()) {
            next++;
        }
        return next;
    }

    private String content(int from, int to) {
        String text = String.join("\n", Arrays.asList(lines).subList(Math.min(from, to), to)).strip();
        return text.replaceAll("(?m)^\\\\(\\\\*<!-- hotseat:)", "$1");
    }

    private void own(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines[i].isBlank()) {
                owned.add(i + 1);
            }
        }
    }

    private void leaveOut(int from, int to, String reason) {
        for (int i = from; i < to; i++) {
            if (!lines[i].isBlank()) {
                builder.leaveOut(i + 1, lines[i], reason);
            }
        }
    }
}
