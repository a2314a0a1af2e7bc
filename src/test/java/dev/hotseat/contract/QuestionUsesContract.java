package dev.hotseat.contract;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Difficulty;
import dev.hotseat.bank.Question;
import dev.hotseat.scoring.ReadyRubrics;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlanOrigin;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.Settings;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.storage.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every index of question uses holds to: it follows from what is appended, and goes with it. */
public abstract class QuestionUsesContract extends StorageContract {
    @Test
    void sessions_are_counted_by_the_questions_and_the_bank_that_they_planned() {
        plan(storage, "one", "java", "Ada Lovelace", "What is a lock?", "What is a latch?");
        plan(storage, "two", "java", "Ben", "What is a lock?");
        plan(storage, "three", "python", "ada lovelace ", "What is a lock?", "What is a list?");
        assertThat(get(storage.questionUses().counts(Set.of("What is a lock?", "What is a latch?", "Never asked"))))
                .isEqualTo(Map.of("What is a lock?", 3, "What is a latch?", 1));
        assertThat(get(storage.questionUses().sessionsByBank())).isEqualTo(Map.of("java", 2, "python", 1));
    }

    @Test
    void what_a_candidate_had_is_what_the_sessions_of_their_name_planned() {
        plan(storage, "one", "java", "Ada Lovelace", "What is a lock?", "What is a latch?");
        plan(storage, "two", "java", "Ben", "What is a queue?");
        plan(storage, "three", "python", "ada lovelace ", "What is a lock?", "What is a list?");
        assertThat(had(storage, " ADA Lovelace")).containsExactlyInAnyOrder("What is a lock?", "What is a latch?", "What is a list?");
        assertThat(had(storage, "Noor")).isEmpty();
    }

    @Test
    void a_question_that_was_added_in_mid_session_counts_as_used_too() {
        plan(storage, "one", "java", "Ada", "What is a lock?");
        var added = new Event.QuestionAdded(planned(9, "What is a \"fence\" \uD83D\uDEA7?"));
        get(storage.log().append(new SessionId("one"), 1, List.of(new Logged<>(2, 6, Actor.Host.UNNAMED, new CommandId("c2"), added)), Optional.empty()));
        assertThat(had(storage, "Ada")).containsExactlyInAnyOrder("What is a lock?", "What is a \"fence\" \uD83D\uDEA7?");
        assertThat(get(storage.questionUses().sessionsByBank())).isEqualTo(Map.of("java", 1));
    }

    @Test
    void a_session_that_was_erased_used_nothing() {
        plan(storage, "one", "java", "Ada", "What is a lock?");
        get(storage.erasures().erase(new SessionId("one"), 9));
        assertThat(get(storage.questionUses().counts(Set.of("What is a lock?")))).isEmpty();
        assertThat(get(storage.questionUses().plannedIn(List.of(new SessionId("one"))))).isEmpty();
    }

    /** Prompts that earlier sessions planned for a candidate of this name. */
    public static Set<String> had(Storage storage, String candidate) {
        return get(storage.log().withCandidate(candidate).compose(storage.questionUses()::plannedIn));
    }

    /** Stores a session that plans these questions. */
    public static void plan(Storage storage, String session, String bank, String candidate, String... prompts) {
        var questions = IntStream.range(0, prompts.length).mapToObj(n -> planned(n, prompts[n])).toList();
        var created = new Event.SessionCreated("Mock", "", new Plan(questions, new PlanOrigin(bank, 1, "", 0)), ReadyRubrics.technical(), Settings.USUAL);
        var id = new SessionId(session);
        get(storage.log().append(id, 0, List.of(new Logged<>(1, 5, Actor.Host.UNNAMED, new CommandId("c1"), created)),
                Optional.of(new SessionSummary(id, "Mock", "", candidate, bank, Phase.LOBBY, 5, 0, 5, 1, List.of(), List.of()))));
    }

    private static PlannedQuestion planned(int number, String prompt) {
        return new PlannedQuestion(new QuestionId("q" + number), "", 60_000,
                new Question(prompt, "", List.of(), List.of(), List.of(), 1, Difficulty.EASY, List.of(), List.of()));
    }
}
