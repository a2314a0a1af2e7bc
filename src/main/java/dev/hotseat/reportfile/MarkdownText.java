package dev.hotseat.reportfile;

/** What people wrote as text in a Markdown document: what Markdown or HTML would read as marks is escaped, and a line stays a line. */
final class MarkdownText {
    private static final String MARKS = "\\`*_{}[]<>#|~";

    private MarkdownText() {}

    /** On one line. */
    static String inline(String text) {
        return oneLine(escaped(text));
    }

    /** As a quotation of as many lines. */
    static String quoted(String text) {
        return "> " + escaped(text).replace("\n", "\n> ");
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '&') {
                escaped.append("&amp;");
            } else {
                escaped.append(MARKS.indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return escaped.toString();
    }

    /** Spaces with a line break among them become one space. */
    private static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        for (var at = 0; at < text.length();) {
            var end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                end++;
            }
            line.append(text.substring(at, end).indexOf('\n') < 0 ? text.substring(at, end) : " ");
            for (at = end; at < text.length() && !isSpace(text.charAt(at)); at++) {
                line.append(text.charAt(at));
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c >= '\t' && c <= '\r' || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
