package dev.hotseat.bank.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what a document puts around a question: its number, "Q:", bold, links to itself, tags. */
final class Prompts {
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4})\\s{0,3}[.):]\\s{0,9}(?!\\d)|^(\\d{1,4})\\s{1,3}[-–—]\\s+");
    private static final Pattern LETTER_Q = Pattern.compile(
            "^(?:Q|Que|Ques|QUESTION|Question)\\s{0,3}[.#]?\\s{0,3}(\\d{0,4})\\s{0,3}[.:)\\-–]+\\s{0,9}(?=\\S|$)");
    private static final Pattern ANSWER = Pattern.compile(
            "^(?:\\*\\*|__|<b>)?\\s{0,3}(?:A|Ans|Answer|ANSWER)\\s{0,3}\\d{0,4}\\s{0,3}[.:)]\\s{0,3}(?:\\*\\*|__|</b>)?\\s{0,3}[:.]?\\s{0,9}");
    private static final Pattern OPTION_A = Pattern.compile("^(?:\\*\\*|__|<b>)?\\s{0,3}A\\s{0,3}[.:)]");
    private static final Pattern OPTION_B = Pattern.compile("(?m)^[ \\t]{0,20}(?:\\*\\*|__|<b>)?[ \\t]{0,3}B[ \\t]{0,3}[.:)]");
    private static final Pattern WRAPPED = Pattern.compile("(?s)^<(b|strong|i|u|code|summary|a|font|span|h[1-6])(?:\\s[^<>]{0,500})?>(.*)</\\1>$");
    private static final Pattern SELF_LINK = Pattern.compile("^\\[([^\\[\\]]{1,1000})\\]\\(#[^)]{0,500}\\)$");
    private static final Pattern TOP_LINK = Pattern.compile("^\\[{1,3}[^\\]a-zA-Z]{0,20}\\]{1,3}\\(#[^)]{0,200}\\)\\s*");
    private static final Pattern EMPTY_ANCHOR = Pattern.compile("<a\\s[^<>]{0,500}>\\s*</a>|</?(?:summary|details|br|p)(?:\\s[^<>]{0,200})?/?>");

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

    /** Most lines begin with a plain letter and hold no tag: nothing can be around them, and no pattern need look. */
    private static boolean bare(String text) {
        if (text.isEmpty() || text.indexOf('<') >= 0) {
            return text.isEmpty();
        }
        char first = text.charAt(0);
        return Character.isLetter(first) && first != 'Q' && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                || Character.isLetter(first) && first != 'Q' && text.endsWith("?");
    }

    private static String once(String text) {
        String next = TOP_LINK.matcher(text).replaceFirst("");
        next = unbold(next);
        Matcher wrapped = WRAPPED.matcher(next);
        // A tag that closes before the end is around two parts of the text, not around the whole.
        if (wrapped.find() && !wrapped.group(2).contains("</" + wrapped.group(1) + ">")) {
            next = wrapped.group(2).strip();
        }
        Matcher link = SELF_LINK.matcher(next);
        if (link.find()) {
            next = link.group(1).strip();
        }
        return unmark(next);
    }

    private static String unmark(String text) {
        String bold = text.startsWith("**") || text.startsWith("__") ? text.substring(0, 2) : "";
        String inner = text.substring(bold.length());
        Matcher marker = LETTER_Q.matcher(inner);
        if (!marker.find()) {
            marker = NUMBER.matcher(inner);
            if (!marker.find()) {
                return text;
            }
        }
        String rest = inner.substring(marker.end()).strip();
        if (rest.isEmpty()) {
            return text;
        }
        if (!bold.isEmpty() && rest.startsWith(bold)) {
            return rest.substring(bold.length()).strip();
        }
        return bold + rest;
    }

    /** Takes bold away that spans the whole text and nothing less. */
    private static String unbold(String text) {
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
        String inner = text.replaceFirst("^(?:\\*\\*|__)", "");
        Matcher letter = LETTER_Q.matcher(inner);
        if (letter.find()) {
            return letter.group(1).isEmpty() ? -1 : Integer.parseInt(letter.group(1));
        }
        Matcher marker = NUMBER.matcher(inner);
        if (!marker.find()) {
            return -1;
        }
        return Integer.parseInt(marker.group(1) == null ? marker.group(2) : marker.group(1));
    }

    /** Whether the author marked it as a question: "Q:", "Q1.", "Question 3:". */
    static boolean marked(String text) {
        String bare = text.replaceFirst("^(?:\\*\\*|__|<b>)", "").replaceFirst("^\\d{1,4}[.)]\\s{0,3}", "");
        Matcher marker = LETTER_Q.matcher(bare);
        return marker.find() && marker.end() > 1;
    }

    static boolean boldThroughout(String text) {
        String bare = Wording.withoutTail(text, "*_?!.:;)\"'");
        return !unbold(bare).equals(bare) || text.startsWith("<b>") && text.endsWith("</b>");
    }

    /** The text without a leading "Answer:". An "A." is none where a "B." follows it: then it is the first of several options. */
    static String withoutAnswerLabel(String text) {
        if (OPTION_A.matcher(text).find() && OPTION_B.matcher(text).find()) {
            return text;
        }
        return ANSWER.matcher(text).replaceFirst("");
    }

    static boolean answerLabel(String text) {
        return ANSWER.matcher(text).find();
    }
}
