package dev.hotseat.bank.markdown;

import static dev.hotseat.bank.markdown.Banks.prompts;
import static dev.hotseat.bank.markdown.Banks.question;
import static dev.hotseat.bank.markdown.Banks.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import org.junit.jupiter.api.Test;

/** Documents whose authors changed their way of writing questions half way. */
class MixedKindsTest {
    @Test
    void takesNumberedHeadingsThatFollowHeadingsInAList() {
        ImportedBank bank = MarkdownImport.read("""
                # Storage
                1. ### What is a page?
                   A block of bytes.
                2. ### What is a log?
                   Appended bytes.
                3. ### What is an index?
                   A way to find bytes.

                ### Reading code

                #### 1. What does this cursor return?
                The first row.

                #### 2. What does that cursor return?
                Nothing.
                """, "storage");
        assertThat(titles(bank.bank())).containsExactly("Storage", "Reading code");
        assertThat(prompts(bank.bank())).hasSize(5);
        assertThat(question(bank, "What does that").guidance()).isEqualTo("Nothing.");
    }

    @Test
    void takesQuestionsWhoseHeadingsRoseByALevel() {
        ImportedBank bank = MarkdownImport.read("""
                # Storage
                #### What is a page?
                A block of bytes.
                #### What is a log?
                Appended bytes.
                #### What is an index?
                A way to find bytes.
                ### What is a lock?
                A promise.
                ### What is a latch?
                A short promise.
                """, "storage");
        assertThat(prompts(bank.bank())).hasSize(5);
        assertThat(question(bank, "What is a latch").guidance()).isEqualTo("A short promise.");
    }

    @Test
    void keepsATitleThatAsksAboveItsQuestionsATitle() {
        ImportedBank bank = MarkdownImport.read("""
                # Storage
                ## Why pages?
                ### What is a page?
                A block of bytes.
                ### What is a block?
                What a disk reads.
                ## Why logs?
                ### What is a log?
                Appended bytes.
                ### What is a record?
                One entry of it.
                """, "storage");
        assertThat(titles(bank.bank())).containsExactly("Why pages?", "Why logs?");
        assertThat(prompts(bank.bank())).hasSize(4);
    }

    @Test
    void takesTheItemsThatAskOutOfAListThatMostlyDoesNot() {
        ImportedBank bank = MarkdownImport.read("""
                # Storage
                1. What is a page?
                2. What is a log?

                ## Tasks
                3. Bank - Draw two pages
                4. A page is lost: how would you find out which?
                5. Shop - Guess the number of pages
                6. Library - Sum up the pages
                """, "storage");
        assertThat(prompts(bank.bank())).containsExactly("What is a page?", "What is a log?", "A page is lost: how would you find out which?");
        assertThat(bank.leftOut()).extracting(LeftOut::line).contains(6, 8, 9);
        assertThat(bank.warnings()).anyMatch(warning -> warning.message().contains("3 list items"));
        assertThat(question(bank, "A page is lost").guidance()).isEmpty();
    }
}
