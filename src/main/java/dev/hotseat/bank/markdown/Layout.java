package dev.hotseat.bank.markdown;

import java.util.List;

/**
 * A document with everything that is known of each line before it is cut. All arrays are indexed like {@code lines}.
 *
 * @param excluded   why a line cannot belong to a question, or null
 * @param roles      what each heading is
 * @param foldStarts the fold that opens on a line, or null
 */
record Layout(List<Line> lines, String[] excluded, HeadingRoles.Role[] roles, Folds.Fold[] foldStarts) {
    static Layout of(String markdown) {
        List<Line> lines = TreeLines.of(markdown);
        String[] excluded = Furniture.reasons(lines);
        List<Folds.Fold> folds = Folds.of(lines);
        Folds.Fold[] starts = new Folds.Fold[lines.size()];
        for (Folds.Fold fold : folds) {
            starts[fold.from()] = fold;
            if (fold.kind() == Folds.Kind.CONTENTS) {
                exclude(lines, excluded, fold);
            }
        }
        return new Layout(lines, excluded, HeadingRoles.of(lines, excluded, folds), starts);
    }

    private static void exclude(List<Line> lines, String[] excluded, Folds.Fold fold) {
        for (int i = fold.from(); i <= fold.to(); i++) {
            if (excluded[i] == null && !lines.get(i).blank()) {
                excluded[i] = Furniture.CONTENTS;
            }
        }
    }
}
