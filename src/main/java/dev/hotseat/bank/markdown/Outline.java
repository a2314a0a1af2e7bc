package dev.hotseat.bank.markdown;

import dev.hotseat.bank.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a document has been cut into so far: sections of drafts, what was put aside, and how regular it was. */
final class Outline {
    private static final int LISTED_MIN = 3;

    /** A section and the questions cut for it. */
    record Part(String title, String key, List<Draft> drafts) {}

    /** A line that is in no question and no title. */
    record Left(Line line, String reason) {}

    final List<Part> parts = new ArrayList<>();
    final List<Line> titleLines = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Left> left = new ArrayList<>();
    /** The indexes of the lines that opened a question, ascending. */
    final List<Integer> openings = new ArrayList<>();
    /** The shapes that opened questions, with how many each. */
    final Map<Shape, Integer> shapes = new HashMap<>();
    /** Lines that are written as the questions are and were taken for something else. */
    int missed;
    /** Questions that were a table's rows or cells. */
    int rows;
    int plainTitles;
    /** Questions with a title of their own that is no section's. */
    int topics;
    /** Plain titles below which numbers begin anew. */
    int restarts;
    int runningOn;
    int numbers;
    private int lastNumber;
    String title = "";
    Line titleLine;
    private Line pendingTitle;
    private String pendingText = "";
    private int count;

    /** Notes a section's title; the section itself begins with its first question. */
    void section(Line line, String text) {
        dropPending();
        pendingTitle = line;
        pendingText = text;
    }

    void title(Line line, String text) {
        section(line, text);
        titleLine = line;
        title = text;
    }

    /** A question that the line at {@code index} opens. */
    Draft add(Draft draft, int index, Page page) {
        openings.add(index);
        shapes.merge(page.shapes()[index], 1, Integer::sum);
        return add(draft);
    }

    Draft add(Draft draft) {
        if (pendingTitle != null || parts.isEmpty()) {
            parts.add(new Part(pendingText, Wording.key(pendingText), new ArrayList<>()));
            if (pendingTitle != null) {
                titleLines.add(pendingTitle);
            }
            pendingTitle = null;
            pendingText = "";
        }
        parts.getLast().drafts().add(draft);
        count++;
        return draft;
    }

    /** Adds to the section of this title wherever it stands, or to the current one where the title is blank. */
    Part addTo(String title, Draft draft) {
        String key = Wording.key(title);
        if (key.isEmpty()) {
            add(draft);
            return parts.getLast();
        }
        Part part = parts.stream().filter(known -> known.key().equals(key)).findFirst().orElse(null);
        if (part == null) {
            part = new Part(title, key, new ArrayList<>());
            parts.add(part);
        }
        part.drafts().add(draft);
        count++;
        return part;
    }

    /** A title with no question under it is not a section of the bank. */
    void dropPending() {
        if (pendingTitle != null) {
            leaveOut(pendingTitle, pendingTitle == titleLine ? "title of the document" : "heading without questions");
        }
        pendingTitle = null;
        pendingText = "";
    }

    void leaveOut(Line line, String reason) {
        if (!line.raw().isBlank()) {
            left.add(new Left(line, reason));
        }
    }

    void warn(int line, String message) {
        warnings.add(new Warning(line, message));
    }

    /** Counts how well the numbers of questions run on, also from one section to the next. */
    void numbered(int number) {
        if (number >= 0) {
            numbers++;
            runningOn += number == lastNumber + 1 || number == 1 ? 1 : 0;
            lastNumber = number;
        }
    }

    /** From 0 to 1 how far the document's own table of contents has questions where they are cut, and titles where they are; else 0.5. */
    double agreement(Page page) {
        int[] listed = page.listed();
        int deepest = 0;
        int highest = Integer.MAX_VALUE;
        int all = 0;
        for (int depth : listed) {
            deepest = Math.max(deepest, depth);
            highest = depth > 0 ? Math.min(highest, depth) : highest;
            all += depth > 0 ? 1 : 0;
        }
        if (all < LISTED_MIN) {
            return 0.5;
        }
        int asking = 0;
        int titling = 0;
        for (int index : openings) {
            asking += listed[index] == deepest ? 1 : 0;
        }
        for (Line line : titleLines) {
            titling += listed[line.number() - 1] > 0 && (deepest == highest || listed[line.number() - 1] < deepest) ? 1 : 0;
        }
        return deepest == highest ? (double) Math.max(asking, titling) / all : (double) (asking + titling) / all;
    }

    /** Takes the last section away, as what it held is part of other questions now. */
    void removeLast() {
        int drafts = parts.removeLast().drafts().size();
        count -= drafts;
        for (int i = 0; i < drafts && !openings.isEmpty(); i++) {
            openings.removeLast();
        }
    }

    /** How much the questions ask, from 0 to 1. */
    double asking(Page page) {
        double asked = rows;
        for (int index : openings) {
            asked += page.asks()[index];
        }
        return asked / Math.max(1, openings.size() + rows);
    }

    List<Draft> drafts() {
        return parts.stream().flatMap(part -> part.drafts().stream()).toList();
    }

    int count() {
        return count;
    }
}
