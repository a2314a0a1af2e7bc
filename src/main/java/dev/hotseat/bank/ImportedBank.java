package dev.hotseat.bank;

import java.util.List;

/**
 * What a document holds as a bank, together with where each part came from and what was not taken.
 * Every non-blank line of the source belongs to a question's origin, to {@code titleLines} or to {@code leftOut}.
 *
 * @param bank       sections that hold at least one question, in the order of the document
 * @param origins    one per question, in the order of {@code bank}
 * @param titleLines lines, counted from 1, that became a section's title
 * @param warnings   doubtful places, by line
 * @param leftOut    lines that became nothing, by line
 */
public record ImportedBank(Bank bank, List<Origin> origins, List<Integer> titleLines, List<Warning> warnings,
                           List<LeftOut> leftOut) {
    public ImportedBank {
        origins = List.copyOf(origins);
        titleLines = List.copyOf(titleLines);
        warnings = List.copyOf(warnings);
        leftOut = List.copyOf(leftOut);
        if (origins.size() != bank.questionCount()) {
            throw new IllegalArgumentException(origins.size() + " origins for " + bank.questionCount() + " questions");
        }
    }
}
