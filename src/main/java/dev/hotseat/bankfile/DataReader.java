package dev.hotseat.bankfile;

import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.Column;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.QuestionFields;
import dev.hotseat.bank.UnreadableBank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a bank of JSON or YAML: an array of questions, an object of arrays by category, or Hotseat's own bank. */
final class DataReader {
    private static final Set<String> GROUPS = Set.of("sections", "categories", "topics", "groups", "chapters");
    private static final Set<String> LISTS = Set.of("questions", "items", "data", "entries", "list", "results");
    private static final Set<String> NAMES = Set.of("title", "name");

    private record Found(Data at, QuestionFields fields, List<Integer> lines) {}

    private final BankBuilder builder = new BankBuilder();
    private final String[] source;
    private final Map<String, List<Found>> sections = new LinkedHashMap<>();
    private int sectionNumber;

    private DataReader(String text) {
        source = text.split("\\R", -1);
    }

    static ImportedBank read(Data data, String text, String title) {
        DataReader reader = new DataReader(text);
        reader.root(data);
        if (reader.sections.isEmpty()) {
            throw new UnreadableBank(data.line(), "no question was found in this data",
                    "Give an array of objects that each have a \"question\"");
        }
        reader.sections.forEach((name, found) -> {
            reader.builder.section(name.substring(name.indexOf(' ') + 1));
            found.forEach(one -> reader.builder.question(one.fields().question(), one.at().line(), one.lines()));
        });
        return reader.builder.build(title);
    }

    private void root(Data data) {
        switch (data) {
            case Data.Items list -> list(list, "");
            case Data.Fields fields -> container(fields);
            case Data.Value value -> throw new UnreadableBank(value.line(), "this is one value, not a list of questions",
                    "Give an array of objects that each have a \"question\"");
        }
    }

    private void container(Data.Fields fields) {
        if (isQuestion(fields)) {
            question(fields, "");
            return;
        }
        for (Data.Entry entry : fields.entries()) {
            String key = entry.key().toLowerCase(Locale.ROOT);
            switch (entry.value()) {
                case Data.Items list when GROUPS.contains(key) -> list.items().forEach(this::group);
                case Data.Fields inner when GROUPS.contains(key) -> container(inner);
                case Data.Items list -> list(list, LISTS.contains(key) ? "" : entry.key());
                case Data.Fields inner when holdsList(inner) -> named(inner, entry.key());
                case Data.Fields inner -> leaveOut(inner, entry.key());
                case Data.Value value when NAMES.contains(key) -> builder.title(value.text());
                case Data.Value value when key.equals("description") -> builder.description(value.text());
                case Data.Value value -> leaveOut(value, entry.key());
            }
        }
    }

    private static boolean holdsList(Data.Fields fields) {
        return fields.entries().stream().anyMatch(entry -> entry.value() instanceof Data.Items);
    }

    private void group(Data data) {
        if (data instanceof Data.Fields fields && !isQuestion(fields)) {
            String title = fields.entries().stream().filter(entry -> NAMES.contains(entry.key().toLowerCase(Locale.ROOT))
                    || Column.named(entry.key()).filter(Column.SECTION::equals).isPresent())
                    .map(Data.Entry::value).filter(Data.Value.class::isInstance).map(value -> ((Data.Value) value).text()).findFirst().orElse("");
            named(fields, title);
        } else {
            element(data, sectionKey(""));
        }
    }

    private void named(Data.Fields fields, String title) {
        sectionNumber++;
        for (Data.Entry entry : fields.entries()) {
            if (entry.value() instanceof Data.Items list) {
                list.items().forEach(item -> element(item, sectionKey(title)));
            }
        }
    }

    private void list(Data.Items list, String title) {
        sectionNumber++;
        for (Data item : list.items()) {
            if (item instanceof Data.Fields fields && !isQuestion(fields) && holdsList(fields)) {
                group(fields);
            } else {
                element(item, sectionKey(title));
            }
        }
    }

    /** Two sections of one title that stand apart in Hotseat's own format stay two. */
    private String sectionKey(String title) {
        return sectionNumber + " " + title;
    }

