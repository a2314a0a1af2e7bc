package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the choices of a question from its answer: all choices are asked, and which of them are right is known to the panel alone. */
final class Choices {
    private static final Pattern RIGHT = Pattern.compile("\\s*(?:✅|✔️?|☑️?|✓|\\((?i:correct|right"
            + "|richtig|correcta|correcto|correta|juste|верно|правильно|正确|正解|정답)\\)"
            + "|\\*\\((?i:correct)\\)\\*)\\s*$");
    private static final Pattern STARRED = Pattern.compile("^\\*(?=[A-Ha-h][.)])");
    private static final Pattern BOX = Pattern.compile("^\\s*(?:[-*+]\\s+)?\\[[ xX✓✔]?\\]\\s+");
    private static final Pattern OPTION_A = Pattern.compile("^(?:[-*+]\\s+)?(?:\\*\\*|__|<b>)?\\s{0,3}[AaАа]\\s{0,3}[.:)]");
    private static final Pattern OPTION_B = Pattern.compile("^(?:[-*+]\\s+)?(?:\\*\\*|__|<b>)?[ \\t]{0,3}[BbБб]\\s{0,3}[.:)]");

    /** What of some lines is asked, and the lines of it that are the right choices. */
    record Split(String asked, List<Line> right, String words) {}

    private Choices() {}

    /** Whether the lines hold options that are named by letters. */
    static boolean letters(List<Line> lines) {
        return lines.stream().anyMatch(line -> OPTION_A.matcher(line.text()).find()) && lines.stream().anyMatch(line -> OPTION_B.matcher(line.text()).find());
    }

    /** Where a question's body begins with choices of which some are marked as right, moves them into the question without the marks. */
    static void settle(Draft draft) {
        List<Line> body = draft.body();
        int from = 0;
        while (from < body.size() && body.get(from).blank()) {
            from++;
        }
        int to = from;
        int choices = 0;
        int right = 0;
        while (to < body.size() && (body.get(to).blank() || choice(body.get(to)))) {
            choices += body.get(to).blank() ? 0 : 1;
            right += right(body.get(to)) ? 1 : 0;
            to++;
        }
        if (choices < 2 || right == 0 || right == choices) {
            return;
        }
        List<Line> lines = new ArrayList<>(body.subList(0, to));
        Split split = split(lines, draft);
        draft.promptBlock(lines, split.asked());
        body.subList(0, to).clear();
        draft.precede(split.right().getFirst(), split.words());
    }

    private static boolean choice(Line line) {
        return line.kind() == Line.Kind.ITEM || line.kind() == Line.Kind.TEXT && (Mark.of(line.text()).some() || !line.starts() && right(line));
    }

    private static boolean right(Line line) {
        return Mark.of(line.text()).word().equals("x") && Mark.of(line.text()).style().equals(Mark.BOX) || RIGHT.matcher(line.text()).find()
                || STARRED.matcher(line.text()).find();
    }

    /** Splits lines that are to be asked: the marks of right choices go, with the boxes of all. */
    static Split split(List<Line> lines, Draft draft) {
        boolean boxes = lines.stream().anyMatch(line -> BOX.matcher(line.raw()).find());
        List<Line> listed = lines.stream().filter(line -> !line.blank() && choice(line)).toList();
        List<Line> right = listed.stream().filter(Choices::right).toList();
        boolean some = !right.isEmpty() && right.size() < listed.size();
        List<String> asked = new ArrayList<>();
        for (Line line : Bodies.trimmed(lines)) {
            String raw = Bodies.shownRaw(draft, line);
            String bare = boxes && BOX.matcher(raw).find() ? BOX.matcher(raw).replaceFirst("- ") : raw;
            asked.add(some && right(line) ? unmarked(bare) : bare);
        }
        String words = right.stream().map(line -> unmarked(BOX.matcher(line.text()).replaceFirst(""))).collect(Collectors.joining("\n"));
        return new Split(Bodies.dedented(asked), some ? right : List.of(), words);
    }

    private static String unmarked(String text) {
        String rest = RIGHT.matcher(text).replaceFirst("");
        int at = rest.length() - rest.stripLeading().length();
        return rest.substring(0, at) + STARRED.matcher(rest.substring(at)).replaceFirst("");
    }
}
