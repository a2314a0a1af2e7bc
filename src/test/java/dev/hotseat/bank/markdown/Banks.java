package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents under {@code banks/} and short ways to look into what they became. */
final class Banks {
    static final List<String> ALL = List.of("numbered.md", "two-parts.md", "two-parts-plain.md", "two-parts-bullets.md", "headings.md",
            "numbered-headings.md", "bullets.md",
            "details.md", "folded-answers.md", "table.md", "marked.md");

    private Banks() {}

    static String text(String name) {
        try (InputStream in = Banks.class.getResourceAsStream("/banks/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedBank read(String name) {
        return MarkdownImport.read(text(name), name);
    }

    static List<String> titles(Bank bank) {
        return bank.sections().stream().map(Section::title).toList();
    }

    static List<Question> questions(Bank bank) {
        return bank.sections().stream().flatMap(section -> section.questions().stream()).toList();
    }

    static List<String> prompts(Bank bank) {
        return questions(bank).stream().map(Question::prompt).toList();
    }

    static Question question(ImportedBank imported, String start) {
        return questions(imported.bank()).stream().filter(question -> question.prompt().startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("no question starts with " + start + " in " + prompts(imported.bank())));
    }

    static List<Integer> lines(ImportedBank imported) {
        return imported.origins().stream().map(origin -> origin.line()).toList();
    }
}
