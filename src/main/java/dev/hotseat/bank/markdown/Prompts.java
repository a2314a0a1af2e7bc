package dev.hotseat.bank.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what a document puts around a question: its number, "Q:", bold, links around the whole of it, anchors and tags. */
final class Prompts {
    private static final Pattern WRAPPED = Pattern.compile("(?s)^<(b|strong|i|u|code|summary|a|font|span|h[1-6])(?:\\s[^<>]{0,500})?>(.*)</\\1>$");
    private static final Pattern WHOLE_LINK = Pattern.compile("^\\[([^\\[\\]]{1,1000})\\]\\([^()\\s]{0,2000}(?:\\s\"[^\"]{0,200}\")?\\)([?？.:]?)$");
    private static final Pattern TOP_LINK = Pattern.compile("^\\[{1,3}[^\\]a-zA-Z]{0,20}\\]{1,3}\\(#[^)]{0,200}\\)\\s*");
    private static final Pattern EMPTY_ANCHOR = Pattern.compile("<a\\s[^<>]{0,500}>\\s*</a>|</?(?:summary|details|br|p)(?:\\s[^<>]{0,200})?/?>");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{[#.:][^{}]{0,200}\\}\\s*$|\\s+\\^[\\w-]{1,40}$");
    private static final Pattern CALLOUT = Pattern.compile("^\\[![\\w-]{1,20}\\][-+]?\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([.\\-+!#?():&'\"])");

    private Prompts() {}

    /** The question as it is to be asked, still Markdown. */
    static String clean(String markdown) {
        if (bare(markdown)) {
            return markdown;
        }
        String text = Wording.head(markdown).equals(markdown) ? EMPTY_ANCHOR.matcher(markdown).replaceAll("").strip() : markdown.strip();
        for (int round = 0; round < 6; round++) {
            String next = once(text);
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return text;
    }

    /** The same, once a mark that only this document shows to be one is taken away. */
    static String clean(String markdown, Mark mark) {
        String rest = mark.some() ? unmarked(markdown, mark) : markdown;
        return clean(rest.isEmpty() ? markdown : rest);
    }

    /** Most lines begin with a plain letter and hold nothing that could stand around words: no pattern need look at those. */
    private static boolean bare(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean framed = text.indexOf('<') >= 0 || text.indexOf(':') >= 0 || text.indexOf('：') >= 0 || text.indexOf('\\') >= 0
                || text.indexOf('#') >= 0 || text.indexOf('^') >= 0;
        boolean numbered = text.length() > 1 && (Character.isDigit(text.charAt(1)) || ".)、)．".indexOf(text.charAt(1)) >= 0);
        return !framed && !numbered && Character.isLetter(first) && "Qq第".indexOf(first) < 0 && (Character.isLetterOrDigit(last) || last == '?')
                && !wordNumbered(text);
    }

    private static boolean wordNumbered(String text) {
        int end = 0;
        while (end < text.length() && end < 24 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int next = end;
        while (next < text.length() && next < end + 5 && " .#№°".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    private static String once(String text) {
        String next = TOP_LINK.matcher(text).replaceFirst("");
        next = unbold(next.startsWith("[!") ? CALLOUT.matcher(next).replaceFirst("") : next);
        Matcher wrapped = WRAPPED.matcher(next);
        // A tag that closes before the end is around two parts of the text, not around the whole.
        if (wrapped.find() && !wrapped.group(2).contains("</" + wrapped.group(1) + ">")) {
            next = wrapped.group(2).strip();
        }
        Matcher link = WHOLE_LINK.matcher(next);
        if (link.find()) {
            next = (link.group(1) + link.group(2)).strip();
        }
        if (next.indexOf('{') >= 0 || next.indexOf('^') >= 0) {
            next = ATTRIBUTES.matcher(next).replaceFirst("");
        }
        next = Tags.without(next);
        if (next.indexOf('\\') >= 0 && next.indexOf('`') < 0) {
            next = ESCAPED.matcher(next).replaceAll("$1");
        }
        return unmark(next);
    }

    private static String unmark(String text) {
        Mark mark = Mark.of(text);
        boolean counted = switch (mark.style()) {
            case Mark.NUMBER, "1-", "(1)", "①", Mark.BOX -> true;
            case "1.1" -> mark.end() < text.length() && !Character.isDigit(text.charAt(mark.end()));
            case Mark.LABEL, Mark.WORD_NUMBER -> Labels.asks(mark);
            case Mark.SYMBOL -> Character.getType(mark.word().codePointAt(0)) == Character.DASH_PUNCTUATION || mark.word().equals("•");
            default -> false;
        };
        String rest = counted ? unmarked(text, mark) : "";
        return rest.isEmpty() || !hasWord(rest) ? text : rest;
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The text behind its mark; emphasis that the mark opened with goes, or stays around the rest where only the rest ends it. */
    static String unmarked(String text, Mark mark) {
        String before = text.substring(0, mark.end());
        String rest = text.substring(mark.end()).strip();
        for (String emphasis : new String[] {"**", "__"}) {
            if (count(before, emphasis) % 2 == 1) {
                rest = rest.startsWith(emphasis) ? rest.substring(emphasis.length()).strip() : emphasis + rest;
            }
        }
        return rest.replaceFirst("^</(?:b|strong)>\\s*", "");
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** Takes bold away that spans the whole text and nothing less. */
    static String unbold(String text) {
        for (String mark : new String[] {"**", "__"}) {
            if (text.length() > 4 && text.startsWith(mark) && text.endsWith(mark)
                    && text.indexOf(mark, 2) == text.length() - 2) {
                return text.substring(2, text.length() - 2).strip();
            }
        }
        return text;
    }

    /** The number before the question, or -1. */
    static int number(String text) {
        Mark mark = Mark.of(text);
        return switch (mark.style()) {
            case Mark.NUMBER, "1-" -> mark.value();
            case Mark.WORD_NUMBER -> Labels.asks(mark) ? mark.value() : -1;
            default -> -1;
        };
    }

    /** Whether the author marked it as a question: "Q:", "Q1.", "Вопрос 3:". */
    static boolean marked(String text) {
        Mark mark = Mark.of(text);
        if (mark.style().equals(Mark.NUMBER)) {
            mark = Mark.of(unmarked(text, mark));
        }
        return Labels.asks(mark);
    }

    static boolean boldThroughout(String text) {
        String bare = Wording.withoutTail(text, "*_?!.:;)\"'");
        return !unbold(bare).equals(bare) || text.startsWith("<b>") && text.endsWith("</b>");
    }
}
