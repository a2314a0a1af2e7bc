package dev.hotseat.stream;

import dev.hotseat.audience.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that is typed in pieces, with labels in the place of names. A name is looked for in the text as it stood after each edit, so
 * that it is found whichever way it came together, and in each piece alone. What is found is remembered character by character: a
 * character that once was part of a name shows none of it at any instant, also not before the name was whole, and the first of the
 * name's shows the label. Where the names' going brings another together, that one goes too. Pure; confined to one call.
 */
public final class TypedText {
    /**
     * One edit of a text, in UTF-16 units.
     *
     * @param from     where, 0 for the beginning
     * @param deleted  how many units go from there
     * @param inserted what comes in their place
     */
    public record Edit(int from, int deleted, String inserted) {}

    /** Before and after a name, enough to tell whether it is a word of its own. */
    private static final int BESIDE = 2;

    private final Mask mask;
    private final List<Edit> edits;
    /** Every unit ever inserted, in the order of the edits; its place here is its number. */
    private final String typed;
    private final BitSet ofNames = new BitSet();
    /** By number, labels that stand for a name; other units of names show nothing. */
    private final Map<Integer, String> labels = new HashMap<>();
    /** The numbers of the units that the text has now, in its order. */
    private int[] text = new int[256];
    /** For each of these, how many units are shown of it. */
    private int[] widths = new int[256];
    private int length;

    private TypedText(Mask mask, List<Edit> edits) {
        this.mask = mask;
        this.edits = edits;
        var all = new StringBuilder();
        edits.forEach(edit -> all.append(edit.inserted()));
        this.typed = all.toString();
    }

    /**
     * The edits without the names: as many, each with its places in the text that those before it lead to.
     *
     * @throws IllegalStateException where an edit is of a place that the text does not have
     */
    public static List<Edit> masked(Mask mask, List<Edit> edits) {
        var text = new TypedText(mask, edits);
        // What goes may bring together what was apart, so that it is looked through until nothing more is found.
        while (text.look()) { }
        return text.ofNames.isEmpty() ? edits : text.rewritten();
    }

    /** Looks through the text as it stands after each edit, without what was found before; whether there was more. */
    private boolean look() {
        var before = ofNames.cardinality();
        var found = new ArrayList<Name>();
        var number = 0;
        length = 0;
        for (var edit : edits) {
            apply(edit, number);
            around(edit, found);
            alone(number, edit.inserted().length(), found);
            number += edit.inserted().length();
        }
        found.forEach(this::hide);
        return ofNames.cardinality() > before;
    }

    /** The units that a name is made of, by their numbers. */
    private record Name(int[] units, String label) {}

    private void hide(Name name) {
        var labelled = Arrays.stream(name.units()).anyMatch(labels::containsKey);
        for (var unit : name.units()) {
            if (!ofNames.get(unit)) {
                ofNames.set(unit);
                if (!labelled) {
                    labels.put(unit, name.label());
                    labelled = true;
                }
            }
        }
    }

    private int width(int unit) {
        return !ofNames.get(unit) ? 1 : labels.getOrDefault(unit, "").length();
    }

    private void show(int unit, StringBuilder shown) {
        if (ofNames.get(unit)) {
            shown.append(labels.getOrDefault(unit, ""));
        } else {
            shown.append(typed.charAt(unit));
        }
    }

    /** A name that an edit completes touches it, so that no more of the text is looked at than the longest name has on either side. */
    private void around(Edit edit, List<Name> found) {
        var reach = mask.longest() + BESIDE;
        var from = edit.from();
        for (var left = 0; from > 0 && left < reach; from--) {
            left += widths[from - 1];
        }
        var inserted = edit.from() + edit.inserted().length();
        var to = inserted;
        for (var right = 0; to < length && right < reach; to++) {
            right += widths[to];
        }
        find(Arrays.copyOfRange(text, from, to), from > 0 ? BESIDE : 0, to < length ? BESIDE : 0, found);
    }

    private void alone(int number, int units, List<Name> found) {
        var piece = new int[units];
        Arrays.setAll(piece, place -> number + place);
        find(piece, 0, 0, found);
    }

    /** @param before what of the shown text is only there to tell where words begin, and {@code after} where they end */
    private void find(int[] units, int before, int after, List<Name> found) {
        var shown = new StringBuilder(units.length);
        var owners = new int[units.length];
        for (var unit : units) {
            var begin = shown.length();
            show(unit, shown);
            if (shown.length() > owners.length) {
                owners = Arrays.copyOf(owners, 2 * shown.length());
            }
            Arrays.fill(owners, begin, shown.length(), unit);
        }
        if (shown.length() <= before + after) {
            return;
        }
        var whose = owners;
        mask.find(shown, before, shown.length() - after, (from, to, label) -> {
            var name = Arrays.stream(whose, from, to).distinct().toArray();
            if (!Arrays.stream(name).allMatch(ofNames::get)) {
                found.add(new Name(name, label));
            }
        });
    }

    private void apply(Edit edit, int number) {
        var inserted = edit.inserted().length();
        var after = edit.from() + edit.deleted();
        if (edit.from() < 0 || edit.deleted() < 0 || after > length) {
            throw new IllegalStateException("the text has no place " + edit.from() + " with " + edit.deleted() + " to delete; it is " + length + " long");
        }
        var longer = length - edit.deleted() + inserted;
        if (longer > text.length) {
            text = Arrays.copyOf(text, Math.max(longer, 2 * text.length));
            widths = Arrays.copyOf(widths, text.length);
        }
        System.arraycopy(text, after, text, edit.from() + inserted, length - after);
        System.arraycopy(widths, after, widths, edit.from() + inserted, length - after);
        for (var place = 0; place < inserted; place++) {
            text[edit.from() + place] = number + place;
            widths[edit.from() + place] = width(number + place);
        }
        length = longer;
    }

    private List<Edit> rewritten() {
        var rewritten = new ArrayList<Edit>(edits.size());
        var number = 0;
        length = 0;
        for (var edit : edits) {
            var from = shownBetween(0, edit.from());
            var deleted = shownBetween(edit.from(), edit.from() + edit.deleted());
            var inserted = new StringBuilder();
            for (var place = 0; place < edit.inserted().length(); place++) {
                show(number + place, inserted);
            }
            rewritten.add(new Edit(from, deleted, inserted.toString()));
            apply(edit, number);
            number += edit.inserted().length();
        }
        return rewritten;
    }

    /** How much is shown of what is between two places of the text. */
    private int shownBetween(int from, int to) {
        var shown = 0;
        for (var place = from; place < to; place++) {
            shown += widths[place];
        }
        return shown;
    }
}
