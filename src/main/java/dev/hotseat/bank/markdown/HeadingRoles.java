package dev.hotseat.bank.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides what each heading is: the document's title, a section, a question, or a heading within an answer. */
final class HeadingRoles {
    enum Role { NONE, TITLE, SECTION, QUESTION, WITHIN }

    private static final double QUESTION_SHARE_MIN = 0.5;
    /** So many questions make a second kind of heading one that carries questions too; a single one may be a section's title. */
    private static final int ALSO_ASKING_MIN = 2;
    // Headings that open a numbered list item are their own kind: their level says nothing about sections.
    private static final int IN_LIST = 10;

    /** How one level of headings is used. */
    private record Tally(int headings, int asking) {
        Tally plus(boolean asks) {
            return new Tally(headings + 1, asking + (asks ? 1 : 0));
        }

        boolean mostlyAsks() {
            return asking >= 1 && asking >= headings * QUESTION_SHARE_MIN;
        }
    }

    private final List<Line> lines;
    private final String[] excluded;
    private final boolean[] folded;
    private final boolean[] opensQuestion;
    private final Role[] roles;
    private final Set<Integer> alsoAsking = new HashSet<>();
    private int first = -1;
    private int listLevel;

    private HeadingRoles(List<Line> lines, String[] excluded, List<Folds.Fold> folds) {
        this.lines = lines;
        this.excluded = excluded;
        this.folded = new boolean[lines.size()];
        this.opensQuestion = new boolean[lines.size()];
        this.roles = new Role[lines.size()];
        Arrays.fill(roles, Role.NONE);
        for (Folds.Fold fold : folds) {
            Arrays.fill(folded, fold.from(), fold.to() + 1, true);
            opensQuestion[fold.from()] = fold.kind() == Folds.Kind.QUESTION;
        }
    }

    static Role[] of(List<Line> lines, String[] excluded, List<Folds.Fold> folds) {
        HeadingRoles roles = new HeadingRoles(lines, excluded, folds);
        roles.assign();
        return roles.roles;
    }

    private boolean heading(int index) {
        Line line = lines.get(index);
        return line.kind() == Line.Kind.HEADING && excluded[index] == null && !line.text().isEmpty() && !folded[index];
    }

