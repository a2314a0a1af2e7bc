package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a line's words to number, mark or label it: "1.", "(2)", "①", "a)", "1.3", "Task 4:", "Q:", "•", "[ ]", in any script.
 *
 * @param style equal for marks written the same way, such as "1." for "7." or "w1:" for "Question 7:"; empty for no mark
 * @param word  the word of "Question 7:" or of a label, as {@link Column#letters} has it, or a bullet; otherwise empty
 * @param value the number, or the place of a letter in its alphabet from 1, or -1
 * @param end   where the words begin that follow the mark
 */
record Mark(String style, String word, int value, int end) {
    static final Mark NONE = new Mark("", "", -1, 0);
    static final String NUMBER = "1.";
    static final String LABEL = "w:";
    static final String WORD_NUMBER = "w1:";
    static final String BOX = "[ ]";
    static final String SYMBOL = "•";
    private static final int LOOK_CHARS_MAX = 80;

    private static final Pattern LEAD = Pattern.compile("^(?:\\*{1,3}(?=\\S)|_{1,3}(?=\\S)|<(?:b|strong|u|i|em)>|[\\s\\u00A0\\u200B\\uFE0F]+)*");
    private static final Pattern BOXED = Pattern.compile("^\\[([ xX✓✔]?)\\]\\s+(?=\\S)");
    private static final Pattern IN_BRACKETS = Pattern.compile("^(?:\\((\\d{1,4}|\\p{L})\\)|（(\\d{1,4}|\\p{L})）|\\[(\\d{1,4})\\](?![(:]))[.:]?\\s*");
    private static final Pattern PATH = Pattern.compile("^(\\d{1,3}(?:[.．]\\d{1,3}){1,3})(?:[.)．:]|\\\\\\.)?(?:\\s+|\\t)(?=\\S)");
    private static final Pattern DIGITS = Pattern.compile("^(\\d{1,4})(?:\\uFE0F?\\u20E3\\s*|\\s{0,3}\\\\?([.):])(?:\\s{1,9}|(?!\\d)|$)|\\s?([、．。：）])\\s*"
            + "|\\s{1,3}([-–—])\\s+|([-–—])\\s+|(\\t)\\s*|(\\s{1,4})(?=\\S))");
    private static final Pattern HASH = Pattern.compile("^#(\\d{1,4})[.):]?\\s+");
    private static final Pattern LETTER = Pattern.compile("^(\\p{L})\\s?\\\\?([.)）．、])(?:\\s+|(?=[^\\p{L}\\p{N}.])|$)");
    private static final Pattern ROMAN = Pattern.compile("^([IVXLivxl]{2,6})([.)])\\s+");
    private static final Pattern WORD = Pattern.compile("^(\\p{L}[\\p{L}\\p{M}'’]{0,19}|[QqQＱ])(?:\\s?([.#№]|(?i:no|nr|n[°º])\\.?))?\\s{0,3}(\\d{1,4})"
            + "(?:\\s?[.,]?\\s?([a-hA-Hа-д]))?(?:(?:\\*\\*|__|</b>|</strong>)?\\s{0,3}(?:\\\\?[.:)）：、．]|[-–—](?=\\s))(?:\\*\\*|__|</b>|</strong>)?\\s*"
            + "|(?:\\*\\*|__|</b>|</strong>)?\\s*$|(?<=[.#№]\\d{1,4})\\s+|\\u3000\\s*)");
    private static final Pattern ORDINAL = Pattern.compile("^(第)(\\d{1,4}|[一二三四五六七八九十百]{1,4})(题|問|题目|部分|章|节|条|问)[.:：、．\\s]*");
    private static final Pattern LABELLED = Pattern.compile("^"
            + "(\\p{L}[\\p{L}\\p{M}'’-]{0,24}+(?:\\s\\p{L}[\\p{L}\\p{M}'’-]{0,24}+){0,3}+)(?:\\s?\\([^()]{1,20}\\))?"
            + "(?:(?:\\*\\*|__|\\*|_|</b>|</strong>)?\\s?[:：](?!//)(?:\\*\\*|__|\\*|_|</b>|</strong>)?|[.)](?:\\*\\*|__|</b>)|(?<=^[問答问])\\u3000)\\s*");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    /** The mark that the text may begin with, by its form alone; whether it means anything only its neighbours show. */
    static Mark of(String text) {
        String head = text.length() > LOOK_CHARS_MAX ? text.substring(0, LOOK_CHARS_MAX) : text;
        Matcher lead = LEAD.matcher(head);
        int from = lead.find() ? lead.end() : 0;
        if (from + 1 < head.length() && head.charAt(from) == '\\' && "-+*#.([•–".indexOf(head.charAt(from + 1)) >= 0) {
            from++;
        }
        if (from >= head.length()) {
            return NONE;
        }
        String rest = head.substring(from);
        Mark mark = at(rest, rest.codePointAt(0));
        return mark == NONE ? NONE : new Mark(mark.style, mark.word, mark.value, from + mark.end);
    }

    private static Mark at(String rest, int first) {
        if (Character.isDigit(first)) {
            return digits(rest);
        }
        if (Character.isLetter(first)) {
            return letters(rest, first);
        }
        return switch (first) {
            case '(', '（', '[' -> brackets(rest);
            case '#' -> {
                Matcher hash = HASH.matcher(rest);
                yield hash.find() ? new Mark("#1", "", number(hash.group(1)), hash.end()) : NONE;
            }
            default -> symbol(rest, first);
        };
    }

    private static Mark brackets(String rest) {
        Matcher box = BOXED.matcher(rest);
        if (box.find()) {
            return new Mark(BOX, box.group(1).isBlank() ? "" : "x", -1, box.end());
        }
        Matcher bracket = IN_BRACKETS.matcher(rest);
        if (!bracket.find()) {
            return NONE;
        }
        String inner = bracket.group(1) != null ? bracket.group(1) : bracket.group(2) != null ? bracket.group(2) : bracket.group(3);
        boolean counted = Character.isDigit(inner.codePointAt(0));
        return new Mark(counted ? "(1)" : "(a)", "", counted ? number(inner) : letterPlace(inner.charAt(0)), bracket.end());
    }

    private static Mark digits(String rest) {
        Matcher path = PATH.matcher(rest);
        if (path.find()) {
            String whole = path.group(1).replace('．', '.');
            int last = whole.lastIndexOf('.');
            return new Mark("1.1", whole.substring(0, last), number(whole.substring(last + 1)), path.end());
        }
        Matcher one = DIGITS.matcher(rest);
        if (!one.find()) {
            return NONE;
        }
        boolean bare = one.group(7) != null;
        boolean dash = one.group(4) != null || one.group(5) != null;
        String style = bare ? "1 " : dash ? "1-" : NUMBER;
        return new Mark(style, "", number(one.group(1)), one.end());
    }

    private static Mark letters(String rest, int first) {
        Matcher ordinal = ORDINAL.matcher(rest);
        if (first == '第' && ordinal.find()) {
            return new Mark(WORD_NUMBER, ordinal.group(1) + ordinal.group(3), counted(ordinal.group(2)), ordinal.end());
        }
        Matcher roman = ROMAN.matcher(rest);
        if (roman.find()) {
            return new Mark("I.", "", romanValue(roman.group(1)), roman.end());
        }
        Matcher word = WORD.matcher(rest);
        if (word.find()) {
            return new Mark(WORD_NUMBER, Column.letters(word.group(1)), number(word.group(3)), word.end());
        }
        Matcher chinese = CHINESE_DIGITS.indexOf(first) < 0 ? null : Pattern.compile("^([一二三四五六七八九十]{1,3})[、.．]\\s*").matcher(rest);
        if (chinese != null && chinese.find()) {
            return new Mark("一", "", counted(chinese.group(1)), chinese.end());
        }
        Matcher letter = LETTER.matcher(rest);
        boolean question = letter.find() && "QqＱ".indexOf(first) >= 0;
        if (letter.reset().find() && !question) {
            boolean upper = Character.isUpperCase(first);
            return new Mark(upper ? "A." : "a.", "", letterPlace((char) first), letter.end());
        }
        Matcher label = LABELLED.matcher(rest);
        if (label.find()) {
            return new Mark(LABEL, Column.letters(label.group(1)), -1, label.end());
        }
        return question ? new Mark(LABEL, "q", -1, letterEnd(rest)) : NONE;
    }

    private static int letterEnd(String rest) {
        Matcher letter = LETTER.matcher(rest);
        return letter.find() ? letter.end() : 0;
    }

    private static Mark symbol(String rest, int first) {
        int circled = circled(first);
        int width = Character.charCount(first);
        while (width < rest.length() && (rest.charAt(width) == '\uFE0F' || rest.charAt(width) == '\u200D'
                || Character.getType(rest.codePointAt(width)) == Character.OTHER_SYMBOL)) {
            width += Character.charCount(rest.codePointAt(width));
        }
        int end = width;
        while (end < rest.length() && (Character.isWhitespace(rest.charAt(end)) || rest.charAt(end) == '\u00A0')) {
            end++;
        }
        if (circled > 0) {
            return new Mark("①", "", circled, end);
        }
        boolean spaced = end > width && end < rest.length();
        boolean picture = Character.getType(first) == Character.OTHER_SYMBOL || Character.getType(first) == Character.MATH_SYMBOL && first > 127;
        boolean bullet = Character.getType(first) == Character.DASH_PUNCTUATION || "•‣·∙●○◦▪▫■□◆◇※*➤►▶➢❖✦✧".indexOf(first) >= 0;
        return spaced && (picture || bullet) ? new Mark(SYMBOL, rest.substring(0, width), -1, end) : NONE;
    }

    private static int circled(int c) {
        if (c >= 0x2460 && c <= 0x2473) {
            return c - 0x245F;
        }
        if (c >= 0x2474 && c <= 0x2487) {
            return c - 0x2473;
        }
        return c >= 0x2776 && c <= 0x277F ? c - 0x2775 : c >= 0x2780 && c <= 0x2789 ? c - 0x277F : -1;
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Character.digit(digits.charAt(i), 10);
        }
        return value;
    }

    private static int counted(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return number(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return CHINESE_DIGITS.indexOf(number.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(number.charAt(0)) + 1;
        return tens * 10 + (ten + 1 < number.length() ? CHINESE_DIGITS.indexOf(number.charAt(ten + 1)) + 1 : 0);
    }

    private static int letterPlace(char letter) {
        char lower = Character.toLowerCase(letter);
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : lower >= 'а' && lower <= 'я' ? lower - 'а' + 1 : lower;
    }

    private static int romanValue(String numeral) {
        int value = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int one = switch (Character.toUpperCase(numeral.charAt(i))) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 50;
            };
            value += one < before ? -one : one;
            before = Math.max(before, one);
        }
        return value;
    }

    boolean counts() {
        return value >= 0;
    }

    boolean some() {
        return this != NONE && !style.isEmpty();
    }
}
