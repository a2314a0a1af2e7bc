package dev.hotseat.bank;

/**
 * What each level of one criterion sounds like for one question.
 *
 * @param criterion the criterion's name as rubrics use it, such as "Technical depth"
 */
public record CriterionAnchors(String criterion, String poor, String mixed, String good, String excellent) {}
