package dev.hotseat.bankshelf.sqlite;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import dev.hotseat.bankshelf.BankShelf;
import dev.hotseat.bankshelf.BankShelf.Shelved;
import dev.hotseat.bankshelf.NoSuchBank;
import dev.hotseat.sqlite.Database;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteBankShelfTest {
    @TempDir
    Path folder;
    private Vertx vertx;
    private Database database;
    private BankShelf shelf;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        database = get(Database.open(vertx, folder));
        shelf = new SqliteBankShelf(database);
    }

    @AfterEach
    void close() {
        get(database.close());
        get(vertx.close());
    }

    private static Bank bank(String title, int questions) {
        var anchors = new CriterionAnchors("Technical depth", "names", "common path", "why", "first principles");
        var all = IntStream.range(0, questions).mapToObj(n -> new Question("Question " + n + " with `code` & \"quotes\"", "Guidance",
                List.of("Then?"), List.of("Gently"), List.of("Guesses"), 7, Difficulty.HARD, List.of("tag"), List.of(anchors))).toList();
        return new Bank(title, "About " + title, List.of(new Section("First", all), new Section("", List.of())));
    }

    private Shelved save(String title) {
        return get(shelf.save(Optional.empty(), bank(title, 1), 5));
    }

    @Test
    void a_bank_comes_back_as_it_was_saved_also_after_a_restart() {
        var bank = bank("System design", 3);
        assertThat(get(shelf.save(Optional.empty(), bank, 42)))
                .isEqualTo(new Shelved("system-design", 1, "System design", "About System design", 2, 3, 42));
        close();
        open();
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
        var second = get(shelf.save(Optional.of(first.id()), edited, 6));
        assertThat(second).isEqualTo(new Shelved("java", 2, "Java, revised", "About Java, revised", 2, 9, 6));
        assertThat(get(shelf.find("java", Optional.of(1))).orElseThrow().bank()).isEqualTo(bank("Java", 1));
        assertThat(get(shelf.find("java", Optional.of(2))).orElseThrow().bank()).isEqualTo(edited);
        assertThat(get(shelf.find("java", Optional.empty())).orElseThrow().version()).isEqualTo(2);
        assertThat(get(shelf.list())).containsExactly(second);
    }

    @Test
    void a_version_of_a_bank_that_is_not_there_cannot_be_saved() {
        var save = shelf.save(Optional.of("gone"), bank("Gone", 1), 5);
        assertThatThrownBy(() -> get(save)).isInstanceOf(NoSuchBank.class).hasMessageContaining("gone");
        assertThat(get(shelf.list())).isEmpty();
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
        get(shelf.save(Optional.of("java"), bank("Java", 2), 6));
        var other = save("Java");
        assertThat(get(shelf.remove("java"))).isTrue();
        assertThat(get(shelf.remove("java"))).isFalse();
        assertThat(get(shelf.find("java", Optional.of(1)))).isEmpty();
        assertThat(get(shelf.list())).containsExactly(other);
    }

    @Test
    void banks_of_one_title_saved_at_once_get_ids_of_their_own() {
        var saves = IntStream.range(0, 20).mapToObj(_ -> shelf.save(Optional.empty(), bank("Same", 1), 1)).toList();
        assertThat(saves.stream().map(save -> get(save).id()).distinct()).hasSize(20);
    }
}
