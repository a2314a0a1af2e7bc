package dev.hotseat.bank.markdown;

/**
 * How a line is written that could open a question or title a section. Lines of one shape are treated alike by a reading.
 *
 * @param key      equal for lines written the same way, such as "h3", "1./1" for a numbered list's items or "bold?"
 * @param form     equal for shapes that differ only in what their words say; to treat them differently speaks against a reading
 * @param strength a line opens nothing within a question that a stronger shape opened
 */
record Shape(String key, String form, int strength) {
    static final int HEADING = 90;
    static final int FOLD = 80;
    static final int LABEL = 70;
    static final int BOLD = 60;
    static final int LIST = 50;
    static final int TEXT = 10;
    static final String ROW = "row";

    boolean heading() {
        return strength >= HEADING;
    }

    /** Whether items of a list or lines that are marked as such are meant. */
    boolean listed() {
        return strength > TEXT && strength <= LIST;
    }

    /** A list's entry that names something, or links to it, rather than asking for it. */
    boolean entry() {
        return key.endsWith("~entry") || key.endsWith("~link");
    }
}
