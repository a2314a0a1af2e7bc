package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.lines;
import static dev.hotseat.bank.markdown.Banks.prompts;
import static dev.hotseat.bank.markdown.Banks.question;
import static dev.hotseat.bank.markdown.Banks.read;
import static dev.hotseat.bank.markdown.Banks.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import org.junit.jupiter.api.Test;

class MarkdownImportTest {
    @Test
    void readsNumberedListsUnderSectionHeadings() {
        ImportedBank bank = read("numbered.md");
        assertThat(bank.bank().title()).isEqualTo("Platform engineer");
        assertThat(titles(bank.bank())).containsExactly("Delivery", "Runtime", "Running through");
        assertThat(prompts(bank.bank())).containsExactly("How does a change reach production in your team?",
                "Walk me through your last release that went wrong.", "Three checks you would never skip.",
                "What happens when a node disappears?", "How do you size a cluster that nobody has used yet?",
                "Which metric would you delete?", "Explain a dashboard that helped you.");
        assertThat(lines(bank)).containsExactly(7, 8, 11, 15, 19, 24, 25);
        assertThat(question(bank, "Walk").followUps()).containsExactly("What did you change afterwards?", "Who decided to roll back?");
        assertThat(question(bank, "What happens").guidance()).startsWith("Look for: drained work");
        assertThat(bank.bank().withGuidance()).isEqualTo(1);
    }

    @Test
    void joinsTheTwoPartsOfADocumentThoughNumbersAndHeadingsDisagree() {
        ImportedBank bank = read("two-parts.md");
        assertThat(titles(bank.bank())).containsExactly("Pipelines", "Networks and accounts", "Incidents");
        assertThat(bank.bank().sections()).extracting(section -> section.questions().size()).containsExactly(3, 2, 2);
        assertThat(bank.bank().withGuidance()).isEqualTo(7);
        assertThat(question(bank, "Where do").guidance()).startsWith("A good answer").contains("3. Before the deployment").endsWith("owner.");
        assertThat(question(bank, "How do you keep").guidance()).contains("A scanner on every push\nRotation as a drill")
                .contains("```\n3. Which finding stops a release?\n```");
        assertThat(question(bank, "Which finding").guidance()).startsWith("One that is reachable").contains("### Exceptions").endsWith("They expire.");
        assertThat(question(bank, "What is the difference").guidance()).contains("| HTTP | TCP |");
        assertThat(question(bank, "Tell me").guidance()).isEqualTo("Incidents\nListen for the first ten minutes.");
        assertThat(bank.warnings()).isEmpty();
    }

    @Test
    void joinsTwoPartsThatHaveNoHeadingMarksAtAll() {
        ImportedBank bank = read("two-parts-plain.md");
        assertThat(titles(bank.bank())).containsExactly("CI/CD", "Cloud");
        assertThat(bank.bank().withGuidance()).isEqualTo(4);
        assertThat(question(bank, "What do you scan").guidance()).isEqualTo("SAST\nDAST");
    }

    @Test
    void joinsTwoPartsWrittenInDifferentWays() {
        ImportedBank bank = read("two-parts-bullets.md");
        assertThat(titles(bank.bank())).containsExactly("Objects", "Blocks");
        assertThat(question(bank, "What does").guidance()).isEqualTo("Mistakes, not malice\n\nNot cost");
        assertThat(question(bank, "When would").guidance()).isEqualTo("For small writes in place.");
        assertThat(question(bank, "How do you resize").guidance()).isEqualTo("Online, then the file system.");
        assertThat(bank.warnings()).isEmpty();
    }

    @Test
    void readsHeadingsAsQuestionsAndLeavesTheFurnitureOut() {
        ImportedBank bank = read("headings.md");
        assertThat(titles(bank.bank())).containsExactly("Basics", "Concurrency");
        assertThat(prompts(bank.bank())).containsExactly("What is a record?", "When do you use an interface?", "Virtual threads",
                "How do you stop a thread?");
        assertThat(question(bank, "What is a record").guidance()).contains("#### Its limits").contains("// ### What is not a question?")
                .doesNotContain("back to top");
        assertThat(question(bank, "When do").guidance()).isEqualTo("When two things differ in how, not in what.");
        assertThat(bank.leftOut()).extracting(LeftOut::reason).contains("front matter", "table of contents", "link back to the top",
                "section \"License\"", "image, badge or separator", "title of the document");
    }

