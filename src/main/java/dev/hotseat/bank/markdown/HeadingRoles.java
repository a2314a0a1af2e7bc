package dev.hotseat.bank.markdown;

import java.util.Arrays;

/** Says what each heading is in one reading: the document's title, a section, a question, or a heading within an answer. */
final class HeadingRoles {
    enum Role { NONE, TITLE, SECTION, QUESTION, WITHIN }

    private static final double BODIES_SHARE_MIN = 0.6;
    private static final int HOLDS_MIN = 2;

    private final Page page;
    private final Reading reading;
    private final int from;
    private final int to;
    private final Role[] roles;
    private final boolean[] holds;

    private HeadingRoles(Page page, Reading reading, int from, int to) {
        this.page = page;
        this.reading = reading;
        this.from = from;
        this.to = to;
        this.roles = new Role[to];
        this.holds = new boolean[to];
        Arrays.fill(roles, Role.NONE);
    }

    /** The roles of the lines before {@code to}; those before {@code from} have none. */
    static Role[] of(Page page, Reading reading, int from, int to) {
        HeadingRoles roles = new HeadingRoles(page, reading, from, to);
        roles.assign();
        return roles.roles;
    }

    private void assign() {
        int[] headings = Arrays.stream(page.headings()).filter(index -> index >= from && index < to).toArray();
        questionsBelow(headings);
        boolean bodies = mostHaveBodies(headings);
        int open = 0;
        boolean listed = false;
        for (int i = 0; i < headings.length; i++) {
            int index = headings[i];
            Line line = page.lines().get(index);
            int end = i + 1 < headings.length ? headings[i + 1] : to;
            boolean deeper = open > 0 && (line.level() > open || listed && line.depth() > 0) && !line.numbered();
            if (deeper) {
                roles[index] = Role.WITHIN;
                continue;
            }
            boolean title = i == 0 && line.level() == 1 && page.asks()[index] < 0.85
                    && Arrays.stream(headings).skip(1).noneMatch(other -> page.lines().get(other).level() == 1);
            boolean asks = reading.asks(page.shapes()[index]) && !title && !holds[index] && !holdsList(index, end)
                    && !(bodies && titles(index, end, i == 0));
            roles[index] = asks ? Role.QUESTION : i == 0 && line.level() == 1 ? Role.TITLE : Role.SECTION;
            open = asks ? line.level() : 0;
            listed = asks && line.numbered();
        }
    }

    /** A heading under which others open questions titles them, though its level opens questions elsewhere. */
    private void questionsBelow(int[] headings) {
        int[] deepest = new int[8];
        for (int i = headings.length - 1; i >= 0; i--) {
            int index = headings[i];
            Line line = page.lines().get(index);
            int level = line.level();
            boolean below = false;
            for (int deeper = level + 1; deeper < deepest.length; deeper++) {
                below |= deepest[deeper] > 0;
                deepest[deeper] = 0;
            }
            holds[index] = below && !line.numbered();
            deepest[level] = reading.asks(page.shapes()[index]) && !line.numbered() ? 1 : 0;
        }
    }

    private boolean mostHaveBodies(int[] headings) {
        int all = 0;
        int bodies = 0;
        for (int i = 0; i < headings.length; i++) {
            if (reading.asks(page.shapes()[headings[i]]) && !holds[headings[i]]) {
                all++;
                bodies += page.next()[headings[i]] < (i + 1 < headings.length ? headings[i + 1] : to) ? 1 : 0;
            }
        }
        return bodies >= all * BODIES_SHARE_MIN;
    }

    /** Among headings that have text of their own, one that has none and does not ask titles those that follow. */
    private boolean titles(int index, int end, boolean first) {
        return page.next()[index] >= end && end < to && page.asks()[index] < 0.85
                && (first || page.lines().get(end).level() >= page.lines().get(index).level());
    }

    /** Whether the heading is the title of a list of questions, though it may ask itself. */
    private boolean holdsList(int index, int end) {
        int asking = 0;
        boolean directly = false;
        int folds = 0;
        for (int i = index + 1; i < end; i++) {
            Shape shape = page.shapes()[i];
            if (shape == null || !reading.asks(shape)) {
                continue;
            }
            boolean list = shape.listed() && page.asks()[i] >= 1 && page.within()[i] == null;
            asking += list ? 1 : 0;
            directly |= list && i == page.next()[index];
            folds += shape.form().equals("fold") ? 1 : 0;
        }
        boolean asks = Wording.asks(page.lines().get(index).text());
        return folds >= HOLDS_MIN || asking >= HOLDS_MIN && !asks || asking > HOLDS_MIN && directly;
    }
}
