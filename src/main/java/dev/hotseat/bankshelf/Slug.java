package dev.hotseat.bankshelf;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the readable part of an id from a title: lower-case letters, digits and single dashes, never empty. */
public final class Slug {
    private static final int LENGTH_MAX = 48;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DASHES_AT_ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** "Système & Design" becomes "systeme-design"; a title without a Latin letter or digit becomes {@code otherwise}. */
    public static String of(String title, String otherwise) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var dashed = DASHES_AT_ENDS.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        var cut = dashed.length() <= LENGTH_MAX ? dashed : dashed.substring(0, LENGTH_MAX);
        var slug = DASHES_AT_ENDS.matcher(cut).replaceAll("");
        return slug.isEmpty() ? otherwise : slug;
    }
}
