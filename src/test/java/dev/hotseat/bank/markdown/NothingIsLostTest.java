package dev.hotseat.bank.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import dev.hotseat.bank.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every line of a document is in a question, in a section's title or in the list of what was left out; and so is every word. */
class NothingIsLostTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern NOT_TEXT = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)|\\]\\([^)]*\\)|</?[a-z][^>]*>");
    // Labels and tags that the import reads as structure or as a difficulty rather than as text.
    private static final Set<String> STRUCTURE = Set.of("details", "summary", "answer", "ans", "follow", "ups", "question", "show",
            "view", "strong", "code", "senior");

    @Test
    void everyLineOfOurDocumentsIsAccountedFor() {
        for (String name : Banks.ALL) {
            check(Banks.text(name));
        }
    }

    @Test
    void everyLineOfASummaryWithCodeIsAccountedFor() {
        check("# Fences\n\n<details>\n<summary>Why does it stop?\n\n~~~\nonly here\n~~~\n</summary>\n\nBecause.\n</details>\n");
    }

    @Property(tries = 1_500)
    void everyLineOfAnyMixtureIsAccountedFor(@ForAll("documents") String document) {
        check(document);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> line = Arbitraries.of("# Alpha title", "## Beta section", "### What is gamma?", "#### Delta part", "1. What is epsilon?",
                "2. Explain zeta to me", "3. Plain item", "- How does eta work?", "- plain theta bullet", "  - nested iota bullet?",
                "    - deeper kappa", "* Tell me about lambda.", "Plain prose about mu.", "Beta section", "Why does nu ask?",
                "**Which xi is bold?**", "**Omicron heading**", "Q: What is pi?", "A: It is rho.", "**Answer:** sigma", "<details>",
                "<summary>What is tau?</summary>", "<details><summary>Why upsilon?</summary>because phi</details>", "</details>",
                "<details><summary>Show answer</summary>", "| Question | Answer |", "| --- | --- |", "| What is chi? | A psi |",
                "```", "    indented omega code", "> quoted aleph?", "---", "***", "[bet](#beta)", "- [gimel](#gimel)", "[back to top](#top)",
                "![dalet](x.png)", "<!-- comment he -->", "<!--", "-->", "[ref]: http://example.org", "## Questions & Answers", "## License",
                "## Table of contents", "vav\n===", "1. ### Why zayin?", "    continued het", "-", "1.", "<br/>", "tet  ", "\tyod?", "`<details>` kaf",
                "<summary>Which lamed?", "</summary>", "~~~\nmem nun\n~~~");
        return Arbitraries.oneOf(line, line, line, Arbitraries.just("")).list().ofMinSize(1).ofMaxSize(40)
                .map(lines -> String.join("\n", lines)).filter(text -> !text.isBlank());
    }

    private static void check(String document) {
        ImportedBank imported = MarkdownImport.read(document, "untitled");
        String[] lines = document.split("\n", -1);
        Set<Integer> owned = new TreeSet<>(imported.titleLines());
        imported.origins().forEach(origin -> owned.addAll(origin.lines()));
        imported.leftOut().forEach(line -> owned.add(line.line()));
        Set<String> kept = words(imported);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            assertThat(owned).as("line %d, \"%s\", of%n%s", i + 1, lines[i], document).contains(i + 1);
            List<String> lost = new ArrayList<>();
            Matcher word = WORD.matcher(NOT_TEXT.matcher(lines[i]).replaceAll(" "));
            while (word.find()) {
                String lower = word.group().toLowerCase(Locale.ROOT);
                if (!kept.contains(lower) && !STRUCTURE.contains(lower)) {
                    lost.add(word.group());
                }
            }
            assertThat(lost).as("words of line %d, \"%s\", of%n%s", i + 1, lines[i], document).isEmpty();
        }
        assertThat(owned).allSatisfy(line -> assertThat(lines[line - 1]).isNotBlank());
    }

    private static Set<String> words(ImportedBank imported) {
        StringBuilder text = new StringBuilder();
        imported.bank().sections().forEach(section -> {
            text.append(section.title()).append('\n');
            for (Question question : section.questions()) {
                text.append(question.prompt()).append('\n').append(question.guidance()).append('\n');
                question.followUps().forEach(followUp -> text.append(followUp).append('\n'));
                text.append(question.tags()).append(question.difficulty()).append('\n');
            }
        });
        imported.leftOut().stream().map(LeftOut::text).forEach(line -> text.append(line).append('\n'));
        imported.leftOut().stream().map(LeftOut::reason).forEach(line -> text.append(line).append('\n'));
        imported.warnings().forEach(warning -> text.append(warning.message()).append('\n'));
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
