package dev.hotseat.bank;

import java.util.List;

/**
 * Where one question stands in the document it was read from.
 *
 * @param line  the line of its prompt, counted from 1
 * @param lines every line that went into it, ascending; a question joined from two places has lines of both
 */
public record Origin(int line, List<Integer> lines) {
    public Origin {
        lines = List.copyOf(lines);
    }
}
