package dev.hotseat.bank;

import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.RefusalException;
import java.util.Optional;

/**
 * A document that cannot become a bank: broken syntax, or past one of the {@link BankLimits}.
 * The message is one sentence for the person who chose the file and always ends in the remedy.
 */
public final class UnreadableBank extends RefusalException {
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
        this(Optional.empty(), line, problem, remedy);
    }

    private UnreadableBank(Optional<Limit> met, int line, String problem, String remedy) {
        super(Kind.UNPROCESSABLE, "unreadable-bank", met.isPresent() ? "No more than that" : "This file cannot be read",
                "Line " + line + ": " + problem + ". " + remedy + ".", met);
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** As above, where what is wrong is nothing but that the document is past this limit. */
    public static UnreadableBank past(Limit limit, int line, String problem, String remedy) {
        return new UnreadableBank(Optional.of(limit), line, problem, remedy);
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
