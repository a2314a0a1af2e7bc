package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.rubricshelf.RubricShelf;
import dev.hotseat.rubricshelf.RubricShelf.Shelved;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.scoring.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every shelf of rubrics holds to. */
public abstract class RubricShelfContract extends StorageContract {
    private static Rubric rubric(String title) {
        var ready = ReadyRubrics.technical();
        return new Rubric(title, ready.scale(), ready.criteria());
    }

    @Test
    void the_ready_ones_are_there_before_anything_was_added_and_come_first() {
        var ready = get(storage.rubrics().list());
        assertThat(ready).isNotEmpty().allMatch(Shelved::ready);
        var own = get(storage.rubrics().add(rubric("A first one"), 5));
        assertThat(get(storage.rubrics().list())).hasSize(ready.size() + 1).endsWith(own).startsWith(ready.toArray(Shelved[]::new));
    }

    @Test
    void a_rubric_comes_back_as_it_was_added_also_after_a_restart() {
        var added = get(storage.rubrics().add(rubric("Our \"own\""), 42));
        assertThat(added).isEqualTo(new Shelved("our-own", 1, false, 42, rubric("Our \"own\"")));
        reopen();
        assertThat(get(storage.rubrics().find("our-own"))).contains(added);
    }

    @Test
    void two_of_one_title_get_ids_of_their_own() {
        assertThat(get(storage.rubrics().add(rubric("Ours"), 1)).id()).isEqualTo("ours");
        assertThat(get(storage.rubrics().add(rubric("Ours"), 1)).id()).isEqualTo("ours-2");
    }

    @Test
    void a_change_makes_the_next_version_and_one_that_began_before_is_refused() {
        get(storage.rubrics().add(rubric("Ours"), 1));
        assertThat(get(storage.rubrics().replace("ours", 1, rubric("Theirs"), 2)).version()).isEqualTo(2);
        assertThatThrownBy(() -> get(storage.rubrics().replace("ours", 1, rubric("Mine"), 3)))
                .isInstanceOfSatisfying(RubricShelf.Refused.class, refused -> assertThat(refused.code()).isEqualTo("rubric-changed"));
        assertThat(get(storage.rubrics().find("ours")).orElseThrow().rubric().title()).isEqualTo("Theirs");
    }

    @Test
    void a_ready_one_can_neither_be_changed_nor_removed() {
        var ready = get(storage.rubrics().list()).getFirst();
        assertThatThrownBy(() -> get(storage.rubrics().replace(ready.id(), 1, rubric("Mine"), 3))).isInstanceOf(RubricShelf.Refused.class);
        assertThat(get(storage.rubrics().remove(ready.id()))).isFalse();
        assertThat(get(storage.rubrics().find(ready.id()))).contains(ready);
    }

    @Test
    void one_that_nobody_can_grade_by_is_refused() {
        var empty = new Rubric("Empty", ReadyRubrics.technical().scale(), List.of());
        assertThatThrownBy(() -> get(storage.rubrics().add(empty, 1)))
                .isInstanceOfSatisfying(RubricShelf.Refused.class, refused -> assertThat(refused.code()).isEqualTo("bad-value"));
    }

    @Test
    void one_of_the_hosts_own_is_removed_once() {
        get(storage.rubrics().add(rubric("Ours"), 1));
        assertThat(get(storage.rubrics().remove("ours"))).isTrue();
        assertThat(get(storage.rubrics().remove("ours"))).isFalse();
        assertThat(get(storage.rubrics().find("ours"))).isEmpty();
    }
}
