package dev.hotseat.bankfile;

import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import dev.hotseat.bank.Origin;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bank.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows what a file would become as a bank: as text for a person, as one JSON object for a program. */
public final class BankCheck {
    private static final int SHOWN_CHARS_MAX = 100;
    /** What a terminal would obey or hide rather than show. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    private record CheckedQuestion(String prompt, String guidance, List<String> followUps, List<String> hints, List<String> weakSigns,
                                   int minutes, Difficulty difficulty, List<String> tags, List<CriterionAnchors> criteria, int line) {
        static CheckedQuestion of(Question question, Origin origin) {
            return new CheckedQuestion(question.prompt(), question.guidance(), question.followUps(), question.hints(), question.weakSigns(),
                    question.minutes(), question.difficulty(), question.tags(), question.criteria(), origin.line());
        }
    }

    private record CheckedSection(String title, List<CheckedQuestion> questions) {}

    private record Checked(String title, String description, List<CheckedSection> sections, List<Warning> warnings,
                           List<LeftOut> leftOut, int sectionCount, int questionCount, int withGuidance) {}

    private BankCheck() {}

    /** One JSON object with sections, warnings, what was left out, and the totals; ends in a line end. */
    public static String json(ImportedBank imported) {
        List<CheckedSection> sections = new ArrayList<>();
        int index = 0;
        for (Section section : imported.bank().sections()) {
            List<CheckedQuestion> questions = new ArrayList<>();
            for (Question question : section.questions()) {
                questions.add(CheckedQuestion.of(question, imported.origins().get(index++)));
            }
            sections.add(new CheckedSection(section.title(), questions));
        }
        return JsonWriter.write(new Checked(imported.bank().title(), imported.bank().description(), sections, imported.warnings(),
                imported.leftOut(), sections.size(), imported.bank().questionCount(), imported.bank().withGuidance()));
    }

    /** Totals, every question with its line, every warning, and what was left out by reason; ends in a line end. */
    public static String text(ImportedBank imported) {
        StringBuilder out = new StringBuilder();
        out.append(imported.bank().title()).append("\n").append(count(imported.bank().sections().size(), "section")).append(", ")
                .append(count(imported.bank().questionCount(), "question")).append(", ")
                .append(imported.bank().withGuidance()).append(" with guidance\n");
        mostlyLeftOut(imported, out);
        int index = 0;
        for (Section section : imported.bank().sections()) {
            out.append('\n').append(section.title().isEmpty() ? "(no title)" : section.title())
                    .append(" (").append(section.questions().size()).append(")\n");
            for (Question question : section.questions()) {
                out.append(String.format("%6d  %s%s%n", imported.origins().get(index++).line(), clip(question.prompt()), notes(question)));
            }
        }
        if (!imported.warnings().isEmpty()) {
            out.append('\n').append(count(imported.warnings().size(), "warning")).append('\n');
            imported.warnings().forEach(warning -> out.append(String.format("%6d  %s%n", warning.line(), warning.message())));
        }
        leftOut(imported, out);
        return UNSEEN.matcher(out).replaceAll("\uFFFD");
    }

    /** Where most of a document is in no question, says so first, in numbers and by the kind of line. */
    private static void mostlyLeftOut(ImportedBank imported, StringBuilder out) {
        Set<Integer> left = new TreeSet<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (LeftOut line : imported.leftOut()) {
            if (left.add(line.line())) {
                kinds.merge(line.reason(), 1, Integer::sum);
            }
        }
        Set<Integer> lines = new TreeSet<>(left);
        lines.addAll(imported.titleLines());
        imported.origins().forEach(origin -> lines.addAll(origin.lines()));
        if (left.size() * 2 > lines.size()) {
            String counted = kinds.entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey()).collect(Collectors.joining(", "));
            out.append("most of it was left out: ").append(left.size()).append(" of ").append(count(lines.size(), "line")).append(" (")
                    .append(counted).append(")\n");
        }
    }

    private static void leftOut(ImportedBank imported, StringBuilder out) {
        if (imported.leftOut().isEmpty()) {
            return;
        }
        Map<String, List<LeftOut>> reasons = new LinkedHashMap<>();
        imported.leftOut().forEach(line -> reasons.computeIfAbsent(line.reason(), _ -> new ArrayList<>()).add(line));
        out.append('\n').append(count(imported.leftOut().size(), "line")).append(" left out\n");
        reasons.forEach((reason, lines) -> {
            out.append("  ").append(reason).append(" (").append(lines.size()).append(")\n");
            lines.forEach(line -> out.append(String.format("%6d  %s%n", line.line(), clip(line.text().strip()))));
        });
    }

    private static String notes(Question question) {
        List<String> notes = new ArrayList<>();
        if (question.guidance().isBlank()) {
            notes.add("no guidance");
        }
        if (!question.followUps().isEmpty()) {
            notes.add(count(question.followUps().size(), "follow-up"));
        }
        return notes.isEmpty() ? "" : "  [" + String.join(", ", notes) + "]";
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > SHOWN_CHARS_MAX ? line.substring(0, SHOWN_CHARS_MAX - 1) + "…" : line;
    }
}
