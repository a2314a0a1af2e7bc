package dev.hotseat.bank.markdown;

import dev.hotseat.bank.BankLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown and lays the tree over the source lines, one {@link Line} for each.
 * Every later step decides about whole lines, so none can be lost between two blocks.
 * Inline markup is not parsed: no decision needs it, and without it hostile input has no deep recursion to aim at.
 */
final class TreeLines {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .maxOpenBlockParsers(BankLimits.NESTING_MAX)
            .build();

    private static final Pattern UNDERLINE = Pattern.compile("=+|-+");

    private record Visit(Node node, int depth, boolean quoted, int block) {}

    private final String[] copy;
    private final Line[] lines;

    private TreeLines(String[] raw, Mending mending) {
        this.copy = mending.copy();
        lines = new Line[raw.length];
        Arrays.setAll(lines, i -> new Line(i + 1, raw[i], mending.kept().getOrDefault(i, raw[i]), raw[i].isBlank() ? Line.Kind.BLANK : Line.Kind.OTHER,
                copy[i].strip(), 0, 0, Line.NONE, true, false, -1, Mending.columns(copy[i])));
    }

    /** The lines of a document, laid out by the copy of it that the parser is to read. */
    static List<Line> of(String[] raw, Mending mending) {
        TreeLines tree = new TreeLines(raw, mending);
        tree.walk(PARSER.parse(String.join("\n", tree.copy)));
        return List.of(tree.lines);
    }

    private void walk(Node document) {
        Deque<Visit> open = new ArrayDeque<>();
        int block = 0;
        List<Visit> top = new ArrayList<>();
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            top.add(new Visit(child, 0, false, block++));
        }
        top.reversed().forEach(open::push);
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            List<Visit> below = new ArrayList<>();
            if (mark(visit)) {
                int depth = visit.depth() + (visit.node() instanceof ListBlock ? 1 : 0);
                boolean quoted = visit.quoted() || visit.node() instanceof BlockQuote;
                for (Node child = visit.node().getFirstChild(); child != null; child = child.getNext()) {
                    if (child instanceof Block) {
                        below.add(new Visit(child, depth, quoted, visit.block()));
                    }
                }
            }
            below.reversed().forEach(open::push);
        }
    }

    /** Marks the lines of one block; says whether its children have more to tell. */
    private boolean mark(Visit visit) {
        Line.Kind kind = switch (visit.node()) {
            case Heading _ -> Line.Kind.HEADING;
            case Paragraph _ -> Line.Kind.TEXT;
            case FencedCodeBlock _ -> Line.Kind.CODE;
            case IndentedCodeBlock _ -> Line.Kind.CODE;
            case HtmlBlock _ -> Line.Kind.HTML;
            case TableBlock _ -> Line.Kind.TABLE;
            case ThematicBreak _ -> Line.Kind.RULE;
            case YamlFrontMatterBlock _ -> Line.Kind.FRONT_MATTER;
            default -> null;
        };
        if (kind != null) {
            markLeaf(visit, kind);
            return false;
        }
        if (visit.node() instanceof ListItem item) {
            markItem(visit, item);
        }
        return true;
    }

    private void markItem(Visit visit, ListItem item) {
        if (item.getSourceSpans().isEmpty()) {
            return;
        }
        SourceSpan span = item.getSourceSpans().getFirst();
        Line old = lines[span.getLineIndex()];
        String rest = copy[span.getLineIndex()].substring(span.getColumnIndex());
        int ordinal = item.getParent() instanceof OrderedList ? digits(rest) : Line.BULLET;
        int marker = ordinal == Line.BULLET ? 1 : rest.length() - rest.replaceFirst("^\\d+[.)]", "").length();
        lines[span.getLineIndex()] = new Line(old.number(), old.raw(), old.kept(), Line.Kind.ITEM,
                rest.substring(Math.min(marker, rest.length())).strip(), 0, visit.depth(), ordinal, true, visit.quoted(),
                visit.block(), old.column());
    }

    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(text, 0, end, 10);
    }

    private void markLeaf(Visit visit, Line.Kind kind) {
        boolean first = true;
        for (SourceSpan span : visit.node().getSourceSpans()) {
            Line old = lines[span.getLineIndex()];
            boolean opensItem = old.kind() == Line.Kind.ITEM;
            String read = copy[span.getLineIndex()];
            String text = read.substring(Math.min(span.getColumnIndex(), read.length())).strip();
            if (old.kind() == Line.Kind.BLANK && kind != Line.Kind.CODE) {
                continue;
            }
            Line.Kind kept = opensItem && kind == Line.Kind.TEXT ? Line.Kind.ITEM : kind;
            int level = visit.node() instanceof Heading heading && first ? heading.getLevel() : 0;
            if (visit.node() instanceof Heading) {
                kept = first ? Line.Kind.HEADING : UNDERLINE.matcher(text).matches() ? Line.Kind.RULE : Line.Kind.OTHER;
                text = first ? headingText(text) : text;
            }
            lines[span.getLineIndex()] = new Line(old.number(), old.raw(), old.kept(), kept, text, level, visit.depth(),
                    opensItem ? old.ordinal() : Line.NONE, first, visit.quoted(), visit.block(), old.column());
            first = false;
        }
    }

    private static String headingText(String text) {
        String open = text.startsWith("#") ? text.replaceFirst("^#{1,6}", "").strip() : text;
        return open.replaceFirst("(^|\\s)#+$", "").strip();
    }
}
