package dev.hotseat.session;

import java.util.List;
import java.util.Optional;

/** The ordered questions chosen for a session, each with its minutes, and where they came from. */
public record Plan(List<PlannedQuestion> questions, PlanOrigin origin) {
    public static final int QUESTIONS_MAX = 200;
    /** Of all questions together with what stands beside them: twice what a bank's file may have. */
    public static final int TEXT_BYTES_MAX = 8 * 1024 * 1024;

    public Plan {
        questions = List.copyOf(questions);
    }

    /** A plan from no bank that is known. */
    public Plan(List<PlannedQuestion> questions) {
        this(questions, PlanOrigin.UNKNOWN);
    }

    /** The question with this id, where the plan has it. */
    public Optional<PlannedQuestion> find(QuestionId id) {
        return questions.stream().filter(planned -> planned.id().equals(id)).findFirst();
    }

    /** The whole plan's length in milliseconds. */
    public long allottedMs() {
        return questions.stream().mapToLong(PlannedQuestion::allottedMs).sum();
    }
}
