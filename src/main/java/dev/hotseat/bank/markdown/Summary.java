package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankLimits;

/** What stands in a fold's summary: its words say whether it asks, and its code belongs to what is asked. */
final class Summary {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder beforeCode = new StringBuilder();
    private final StringBuilder fromCode = new StringBuilder();
    private int codeIndent;

    void add(String text) {
        words.append(text);
        (fromCode.isEmpty() ? beforeCode : fromCode).append(text);
    }

    void endLine(String rest) {
        add(rest + "\n");
    }

    void code(Line line) {
        if (line.starts()) {
            boolean fenced = line.text().startsWith("```") || line.text().startsWith("~~~");
            codeIndent = fenced ? line.indent() : 0;
        }
        fromCode.append(Bodies.dedent(line.raw(), codeIndent)).append('\n');
    }

    /** The text outside code. */
    String words() {
        return words.toString().strip();
    }

    /** Whether the code is in the prompt; where it would make the prompt too long, it is left to the guidance. */
    boolean showsCode() {
        return !fromCode.isEmpty() && beforeCode.length() + fromCode.length() < BankLimits.PROMPT_CHARS_MAX;
    }

    /** The question as it is to be asked. Code is copied as it stands: what reads as a tag or a number in it is neither. */
    String prompt() {
        if (!showsCode()) {
            return Prompts.clean(words());
        }
        String code = fromCode.toString().stripTrailing();
        String opening = Prompts.clean(beforeCode.toString().strip());
        return (opening.isEmpty() ? code : opening + "\n\n" + code).strip();
    }
}
