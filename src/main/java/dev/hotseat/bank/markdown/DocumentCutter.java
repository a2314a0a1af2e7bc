package dev.hotseat.bank.markdown;

import java.util.List;
import java.util.Set;

/** Goes through a document from heading to heading and hands the text under each to the rule that fits it. */
final class DocumentCutter {
    private final List<Line> lines;
    private final String[] excluded;
    private final HeadingRoles.Role[] roles;
    private final Folds.Fold[] folds;
    private final Outline outline;
    private final Set<String> laterTitles;
    private final boolean lenient;

    DocumentCutter(Layout layout, Outline outline, Set<String> laterTitles, boolean lenient) {
        this.laterTitles = laterTitles;
        this.lines = layout.lines();
        this.excluded = layout.excluded();
        this.roles = layout.roles();
        this.folds = layout.foldStarts();
        this.outline = outline;
        this.lenient = lenient;
    }

    /** Cuts the lines from {@code from} up to but without {@code to}. */
    void cut(int from, int to) {
        int index = from;
        while (index < to) {
            int next = nextHeading(index + 1, to);
            switch (roles[index]) {
                case TITLE -> {
                    outline.title(lines.get(index), Wording.plain(lines.get(index).text()));
                    section(index + 1, next);
                }
                case SECTION -> {
                    outline.section(lines.get(index), sectionTitle(lines.get(index).text()));
                    section(index + 1, next);
                }
                case QUESTION -> question(index, next);
                case NONE, WITHIN -> section(index, next);
            }
            index = next;
        }
        outline.dropPending();
    }

    /** A section's title without its number, links and anchors. */
    static String sectionTitle(String heading) {
        String plain = Wording.plain(Prompts.clean(heading.replaceFirst("^#\\s{1,3}", "")));
        String bare = plain.replaceFirst("^(?:(?i:section|part|chapter)\\s)?\\d{1,3}[.):]?\\s+(?=\\p{L})", "").replaceFirst(":$", "").strip();
        return bare.isEmpty() ? heading : bare;
    }

    private int nextHeading(int from, int to) {
        int next = from;
        while (next < to && (roles[next] == HeadingRoles.Role.NONE || roles[next] == HeadingRoles.Role.WITHIN)) {
            next++;
        }
        return next;
    }

    private void section(int from, int to) {
        new SectionCutter(lines, excluded, folds, outline, laterTitles, lenient).cut(from, to);
    }

    private void question(int heading, int to) {
        Line line = lines.get(heading);
        Draft draft = outline.add(new Draft(Draft.Opened.HEADING, line, Prompts.clean(line.text())));
        for (int i = heading + 1; i < to; i++) {
            if (excluded[i] != null) {
                outline.leaveOut(lines.get(i), excluded[i]);
            } else if (folds[i] != null && folds[i].kind() == Folds.Kind.ANSWER && isFirstFold(heading, i)) {
                Bodies.intoPrompt(draft);
                draft.follow(lines.get(i));
            } else {
                draft.follow(lines.get(i));
            }
        }
    }

    private boolean isFirstFold(int heading, int index) {
        for (int i = heading + 1; i < index; i++) {
            if (folds[i] != null) {
                return false;
            }
        }
        String summary = Wording.plain(Prompts.clean(folds[index].summary().words()));
        return summary.matches("(?i)\\W*((view|show|see|click|reveal)\\b.{0,20})?\\b(answers?|solutions?)\\W*");
    }
}
