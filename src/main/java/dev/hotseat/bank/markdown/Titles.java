package dev.hotseat.bank.markdown;

import java.util.regex.Pattern;

/** What a line that titles a section says, without its number, links, anchors and frame. */
final class Titles {
    static final int CHARS_MAX = 80;
    private static final Pattern NUMBER = Pattern.compile("^(?:(?i:section|part|chapter)\\s)?\\d{1,3}[.):]?\\s+(?=\\p{L})");
    private static final Pattern HASHES = Pattern.compile("^#\\s{1,3}");

    private Titles() {}

    static String section(String line) {
        String plain = Wording.plain(Prompts.clean(HASHES.matcher(line).replaceFirst("")));
        String bare = NUMBER.matcher(plain).replaceFirst("").replaceFirst("[:：]$", "").strip();
        return bare.isEmpty() ? line : bare;
    }
}
