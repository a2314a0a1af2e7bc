package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.LeftOut;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.bank.Warning;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a bank from Markdown of any of the shapes that people write question lists in, and from {@link MarkdownExport}.
 * Works on the tree of a CommonMark parser; rules of our own decide which of its lines ask, answer, title or do neither.
 */
public final class MarkdownImport {
    private MarkdownImport() {}

    /**
     * Reads one document.
     *
     * @param markdown      with line ends of any kind
     * @param fallbackTitle names the bank where the document has no title
     * @throws UnreadableBank if it is empty or past a limit of a bank
     */
    public static ImportedBank read(String markdown, String fallbackTitle) {
        String text = markdown.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").replace("\uFEFF", "");
        if (text.isBlank()) {
            throw new UnreadableBank(1, "the document is empty", "Choose a file that holds questions");
        }
        if (MarkdownExport.wrote(text)) {
            return ExportReader.read(text, fallbackTitle);
        }
        Layout layout = Layout.of(text);
        Outline outline = cut(layout, TwoParts.split(layout));
        return build(outline, fallbackTitle);
    }

    /** Reads ever more leniently until questions are found: without a second part that answers none, then any list as one. */
    private static Outline cut(Layout layout, int split) {
        Outline outline = cut(layout, split, false);
        if (outline.count() == 0 && split >= 0) {
            outline = cut(layout, -1, false);
        }
        return outline.count() == 0 ? cut(layout, split, true) : outline;
    }

    private static Outline cut(Layout layout, int split, boolean lenient) {
        Outline outline = new Outline();
        int end = layout.lines().size();
        Set<String> laterTitles = split < 0 ? Set.of() : TwoParts.titles(layout, split, end);
        new DocumentCutter(layout, outline, laterTitles, lenient).cut(0, split < 0 ? end : split);
        if (split >= 0) {
            new AnswerCutter(layout, outline, split).cut(split, end);
        }
        return outline;
    }

    private static void add(Draft draft, BankBuilder builder, Map<String, Integer> first) {
        Question question = draft.question();
        Integer earlier = first.putIfAbsent(question.prompt(), draft.line);
        if (earlier != null) {
            builder.warn(draft.line, "the question of line " + earlier + " stands here again; both were kept");
        }
        TreeSet<Integer> lines = new TreeSet<>();
        draft.promptLines().stream().filter(line -> !line.blank()).forEach(line -> lines.add(line.number()));
        draft.body().stream().filter(line -> !line.blank()).forEach(line -> lines.add(line.number()));
        builder.question(question, draft.line, lines);
    }

    private static ImportedBank build(Outline outline, String fallbackTitle) {
        BankBuilder builder = new BankBuilder();
        builder.title(outline.title);
        Map<String, Integer> first = new HashMap<>();
        for (Outline.Part part : outline.parts) {
            builder.section(part.title());
            part.drafts().forEach(draft -> add(draft, builder, first));
        }
        outline.titleLines.forEach(builder::titleLine);
        for (Warning warning : outline.warnings) {
            builder.warn(warning.line(), warning.message());
        }
        for (LeftOut line : outline.leftOut) {
            builder.leaveOut(line.line(), line.text(), line.reason());
        }
        if (outline.count() == 0) {
            builder.warn(1, "no questions were found; put each on a line of its own that ends in a question mark, or in a numbered list");
        }
        return builder.build(fallbackTitle);
    }
}
