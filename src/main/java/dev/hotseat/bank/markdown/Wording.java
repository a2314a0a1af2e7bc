package dev.hotseat.bank.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line's words say: its text without markup, a key to compare it by, and whether it reads as a question. */
final class Wording {
    // A line longer than this is prose; looking at its beginning is enough and keeps every pattern's cost bounded.
    private static final int LOOK_CHARS_MAX = 5_000;
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,500}\\]\\([^)]{0,2000}\\)");
    private static final Pattern TOP_LINK = Pattern.compile("\\[{1,3}[^\\]a-zA-Z]{0,20}\\]{1,3}\\(#[^)]{0,200}\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{0,1000})\\]\\([^)]{0,2000}\\)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]{0,2000}`");
    private static final Pattern EMPHASIS = Pattern.compile("\\*+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|~~");
    private static final Pattern CLOSING_BRACKET = Pattern.compile("\\([^()]{0,300}\\)\\s*[.]?$");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String QUESTION_MARKS = "?？؟⁇՞፧\u037E";
    private static final String KEPT_AT_THE_END = QUESTION_MARKS + ".:;!。।";

    private Wording() {}

    /** The text without images, links, tags and emphasis; code spans keep their content. */
    static String plain(String markdown) {
        String text = head(markdown);
        if (!marked(text)) {
            return text.strip();
        }
        Matcher codes = CODE_SPAN.matcher(text);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (codes.find()) {
            plain.append(plainOutsideCode(text.substring(from, codes.start()))).append(codes.group().replace("`", ""));
            from = codes.end();
        }
        return plain.append(plainOutsideCode(text.substring(from))).toString().transform(line -> SPACES.matcher(line).replaceAll(" ")).strip();
    }

    private static boolean marked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("[]<>*_~`&\t".indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static String plainOutsideCode(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String bare = IMAGE.matcher(text).replaceAll("");
        bare = TOP_LINK.matcher(bare).replaceAll("");
        bare = LINK.matcher(bare).replaceAll("$1");
        bare = TAG.matcher(bare).replaceAll("");
        return EMPHASIS.matcher(bare).replaceAll("").replace("&nbsp;", " ");
    }

    static String head(String text) {
        return text.length() > LOOK_CHARS_MAX ? text.substring(0, LOOK_CHARS_MAX) : text;
    }

    /** Letters and digits only, lower case, without a leading number or "Q:": equal for one question written twice. */
    static String key(String markdown) {
        String text = plain(Prompts.clean(markdown)).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it ends as a question does, whatever emoji, stars or bracketed remark follow the mark. */
    static boolean asks(String markdown) {
        if (questionMark(markdown) < 0) {
            return false;
        }
        String text = strippedEnd(plain(markdown));
        char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
        return QUESTION_MARKS.indexOf(last) >= 0 || last == ';' && greek(text);
    }

    /** Where the first question mark of any script stands, or -1. Greek asks with the sign that ends a clause elsewhere. */
    static int questionMark(String text) {
        int clause = text.indexOf(';');
        boolean greek = clause >= 0 && greek(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUESTION_MARKS.indexOf(c) >= 0 || c == ';' && greek) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last question mark stands, or -1. */
    static int lastQuestionMark(String text) {
        int clause = text.indexOf(';');
        boolean greek = clause >= 0 && greek(text);
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (QUESTION_MARKS.indexOf(c) >= 0 || c == ';' && greek) {
                return i;
            }
        }
        return -1;
    }

    private static boolean greek(String text) {
        int letters = 0;
        int greek = 0;
        for (int i = 0; i < text.length() && letters < 40; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            greek += c >= 0x0386 && c <= 0x03FF || c >= 0x1F00 && c <= 0x1FFF ? 1 : 0;
        }
        return greek * 2 > letters;
    }

    private static String strippedEnd(String plain) {
        String text = withoutTail(plain, KEPT_AT_THE_END);
        if (plain.endsWith(")") || plain.endsWith(").")) {
            text = CLOSING_BRACKET.matcher(plain).replaceAll("").strip();
        }
        return withoutTail(text, KEPT_AT_THE_END);
    }

    /** Whether it ends as a sentence or a label does, so that the next line is no part of it. */
    static boolean ended(String plain) {
        return !plain.isEmpty() && (QUESTION_MARKS + ".!:;。！：；।…").indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** The text up to its last letter, digit or one of {@code kept}; a loop, as a pattern would try every start of a long tail. */
    static String withoutTail(String text, String kept) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && kept.indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether it would be asked aloud: it ends as a question or opens with a word that asks or tells to do. */
    static boolean questionLike(String markdown) {
        String text = plain(Prompts.clean(markdown));
        return !text.isEmpty() && (asks(text) || Openers.open(text));
    }

    /** How alike two keys are: shared words over all words, from 0 to 1. */
    static double likeness(String one, String other) {
        Set<String> left = new HashSet<>(Arrays.asList(one.split(" ")));
        Set<String> right = new HashSet<>(Arrays.asList(other.split(" ")));
        long shared = left.stream().filter(right::contains).count();
        return (double) shared / (left.size() + right.size() - shared);
    }
}
