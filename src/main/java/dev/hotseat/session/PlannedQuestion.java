package dev.hotseat.session;

import dev.hotseat.bank.Question;

/**
 * One question of the plan with its full text, pinned so that a later edit of the bank changes nothing here.
 *
 * @param section    the bank's section it came from, may be empty
 * @param allottedMs planned length in milliseconds, 1 to {@link #ALLOTTED_MAX_MS}
 */
public record PlannedQuestion(QuestionId id, String section, long allottedMs, Question question) {
    public static final long ALLOTTED_MAX_MS = Question.MINUTES_MAX * 60_000L;
}
