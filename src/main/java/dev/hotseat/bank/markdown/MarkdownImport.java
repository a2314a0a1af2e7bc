package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankBuilder;
import dev.hotseat.bank.ImportedBank;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.bank.Warning;
import java.util.HashMap;
import java.util.List;
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
        String[] lines = text.split("\n", -1);
        Mending mending = Mending.of(lines);
        Page page = Page.of(TreeLines.of(lines, mending));
        Outline outline = cut(page, TwoParts.split(page));
        mending.warnings().forEach(warning -> outline.warn(warning.line(), warning.message()));
        return build(page, outline, fallbackTitle);
    }

    /** Cuts the document; where its second part answers the questions of the first, each with its answer. */
    private static Outline cut(Page page, int split) {
        int end = page.size();
        List<Readings.Scored> ranked = Readings.of(page, split < 0 ? Set.of() : TwoParts.titles(page, split, end), 0, split < 0 ? end : split);
        if (ranked.isEmpty() && split >= 0) {
            return cut(page, -1);
        }
        Outline outline = ranked.isEmpty() ? nothing(page) : ranked.getFirst().outline();
        if (split >= 0) {
            new AnswerCutter(page, outline, split).cut(split, end);
        }
        Answers.settle(page, outline.drafts());
        return outline;
    }

    private static Outline nothing(Page page) {
        return Cutter.cut(page, new Reading(Set.of(), Set.of(), Set.of(), true), Set.of(), 0, page.size());
    }

    private static void add(Page page, Draft draft, BankBuilder builder, Map<String, Integer> first) {
        Question question = draft.ready() != null ? draft.ready() : Bodies.question(page, draft, line -> builder.warn(line.number(),
                "this states rather than asks; it was taken as a follow-up because most beside it ask"));
        Integer earlier = first.putIfAbsent(question.prompt(), draft.line);
        if (earlier != null) {
            builder.warn(draft.line, "the question of line " + earlier + " stands here again; both were kept");
        }
        TreeSet<Integer> lines = new TreeSet<>();
        draft.promptLines().stream().filter(line -> !line.raw().isBlank()).forEach(line -> lines.add(line.number()));
        draft.body().stream().filter(line -> !line.raw().isBlank()).forEach(line -> lines.add(line.number()));
        builder.question(question, draft.line, lines);
    }

    private static ImportedBank build(Page page, Outline outline, String fallbackTitle) {
        BankBuilder builder = new BankBuilder();
        builder.title(outline.title);
        Map<String, Integer> first = new HashMap<>();
        for (Outline.Part part : outline.parts) {
            builder.section(part.title());
            part.drafts().forEach(draft -> add(page, draft, builder, first));
        }
        outline.titleLines.forEach(line -> builder.titleLine(line.number()));
        for (Warning warning : outline.warnings) {
            builder.warn(warning.line(), warning.message());
        }
        for (Outline.Left left : outline.left) {
            builder.leaveOut(left.line().number(), left.line().raw(), left.reason());
        }
        if (outline.count() == 0) {
            builder.warn(1, "no questions were found; put each on a line of its own that ends in a question mark, or in a numbered list");
        }
        return builder.build(fallbackTitle);
    }
}
