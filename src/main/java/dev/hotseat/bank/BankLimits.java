package dev.hotseat.bank;

import dev.hotseat.refusal.Limit;

/** How large a bank may be. A document past any of these is refused with an {@link UnreadableBank} naming the limit. */
public final class BankLimits {
    public static final int FILE_BYTES_MAX = 4 * 1024 * 1024;
    public static final int QUESTIONS_MAX = 5_000;
    public static final int PROMPT_CHARS_MAX = 4_000;
    public static final int NESTING_MAX = 64;
    /** Cells of one row of a table. */
    public static final int COLUMNS_MAX = 1_000;

    private BankLimits() {}

    /** Refuses a prompt longer than {@link #PROMPT_CHARS_MAX}; {@code line} is counted from 1. */
    public static void checkPrompt(String prompt, int line) {
        if (prompt.length() > PROMPT_CHARS_MAX) {
            throw UnreadableBank.past(Limit.BANK_SIZE, line, "this question has " + prompt.length() + " characters; a question may have "
                    + PROMPT_CHARS_MAX, "Move the details into its guidance");
        }
    }

    /** Refuses the question after the last that a bank may hold; {@code line} is counted from 1. */
    public static void checkCount(int questions, int line) {
        if (questions > QUESTIONS_MAX) {
            throw UnreadableBank.past(Limit.BANK_SIZE, line, "here starts question " + questions + "; a bank may hold " + QUESTIONS_MAX,
                    "Split the document into several banks");
        }
    }

    /** Refuses a row of more cells than {@link #COLUMNS_MAX}; {@code line} is counted from 1. */
    public static void checkColumns(int cells, int line) {
        if (cells > COLUMNS_MAX) {
            throw UnreadableBank.past(Limit.BANK_SIZE, line, "this row has " + cells + " cells; a table of questions may have " + COLUMNS_MAX + " columns",
                    "Leave out the columns that hold nothing of a question");
        }
    }

    /** Refuses data nested deeper than {@link #NESTING_MAX}; {@code line} is counted from 1. */
    public static void checkNesting(int depth, int line) {
        if (depth > NESTING_MAX) {
            throw UnreadableBank.past(Limit.NESTING, line, "this is nested more than " + NESTING_MAX + " levels deep",
                    "Bring the questions into a flat list");
        }
    }
}