    private void element(Data item, String section) {
        switch (item) {
            case Data.Value value when value.text().isBlank() -> leaveOut(value, "");
            case Data.Value value -> {
                QuestionFields fields = fields(value.line());
                fields.add(Column.PROMPT, value.text());
                put(section, new Found(value, fields, List.of(value.line())));
            }
            case Data.Fields fields when isQuestion(fields) -> question(fields, section);
            case Data.Fields fields -> leaveOut(fields, "");
            case Data.Items list -> list.items().forEach(inner -> element(inner, section));
        }
    }

    private QuestionFields fields(int line) {
        return new QuestionFields(message -> builder.warn(line, message));
    }

    private void put(String section, Found found) {
        sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(found);
    }

    private static boolean isQuestion(Data.Fields fields) {
        boolean named = false;
        boolean answered = false;
        for (Data.Entry entry : fields.entries()) {
            Column column = Column.named(entry.key()).orElse(null);
            if (column == Column.PROMPT && entry.value() instanceof Data.Value) {
                return true;
            }
            named |= NAMES.contains(entry.key().toLowerCase(Locale.ROOT));
            answered |= column == Column.GUIDANCE || column == Column.DIFFICULTY;
        }
        return named && answered;
    }

    private void question(Data.Fields data, String section) {
        QuestionFields fields = fields(data.line());
        boolean prompted = data.entries().stream().anyMatch(entry -> Column.named(entry.key()).filter(Column.PROMPT::equals).isPresent());
        Data at = data;
        for (Data.Entry entry : data.entries()) {
            Column column = Column.named(entry.key()).orElse(null);
            if (!prompted && NAMES.contains(entry.key().toLowerCase(Locale.ROOT))) {
                column = Column.PROMPT;
            }
            switch (column) {
                case null -> leaveOut(entry.value(), entry.key());
                case CRITERIA -> criteria(entry.value(), fields);
                case BANK -> leaveOut(entry.value(), entry.key());
                case DESCRIPTION -> fill(entry.value(), Column.GUIDANCE, fields);
                default -> fill(entry.value(), column, fields);
            }
            at = column == Column.PROMPT ? entry.value() : at;
        }
        if (fields.text(Column.PROMPT).isEmpty()) {
            leaveOut(data, "");
            return;
        }
        String category = fields.text(Column.SECTION);
        int last = Math.min(data.last(), source.length);
        List<Integer> lines = IntStream.rangeClosed(data.line(), last).filter(line -> !source[line - 1].isBlank()).boxed().toList();
        put(category.isEmpty() ? section : "0 " + category, new Found(new Data.Value(at.line(), ""), fields, lines));
    }

    private void fill(Data data, Column column, QuestionFields fields) {
        switch (data) {
            case Data.Value value -> fields.add(column, value.text());
            case Data.Items list -> list.items().forEach(item -> fill(item, column, fields));
            case Data.Fields inner -> inner.entries().forEach(entry -> fill(entry.value(), column, fields));
        }
    }

    private void criteria(Data data, QuestionFields fields) {
        switch (data) {
            case Data.Items list -> list.items().forEach(item -> criteria(item, fields));
            case Data.Value value -> fields.criterion(new CriterionAnchors(value.text(), "", "", "", ""));
            case Data.Fields inner -> fields.criterion(new CriterionAnchors(text(inner, "criterion") + text(inner, "name"), text(inner, "poor"),
                    text(inner, "mixed"), text(inner, "good"), text(inner, "excellent")));
        }
    }

    private static String text(Data.Fields fields, String key) {
        return fields.entries().stream().filter(entry -> entry.key().equalsIgnoreCase(key) && entry.value() instanceof Data.Value)
                .map(entry -> ((Data.Value) entry.value()).text()).findFirst().orElse("");
    }

    private void leaveOut(Data data, String key) {
        String text = switch (data) {
            case Data.Value value -> value.text();
            case Data.Items list -> list.items().size() + " values";
            case Data.Fields fields -> fields.entries().size() + " fields";
        };
        builder.leaveOut(data.line(), key.isEmpty() ? text : key + ": " + text, "field that is not known");
    }
}
