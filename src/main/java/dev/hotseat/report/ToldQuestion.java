package dev.hotseat.report;

import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.QuestionId;
import java.util.Optional;

/**
 * A question as it was told.
 *
 * @param number its place in the plan, or among those asked for whom has no plan; nothing for the interview as a whole
 * @param added  whether nobody had planned it
 */
record ToldQuestion(QuestionId id, Optional<Integer> number, String section, String prompt, boolean added) {
    /** The interview as a whole, which is graded and noted on like a question. */
    static final ToldQuestion WHOLE = new ToldQuestion(QuestionId.WHOLE_SESSION, Optional.empty(), "", "The interview as a whole", false);

    static ToldQuestion planned(PlannedQuestion planned, int number, boolean added) {
        return new ToldQuestion(planned.id(), Optional.of(number), planned.section(), planned.question().prompt(), added);
    }
}
