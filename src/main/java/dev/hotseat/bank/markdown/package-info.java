/**
 * Reads banks from text and writes them as Markdown.
 *
 * <p>A document is read by its structure. {@link dev.hotseat.bank.markdown.Mending} writes a copy of it that a parser understands,
 * line for line; {@code TreeLines} lays the parser's tree over the lines; {@code Page} notes of each line its mark, its shape and how
 * much it asks. {@code Readings} proposes readings of the whole document (which shapes open questions, which title sections),
 * {@code Cutter} cuts the document by each, {@code Score} says how well each explains it, and the best is taken. {@code Answers} then
 * draws the line between what is asked and how it is answered, and {@code Bodies} sorts what follows a question.
 */
package dev.hotseat.bank.markdown;
