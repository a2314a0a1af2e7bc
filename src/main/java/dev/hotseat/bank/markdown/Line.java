package dev.hotseat.bank.markdown;

/**
 * One source line as the Markdown tree sees it.
 *
 * @param number  counted from 1
 * @param raw     the line as it stands in the document
 * @param kept    how the line stands in a question: as in the document, but for a block of code that had to be ended
 * @param kind    what the innermost block is
 * @param text    the content after quote, list and heading markers, trimmed
 * @param level   a heading's level 1 to 6, otherwise 0
 * @param depth   how many lists it stands in
 * @param ordinal a list item's number, {@link #BULLET} or {@link #NONE}; also set where a heading opens the item
 * @param starts  whether its block begins here, rather than on an earlier line
 * @param quoted  whether it stands in a block quote
 * @param block   which top-level block of the document it is in, counted from 0; -1 for none
 * @param column  how far the line is indented in the copy that the parser read
 */
record Line(int number, String raw, String kept, Kind kind, String text, int level, int depth, int ordinal, boolean starts,
            boolean quoted, int block, int column) {
    enum Kind { BLANK, HEADING, ITEM, TEXT, CODE, HTML, TABLE, RULE, FRONT_MATTER, OTHER }

    static final int NONE = -2;
    static final int BULLET = -1;

    boolean blank() {
        return kind == Kind.BLANK;
    }

    boolean numbered() {
        return ordinal >= 0;
    }

    /** Where the raw text begins, in characters, a tab counting as four. */
    int indent() {
        int width = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != ' ' && c != '\t') {
                return width;
            }
            width += c == '\t' ? 4 : 1;
        }
        return width;
    }
}
