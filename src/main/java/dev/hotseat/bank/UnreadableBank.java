package dev.hotseat.bank;

/**
 * A document that cannot become a bank: broken syntax, or past one of the {@link BankLimits}.
 * The message is one sentence for the person who chose the file and always ends in the remedy.
 */
public final class UnreadableBank extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String problem;
    private final String remedy;

    /**
     * @param line    where the trouble is, counted from 1
     * @param problem what is wrong, without a full stop
     * @param remedy  what to do about it, without a full stop
     */
    public UnreadableBank(int line, String problem, String remedy) {
        super("Line " + line + ": " + problem + ". " + remedy + ".");
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