    @Test
    void readsHeadingsInsideNumberedItems() {
        ImportedBank bank = read("numbered-headings.md");
        assertThat(prompts(bank.bank())).containsExactly("What does a cookie carry?", "How does CORS protect whom?", "Why is `GET` safe?");
        assertThat(question(bank, "What does").guidance()).endsWith("1. Path\n2. Domain");
        assertThat(question(bank, "How does").guidance()).startsWith("It protects").endsWith("Asked before, not instead.");
        assertThat(question(bank, "Why").guidance()).isEqualTo("Because nobody expects it to change anything.");
    }

    @Test
    void readsBulletsAndTakesNestedOnesAsFollowUpsUnlessTheyAnswer() {
        ImportedBank bank = read("bullets.md");
        assertThat(titles(bank.bank())).containsExactly("About the team", "About you");
        assertThat(bank.bank().questionCount()).isEqualTo(5);
        assertThat(question(bank, "Tell me").followUps()).containsExactly("What broke?", "Who missed it?\n- How did you hear?");
        assertThat(question(bank, "What is `on call`").prompt()).isEqualTo("What is `on call` like here? (hours, pay)");
        assertThat(question(bank, "What would you").guidance()).isEqualTo("The build, probably.");
        assertThat(question(bank, "Describe").followUps()).isEmpty();
        assertThat(question(bank, "Describe").guidance()).isEqualTo("- It has few meetings.\n- It ends with something shipped.");
        assertThat(bank.warnings()).singleElement().satisfies(warning -> assertThat(warning.message()).startsWith("2 list items"));
    }

    @Test
    void readsFoldsWithTheirSummariesAsQuestions() {
        ImportedBank bank = read("details.md");
        assertThat(titles(bank.bank())).containsExactly("Linux", "Network");
        assertThat(bank.bank().questionCount()).isEqualTo(4);
        assertThat(question(bank, "What does").guidance()).isEqualTo(
                "Zero in the child.\n\n* the id of the child in the parent\n* less than zero on failure");
        assertThat(question(bank, "Explain").prompt()).contains("* inode").contains("* hard link");
        assertThat(question(bank, "Which port").guidance()).isEqualTo("53");
        assertThat(bank.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(25);
            assertThat(warning.message()).contains("never closed");
        });
    }

    @Test
    void takesWhatStandsBeforeAFoldedAnswerIntoTheQuestion() {
        ImportedBank bank = read("folded-answers.md");
        assertThat(bank.bank().questionCount()).isEqualTo(2);
        assertThat(question(bank, "What does this print?").prompt()).contains("console.log(1 + \"1\");").contains("- B: 11");
        assertThat(question(bank, "What does this print?").guidance()).isEqualTo("#### Answer: B\n\nThe number becomes text.");
    }

    @Test
    void readsTablesByTheNamesOfTheirColumns() {
        ImportedBank bank = read("table.md");
        assertThat(titles(bank.bank())).containsExactly("Storage", "Jobs");
        assertThat(question(bank, "What is a partition").guidance()).isEqualTo("A part that can be read alone.\nOften a day.");
        assertThat(question(bank, "What is a partition").tags()).containsExactly("files", "layout");
        assertThat(question(bank, "How do you backfill").difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(question(bank, "How do you backfill").minutes()).isEqualTo(10);
        assertThat(question(bank, "Why columns").prompt()).isEqualTo("Why columns | not rows?");
        assertThat(bank.warnings()).singleElement().satisfies(warning -> assertThat(warning.line()).isEqualTo(7));
        assertThat(bank.leftOut()).anySatisfy(line -> assertThat(line.reason()).isEqualTo("row without a question"));
    }

    @Test
    void readsMarkedAndBoldQuestions() {
        ImportedBank bank = read("marked.md");
        assertThat(prompts(bank.bank())).containsExactly("What do you ask first?", "How do you say no?", "Which log do you open first?",
                "Why that one?");
        assertThat(question(bank, "What do you ask").guidance()).isEqualTo("What changed.");
        assertThat(question(bank, "How do you say").guidance()).isEqualTo("Early.");
    }

    @Test
    void saysSoWhereItFindsNoQuestionAndStillNamesEveryLine() {
        ImportedBank bank = MarkdownImport.read("A note.\n\nAnother note.\n", "note");
        assertThat(bank.bank().questionCount()).isZero();
        assertThat(bank.warnings()).singleElement().satisfies(warning -> assertThat(warning.message()).contains("no questions were found"));
        assertThat(bank.leftOut()).hasSize(2);
    }
}
