package dev.hotseat.bank.markdown;

import dev.hotseat.bank.LeftOut;
import dev.hotseat.bank.Warning;
import java.util.ArrayList;
import java.util.List;

/** What a document has been cut into so far: sections of drafts, and what was put aside. */
final class Outline {
    /** A section and the questions cut for it. */
    record Part(String title, String key, List<Draft> drafts) {}

    final List<Part> parts = new ArrayList<>();
    final List<Integer> titleLines = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<LeftOut> leftOut = new ArrayList<>();
    String title = "";
    Line titleLine;
    private Line pendingTitle;
    private String pendingText = "";

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

    Draft add(Draft draft) {
        if (pendingTitle != null || parts.isEmpty()) {
            parts.add(new Part(pendingText, Wording.key(pendingText), new ArrayList<>()));
            if (pendingTitle != null) {
                titleLines.add(pendingTitle.number());
            }
            pendingTitle = null;
            pendingText = "";
        }
        parts.getLast().drafts().add(draft);
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
        if (!line.blank()) {
            leftOut.add(new LeftOut(line.number(), line.raw(), reason));
        }
    }

    void warn(int line, String message) {
        warnings.add(new Warning(line, message));
    }

    List<Draft> drafts() {
        return parts.stream().flatMap(part -> part.drafts().stream()).toList();
    }

    int count() {
        return parts.stream().mapToInt(part -> part.drafts().size()).sum();
    }
}
