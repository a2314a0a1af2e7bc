package dev.hotseat.csv;

/** What a spreadsheet takes for a formula, so that a file that others wrote in runs nothing. */
public final class Formulas {
    /** What one begins with, in both widths. */
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    /** What some spreadsheets begin another cell at. */
    private static final String BREAKS = "\t\r\n";

    private Formulas() {}

    /** Whether a cell begins like one, also after spaces or quotation marks, which spreadsheets drop. */
    public static boolean begins(String cell) {
        var at = 0;
        while (at < cell.length() && dropped(cell.charAt(at))) {
            at++;
        }
        return !cell.isEmpty() && BREAKS.indexOf(cell.charAt(0)) >= 0 || at < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean dropped(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF' || c == '"' || c == '\'';
    }
}
