package dev.hotseat.bank;

import java.util.Optional;

/**
 * A document that cannot become a bank: broken syntax, or past one of the {@link BankLimits}.
 * The message is one sentence for the person who chose the file and always ends in the remedy.
 */
public final class UnreadableBank extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String problem;
    private final String remedy;
    private final transient Optional<BankLimits.Bound> met;

    /**
     * @param line    where the trouble is, counted from 1
     * @param problem what is wrong, without a full stop
     * @param remedy  what to do about it, without a full stop
     */
    public UnreadableBank(int line, String problem, String remedy) {
        this(Optional.empty(), line, problem, remedy);
    }

    private UnreadableBank(Optional<BankLimits.Bound> met, int line, String problem, String remedy) {
        super("Line " + line + ": " + problem + ". " + remedy + ".");
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
        this.met = met;
    }

    /** As above, where what is wrong is nothing but that the document is past this bound. */
    public static UnreadableBank past(BankLimits.Bound bound, int line, String problem, String remedy) {
        return new UnreadableBank(Optional.of(bound), line, problem, remedy);
    }

    /** The bound that was met, where it is that. */
    public Optional<BankLimits.Bound> met() {
        return met;
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
