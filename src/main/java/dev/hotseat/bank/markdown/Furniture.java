package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the lines that belong to a document's furniture, not to its questions, and says what each is. */
final class Furniture {
    static final String CONTENTS = "table of contents";
    private static final double LINKED_SHARE_MIN = 0.5;
    private static final Pattern FRAGMENT_LINK = Pattern.compile("\\]\\(#[^)]{0,500}\\)|href\\s?=\\s?\"#");
    private static final int LINKS_IN_A_ROW_MIN = 3;
    private static final Pattern LINK_WITHIN = Pattern.compile("\\[[^\\[\\]]{1,1000}\\]\\(#[^)]{0,500}\\)");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\[\\]]{0,1000}\\]\\([^)]{1,2000}\\)");
    private static final Pattern TAG_IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]{1,40}\\]");
    private static final Pattern CONTENTS_TITLE = Pattern.compile("(?i)^\\W*((table|list) of (contents?|questions)\\b.{0,40}|toc|contents?|index"
            + "|inhalt(sverzeichnis)?|índice( de contenidos?)?|contenidos?|sumário|conteúdo|sommaire|table des matières|indice|sommario|inhoud(sopgave)?"
            + "|содержание|оглавление|зміст|spis treści|obsah|tartalom(jegyzék)?|cuprins|περιεχόμενα|içindekiler|المحتويات|الفهرس|תוכן( עניינים)?|विषय[- ]?सूची"
            + "|目录|目錄|目次|목차|mục lục|สารบัญ|daftar isi|innehåll|indhold|innhold|sisällys)\\W*$", Pattern.UNICODE_CASE);
    private static final Pattern OTHER_TITLE = Pattern.compile("(?i)^\\W*(licen[sc]e|licensing|copyright|contribut(e|ing|ions?|ors?)"
            + "( guide(lines)?)?|how to contribute|related (topics|repositories|projects|links)|acknowledge?ments?|credits|sponsors?"
            + "|disclaimer|support( us| me)?|backers|references?|further reading|resources|useful (links|resources)|authors?|maintainers?"
            + "|star history|stargazers( over time)?|translations?|changelog|code of conduct|prerequisites|installation|getting started"
            + "|about( this (repo(sitory)?|document|list|project))?|how to use( this .{1,30})?|usage|expected usage|foreword|preface)\\W*$");
    private static final Pattern DEFINITION = Pattern.compile("^\\s{0,3}\\[[^\\]]{1,200}\\]:\\s.*");

    private final List<Line> lines;
    private final String[] reasons;

    private Furniture(List<Line> lines) {
        this.lines = lines;
        this.reasons = new String[lines.size()];
    }

    /** For each line the reason to leave it out, or null where it may hold part of a question. */
    static String[] reasons(List<Line> lines) {
        Furniture furniture = new Furniture(lines);
        furniture.singleLines();
        furniture.contentsBlocks();
        furniture.contentsParagraphs();
        furniture.repeatedLinks();
        furniture.titledSections();
        return furniture.reasons;
    }

    private void singleLines() {
        boolean comment = false;
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.CODE || line.blank()) {
                fence = line.blank() ? fence : fence(line, fence);
                // Without a link, "top" in code is a command.
                boolean mayLead = !line.blank() && fence.isEmpty() && !comment && PageLinks.linked(line);
                reasons[i] = mayLead ? PageLinks.reason(line) : null;
                continue;
            }
            if (line.kind() == Line.Kind.HTML && line.text().startsWith("<!--")) {
                comment = true;
            }
            reasons[i] = comment ? "comment" : reason(line);
            if (comment && line.raw().contains("-->")) {
                comment = false;
            }
        }
    }

    /**
     * The mark of the fence that the line is in or opens, or "" outside. Text indented too far for its list is code to the parser
     * though its author meant it as text: fences within it have to be followed here.
     */
    private static String fence(Line line, String before) {
        String mark = line.text().startsWith("```") ? "```" : line.text().startsWith("~~~") ? "~~~" : "";
        String open = line.starts() ? "" : before;
        return mark.isEmpty() ? open : open.isEmpty() ? mark : open.equals(mark) ? "" : open;
    }

    private static String reason(Line line) {
        if (line.kind() == Line.Kind.FRONT_MATTER) {
            return "front matter";
        }
        if (line.kind() != Line.Kind.HEADING && line.kind() != Line.Kind.TABLE && PageLinks.reason(line) != null) {
            return PageLinks.reason(line);
        }
        if (line.kind() == Line.Kind.OTHER && DEFINITION.matcher(Wording.head(line.raw())).matches()) {
            return "link target";
        }
        return null;
    }

    /** A list or table most of whose lines are links into the document is its table of contents, not a set of questions. */
    private void contentsBlocks() {
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && (lines.get(to).block() == lines.get(from).block() || lines.get(to).blank())) {
                to++;
            }
            markContents(from, to);
            from = to;
        }
    }

    private void markContents(int from, int to) {
        List<Line> entries = lines.subList(from, to).stream().filter(Furniture::listed).toList();
        long linked = entries.stream().filter(line -> FRAGMENT_LINK.matcher(Wording.head(line.raw())).find()
                && PageLinks.reason(line) == null).count();
        boolean heads = lines.subList(from, to).stream().anyMatch(line -> line.kind() == Line.Kind.HEADING);
        if (!heads && linked >= Math.min(2, entries.size()) && linked > 0 && linked >= entries.size() * LINKED_SHARE_MIN) {
            for (int i = from; i < to; i++) {
                mark(i, CONTENTS);
            }
        }
    }

    /** A table of contents need not be a list: paragraphs in a row that are nothing but links into the document are one too. */
    private void contentsParagraphs() {
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            long links = 0;
            while (to < lines.size() && (lines.get(to).blank() || onlyLinksWithin(to))) {
                links += lines.get(to).blank() ? 0 : LINK_WITHIN.matcher(Wording.head(lines.get(to).text())).results().count();
                to++;
            }
            for (int i = from; i < to && links >= LINKS_IN_A_ROW_MIN; i++) {
                mark(i, CONTENTS);
            }
            from = to + 1;
        }
    }

    /** A line that is one link, to a place that other such lines lead to as well, leads around the page in any language. */
    private void repeatedLinks() {
        Map<String, List<Integer>> targets = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Line.Kind.TEXT && lines.get(i).starts() && onlyLinksWithin(i)) {
                String text = lines.get(i).text();
                targets.computeIfAbsent(text.substring(text.lastIndexOf("](#")), _ -> new ArrayList<>()).add(i);
            }
        }
        targets.values().stream().filter(at -> at.size() > 1).forEach(at -> at.forEach(index -> mark(index, "link back to the top")));
    }

    private boolean onlyLinksWithin(int index) {
        Line line = lines.get(index);
        if (line.kind() != Line.Kind.TEXT || line.depth() > 0 || reasons[index] != null || !line.text().contains("](#")) {
            return false;
        }
        String rest = LINK_WITHIN.matcher(Wording.head(line.text())).replaceAll("");
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean listed(Line line) {
        return line.kind() == Line.Kind.ITEM || line.kind() == Line.Kind.TABLE && !line.text().matches("[|:\\-\\s]*");
    }

    private void titledSections() {
        int level = 0;
        String reason = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == Line.Kind.HEADING) {
                if (reason != null && (line.level() <= level || CONTENTS.equals(reason) && !holdsContents(i))) {
                    reason = null;
                }
                String found = reason == null ? titleReason(line.text()) : null;
                if (found != null) {
                    reason = found;
                    level = line.level();
                }
            }
            if (reason != null) {
                mark(i, reason);
            }
        }
    }

    /** Whether a heading inside a table of contents heads more of it, rather than the document's first section. */
    private boolean holdsContents(int heading) {
        boolean any = false;
        for (int i = heading + 1; i < lines.size() && lines.get(i).kind() != Line.Kind.HEADING; i++) {
            if (!lines.get(i).blank() && !CONTENTS.equals(reasons[i]) && !wordless(lines.get(i))
                    && lines.get(i).kind() != Line.Kind.HTML) {
                return false;
            }
            any |= CONTENTS.equals(reasons[i]);
        }
        return any;
    }

    private static String titleReason(String heading) {
        String plain = Wording.plain(heading);
        if (plain.endsWith("?")) {
            return null;
        }
        if (CONTENTS_TITLE.matcher(plain).matches()) {
            return CONTENTS;
        }
        return OTHER_TITLE.matcher(plain).matches() ? "section \"" + plain + "\"" : null;
    }

    private void mark(int index, String reason) {
        if (reasons[index] == null && !lines.get(index).blank()) {
            reasons[index] = reason;
        }
    }

    /** Whether nothing of it can be asked: an image, a badge, a line of tags or a rule. */
    static boolean wordless(Line line) {
        return line.kind() != Line.Kind.CODE && (line.kind() == Line.Kind.RULE || Wording.plain(line.text()).isEmpty()
                || line.text().length() > 2 && line.text().chars().allMatch(c -> "=-~*_#+".indexOf(c) >= 0));
    }

    /** Whether the text is nothing but a link, with tags in brackets before it at most. */
    static boolean onlyLink(String text) {
        if (text.indexOf("](") < 0) {
            return false;
        }
        String head = Wording.head(text);
        String rest = TAG_IN_BRACKETS.matcher(LINK.matcher(head).replaceAll("")).replaceAll("");
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
