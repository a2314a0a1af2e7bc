package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bankshelf.BankChanged;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.BankShelf.Shelved;
import dev.hotseat.bankshelf.BankShelf.Version;
import dev.hotseat.bankshelf.NoSuchBank;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every shelf of banks holds to. */
public abstract class BankShelfContract extends StorageContract {
    private BankShelf shelf;

    @BeforeEach
    final void openShelf() {
        shelf = storage.banks();
    }

    private static Bank bank(String title, int questions) {
        var anchors = new CriterionAnchors("Technical depth", "names", "common path", "why", "first principles");
        var all = IntStream.range(0, questions).mapToObj(n -> new Question("Question " + n + " with `code` & \"quotes\"", "Guidance",
                List.of("Then?"), List.of("Gently"), List.of("Guesses"), 7, Difficulty.HARD, List.of("tag"), List.of(anchors))).toList();
        return new Bank(title, "About " + title, List.of(new Section("First", all), new Section("", List.of())));
    }

    private Shelved save(String title) {
        return get(shelf.add(bank(title, 1), 5));
    }

    @Test
    void a_bank_comes_back_as_it_was_saved_also_after_a_restart() {
        var bank = bank("System design", 3);
        assertThat(get(shelf.add(bank, 42)))
                .isEqualTo(new Shelved("system-design", 1, "System design", "About System design", 2, 3, 42));
        reopen();
        shelf = storage.banks();
        assertThat(get(shelf.find("system-design", Optional.empty()))).contains(new BankShelf.Copy("system-design", 1, bank));
    }

    @Test
    void ids_are_made_from_titles_and_numbered_where_they_are_taken() {
        assertThat(save("Système & Design!").id()).isEqualTo("systeme-design");
        assertThat(save("systeme design").id()).isEqualTo("systeme-design-2");
        assertThat(save("Systeme  Design").id()).isEqualTo("systeme-design-3");
        assertThat(save("面接").id()).isEqualTo("bank");
        assertThat(save("../../etc/passwd' --").id()).isEqualTo("etc-passwd");
        assertThat(save("x".repeat(500)).id()).hasSize(48);
    }

    @Test
    void saving_under_an_id_makes_a_new_version_and_keeps_the_old_one() {
        var first = save("Java");
        var edited = bank("Java, revised", 9);
        var second = get(shelf.replace(first.id(), 1, edited, 6));
        assertThat(second).isEqualTo(new Shelved("java", 2, "Java, revised", "About Java, revised", 2, 9, 6));
        assertThat(get(shelf.find("java", Optional.of(1))).orElseThrow().bank()).isEqualTo(bank("Java", 1));
        assertThat(get(shelf.find("java", Optional.of(2))).orElseThrow().bank()).isEqualTo(edited);
        assertThat(get(shelf.find("java", Optional.empty())).orElseThrow().version()).isEqualTo(2);
        assertThat(get(shelf.list())).containsExactly(second);
    }

    @Test
    void a_version_of_a_bank_that_is_not_there_cannot_be_saved() {
        var save = shelf.replace("gone", 1, bank("Gone", 1), 5);
        assertThatThrownBy(() -> get(save)).isInstanceOf(NoSuchBank.class).hasMessageContaining("gone");
        assertThat(get(shelf.list())).isEmpty();
    }

    @Test
    void an_edit_that_began_before_somebody_else_saved_changes_nothing_and_says_so() {
        save("Java");
        get(shelf.replace("java", 1, bank("Theirs", 2), 6));
        var mine = shelf.replace("java", 1, bank("Mine", 3), 7);
        assertThatThrownBy(() -> get(mine)).isInstanceOf(BankChanged.class).hasMessageContaining("saved as version 2");
        assertThat(get(shelf.list())).extracting(Shelved::title).containsExactly("Theirs");
        assertThat(get(shelf.versions("java"))).containsExactly(new Version(2, "Theirs", 2, 6), new Version(1, "Java", 1, 5));
    }

    @Test
    void a_favourite_stays_one_over_new_versions_until_it_is_unmarked_or_the_bank_removed() {
        save("Java");
        var prompt = bank("Java", 1).sections().getFirst().questions().getFirst().prompt();
        get(shelf.favourite("java", prompt, true));
        get(shelf.favourite("java", prompt, true));
        get(shelf.replace("java", 1, bank("Java", 2), 6));
        assertThat(get(shelf.favourites("java"))).containsExactly(prompt);
        get(shelf.favourite("java", prompt, false));
        assertThat(get(shelf.favourites("java"))).isEmpty();
        get(shelf.favourite("java", prompt, true));
        get(shelf.remove("java"));
        save("Java");
        assertThat(get(shelf.favourites("java"))).isEmpty();
        assertThatThrownBy(() -> get(shelf.favourite("gone", prompt, true))).isInstanceOf(NoSuchBank.class);
    }

    @Test
    void a_search_finds_what_has_all_the_words_somewhere_and_prompts_that_have_them_first() {
        get(shelf.add(searched("Concurrency", "What does a deadlock look like?", "java"), 5));
        get(shelf.add(searched("Java", "What is a LOCK?", "threads"), 5));
        assertThat(get(shelf.search("lock JAVA", 10))).extracting(found -> found.question().prompt())
                .containsExactly("What does a deadlock look like?", "What is a LOCK?");
        assertThat(get(shelf.search(" is a lock ", 10))).extracting(BankShelf.Found::bank).containsExactly("Java");
        assertThat(get(shelf.search("deadlock threads", 10))).isEmpty();
        assertThat(get(shelf.search("lock", 1))).hasSize(1);
    }

    private static Bank searched(String title, String prompt, String tag) {
        return new Bank(title, "", List.of(new Section("Basics", List.of(new Question(prompt, "", List.of(), List.of(), List.of(), 1,
                Difficulty.EASY, List.of(tag), List.of())))));
    }

    @Test
    void what_is_not_on_the_shelf_is_not_found() {
        save("Java");
        assertThat(get(shelf.find("java", Optional.of(2)))).isEmpty();
        assertThat(get(shelf.find("javascript", Optional.empty()))).isEmpty();
        assertThat(get(shelf.remove("javascript"))).isFalse();
    }

    @Test
    void banks_are_listed_by_title() {
        save("beta");
        save("Alpha");
        save("Gamma");
        assertThat(get(shelf.list())).extracting(Shelved::title).containsExactly("Alpha", "beta", "Gamma");
    }

    @Test
    void removing_a_bank_takes_all_its_versions_and_no_other_bank() {
        save("Java");
        get(shelf.replace("java", 1, bank("Java", 2), 6));
        var other = save("Java");
        assertThat(get(shelf.remove("java"))).isTrue();
        assertThat(get(shelf.remove("java"))).isFalse();
        assertThat(get(shelf.find("java", Optional.of(1)))).isEmpty();
        assertThat(get(shelf.list())).containsExactly(other);
    }

    @Test
    void banks_of_one_title_saved_at_once_get_ids_of_their_own() {
        var saves = IntStream.range(0, 20).mapToObj(_ -> shelf.add(bank("Same", 1), 1)).toList();
        assertThat(saves.stream().map(save -> get(save).id()).distinct()).hasSize(20);
    }
}
