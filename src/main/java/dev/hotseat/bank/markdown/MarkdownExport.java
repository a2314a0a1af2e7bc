package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.CriterionAnchors;
import dev.hotseat.bank.Question;
import dev.hotseat.bank.Section;
import java.util.List;

/**
 * Writes a bank as Markdown that any viewer shows as headings and lists, and that imports again to the same bank.
 * Comments, which viewers hide, say what each part is; a line of text that looks like such a comment is escaped.
 */
public final class MarkdownExport {
    static final String MARK = "<!-- hotseat:";
    static final String FIRST = MARK + "bank 1 -->";

    private final StringBuilder out = new StringBuilder();

    private MarkdownExport() {}

    /** Whether the text is an export of this class; {@code text} has "\n" between lines. */
    static boolean wrote(String text) {
        return text.stripLeading().startsWith(FIRST);
    }

    /** The whole document, ending in a line end. */
    public static String write(Bank bank) {
        MarkdownExport export = new MarkdownExport();
        export.out.append(FIRST).append("\n# ").append(bank.title()).append("\n\n");
        export.block(bank.description());
        for (Section section : bank.sections()) {
            export.mark("section").append("## ").append(section.title()).append("\n\n");
            section.questions().forEach(export::question);
        }
        return export.out.toString();
    }

    private StringBuilder mark(String name) {
        return out.append(MARK).append(name).append(" -->\n");
    }

    private void question(Question question) {
        mark("question minutes=" + question.minutes() + " difficulty=" + question.difficulty());
        block("### " + question.prompt());
        if (!question.tags().isEmpty()) {
            mark("tags");
            out.append("Tags: ").append(String.join(", ", question.tags())).append("\n\n");
        }
        field("guidance", "", question.guidance());
        items("follow-ups", "Follow-ups", question.followUps());
        items("hints", "Hints", question.hints());
        items("weak-signs", "Signs of a weak answer", question.weakSigns());
        question.criteria().forEach(this::criterion);
    }

    private void criterion(CriterionAnchors anchors) {
        mark("criterion");
        out.append("#### ").append(anchors.criterion()).append("\n\n");
        field("poor", "Poor", anchors.poor());
        field("mixed", "Mixed", anchors.mixed());
        field("good", "Good", anchors.good());
        field("excellent", "Excellent", anchors.excellent());
    }

    private void field(String name, String label, String text) {
        if (!text.isEmpty()) {
            mark(name);
            out.append(label.isEmpty() ? "" : "**" + label + "**\n\n");
            block(text);
        }
    }

    private void items(String name, String label, List<String> items) {
        if (!items.isEmpty()) {
            mark(name);
            out.append("**").append(label).append("**\n\n");
            for (String item : items) {
                out.append("- ").append(item.replace("\n", "\n  ")).append('\n');
            }
            out.append('\n');
        }
    }

    private void block(String text) {
        if (!text.isEmpty()) {
            out.append(escape(text)).append("\n\n");
        }
    }

    private static String escape(String text) {
        return text.replaceAll("(?m)^(\\\\*<!-- hotseat:)", "\\\\$1");
    }
}
