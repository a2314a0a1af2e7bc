package dev.hotseat.bank;

/**
 * A line of a document that is in no question and no section title.
 *
 * @param line   counted from 1
 * @param text   the line as it stands in the document
 * @param reason a few words, such as "table of contents"
 */
public record LeftOut(int line, String text, String reason) {}
