package dev.hotseat.bankfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bank.UnreadableBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One document under {@code bank-cases} or {@code bank-cases-more}, with what its author wants of it beside it.
 * A document that is no UTF-8 has ".bin" after its name, so that nothing takes it for text but the import.
 */
record BankCase(String name, JsonNode wanted, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECTED = ".expected.json";

    static List<BankCase> all(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files.filter(file -> file.toString().endsWith(EXPECTED)).sorted().map(BankCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BankCase read(Path expected) {
        try {
            JsonNode wanted = JSON.readTree(expected.toFile());
            Path text = expected.resolveSibling(wanted.path("file").asText());
            Path file = Files.exists(text) ? text : expected.resolveSibling(text.getFileName() + ".bin");
            return new BankCase(expected.getFileName().toString().replace(EXPECTED, ""), wanted, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs from what is wanted, one sentence each; empty where the document is read as its author meant it. */
    List<String> differences() {
        try {
            ImportedBank imported = BankFile.read(bytes, wanted.path("file").asText());
            return wanted.has("expectError") ? List.of("read as " + imported.bank().questionCount() + " questions; wanted an error")
                    : compare(imported);
        } catch (UnreadableBank refused) {
            boolean meant = wanted.has("expectError") && refused.getMessage().contains("not text");
            return meant ? List.of() : List.of("refused: " + refused.getMessage());
        }
    }

    private List<String> compare(ImportedBank imported) {
        List<String> differences = new ArrayList<>();
        List<Question> questions = imported.bank().sections().stream().flatMap(section -> section.questions().stream()).toList();
        List<String> prompts = questions.stream().map(question -> plain(withoutCode(question.prompt()))).toList();
        differ(differences, "sections", wanted.path("sections"), imported.bank().sections().size());
        differ(differences, "questions", wanted.path("questions"), questions.size());
        differ(differences, "with guidance", wanted.path("withGuidance"), imported.bank().withGuidance());
        if (wanted.has("sectionTitles")) {
            List<String> titles = imported.bank().sections().stream().map(Section::title).map(BankCase::plain).toList();
            differ(differences, "titles", texts("sectionTitles"), titles, false);
        }
        differ(differences, "prompts", texts("prompts"), prompts, wanted.has("promptMustHold") || prompts.size() > texts("prompts").size());
        if (wanted.has("guidance")) {
            differ(differences, "guidance", texts("guidance"), questions.stream().map(question -> lines(question.guidance())).toList(), false);
        }
        for (int i = 0; i < Math.min(questions.size(), wanted.path("promptMustHold").size()); i++) {
            String prompt = questions.get(i).prompt();
            wanted.path("promptMustHold").path(i).forEach(part -> {
                if (!prompt.contains(part.asText())) {
                    differences.add("\"" + part.asText() + "\" is not in the prompt \"" + prompt + "\"");
                }
            });
        }
        if (wanted.has("followUps")) {
            differ(differences, "follow-ups", texts("followUps"),
                    questions.stream().map(question -> String.valueOf(question.followUps().size())).toList(), false);
        }
        return differences;
    }

    private static void differ(List<String> differences, String what, JsonNode wanted, int got) {
        if (!wanted.isMissingNode() && !wanted.isNull() && wanted.asInt() != got) {
            differences.add(got + " " + what + ", not " + wanted.asInt());
        }
    }

    private static void differ(List<String> differences, String what, List<String> wanted, List<String> got, boolean beginnings) {
        boolean same = beginnings ? got.size() >= wanted.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> got.get(i).startsWith(wanted.get(i))) : got.equals(wanted);
        if (!same) {
            differences.add(what + " " + got + ", not " + wanted);
        }
    }

    private List<String> texts(String field) {
        return StreamSupport.stream(wanted.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }

    /** The words as a reader sees them: no links, no emphasis, no code marks, one space between two. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\*\\*|__|`", "").replaceAll("\\s+", " ").strip();
    }

    /** A block of code that goes with a question is looked for by {@code promptMustHold}. */
    private static String withoutCode(String markdown) {
        return markdown.replaceFirst("(?s)\n\n```.*$", "");
    }

    private static String lines(String text) {
        return text.replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }
}