    private void assign() {
        boolean marked = false;
        Map<Integer, Tally> tallies = new TreeMap<>();
        boolean[] headings = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            headings[i] = lines.get(i).kind() == Line.Kind.HEADING && heading(i);
            if (headings[i]) {
                first = first < 0 ? i : first;
                marked |= Prompts.marked(lines.get(i).text());
                tallies.merge(level(i), new Tally(1, asks(i) ? 1 : 0), (old, one) -> old.plus(one.asking() == 1));
            }
        }
        int main = tallies.entrySet().stream().filter(entry -> entry.getValue().mostlyAsks())
                .reduce((best, next) -> next.getValue().asking() > best.getValue().asking() ? next : best)
                .map(Map.Entry::getKey).orElse(0);
        tallies.forEach((level, tally) -> {
            if (level != main && tally.mostlyAsks() && tally.asking() >= ALSO_ASKING_MIN) {
                alsoAsking.add(level);
            }
        });
        int question = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (headings[i]) {
                roles[i] = role(i, question, main, marked);
                listLevel = roles[i] == Role.QUESTION ? lines.get(i).level() : listLevel;
                question = roles[i] == Role.QUESTION ? level(i) : roles[i] == Role.SECTION ? 0 : question;
            }
        }
        markTitle(headings);
    }

    private Role role(int index, int question, int main, boolean marked) {
        int level = level(index);
        String text = lines.get(index).text();
        if (question == IN_LIST && level != IN_LIST && (lines.get(index).depth() > 0 || level > listLevel)) {
            return Role.WITHIN;
        }
        if (marked) {
            boolean isQuestion = Prompts.marked(text);
            return isQuestion ? Role.QUESTION : question > 0 && level > question ? Role.WITHIN : Role.SECTION;
        }
        if (question > 0 && level > question && question != IN_LIST) {
            return Role.WITHIN;
        }
        if (level == main) {
            return asks(index) || topic(index) ? Role.QUESTION : Role.SECTION;
        }
        boolean deeper = main > 0 && level > main && Wording.asks(text) && asks(index);
        boolean ofItsOwn = alsoAsking.contains(level) && asks(index) && !titles(index, main);
        return deeper || ofItsOwn ? Role.QUESTION : Role.SECTION;
    }

    /** Whether questions of the main level stand under this heading, so that it is their section's title though it asks. */
    private boolean titles(int index, int main) {
        int next = index + 1;
        while (next < lines.size() && !heading(next)) {
            next++;
        }
        return next < lines.size() && level(next) == main;
    }

    private int level(int index) {
        Line line = lines.get(index);
        return line.numbered() ? IN_LIST : line.level();
    }

    /** A heading that reads as a question and is not merely the title over a list of questions. */
    private boolean asks(int index) {
        return (Wording.questionLike(lines.get(index).text()) || index != first && bodyAsks(index)) && !holdsQuestions(index);
    }

    /** Among headings that ask, one that names a topic and has text of its own is a question too. */
    private boolean topic(int index) {
        int next = nextWord(index + 1);
        return next < lines.size() && lines.get(next).kind() != Line.Kind.HEADING && excluded[next] == null && !holdsQuestions(index);
    }

    /** Short text under the heading that itself asks: the heading names the topic, the text is the question. */
    private boolean bodyAsks(int index) {
        int words = 0;
        int asking = 0;
        boolean asked = false;
        for (int i = index + 1; i < lines.size() && lines.get(i).kind() != Line.Kind.HEADING; i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.ITEM || line.kind() == Line.Kind.TABLE) {
                return false;
            }
            if (line.kind() == Line.Kind.TEXT && line.starts() && Wording.asks(line.text())) {
                asking++;
                boolean carries = Prompts.boldThroughout(line.text()) || Prompts.marked(line.text());
                if (carries || asking > 1) {
                    return false;
                }
            }
            if (line.kind() == Line.Kind.TEXT && excluded[i] == null) {
                words += line.text().length();
                asked |= Wording.head(line.text()).contains("?");
            }
        }
        return asked && words < 1_500;
    }

    private boolean holdsQuestions(int index) {
        int asking = 0;
        int questionFolds = 0;
        for (int i = index + 1; i < lines.size() && (folded[i] || lines.get(i).kind() != Line.Kind.HEADING); i++) {
            Line line = lines.get(i);
            questionFolds += opensQuestion[i] ? 1 : 0;
            if (!folded[i] && excluded[i] == null && line.kind() == Line.Kind.ITEM && line.depth() == 1
                    && !line.quoted() && Wording.asks(line.text())) {
                asking++;
            }
        }
        return questionFolds >= 2 || asking >= 2 && !lines.get(index).text().endsWith("?")
                || asking >= 3 && followsDirectly(index);
    }

    private boolean followsDirectly(int index) {
        int next = nextWord(index + 1);
        return next < lines.size() && lines.get(next).kind() == Line.Kind.ITEM && Wording.asks(lines.get(next).text());
    }

    private int nextWord(int from) {
        int next = from;
        while (next < lines.size() && (lines.get(next).blank() || "comment".equals(excluded[next]))) {
            next++;
        }
        return next;
    }

    /** The first heading is the title where it is the only one of its level, or where other headings stand directly under it. */
    private void markTitle(boolean[] headings) {
        for (int i = 0; i < lines.size(); i++) {
            if (headings[i]) {
                if (roles[i] == Role.SECTION && lines.get(i).level() == 1) {
                    roles[i] = Role.TITLE;
                }
                return;
            }
        }
    }
}
