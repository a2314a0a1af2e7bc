package dev.hotseat.session;

import dev.hotseat.bank.Question;

/**
 * One question of the plan with its full text, pinned so that a later edit of the bank changes nothing here.
 *
 * @param section    the bank's section it came from, may be empty
 * @param allottedMs planned length in milliseconds, above 0
 */
public record PlannedQuestion(QuestionId id, String section, long allottedMs, Question question) {}
