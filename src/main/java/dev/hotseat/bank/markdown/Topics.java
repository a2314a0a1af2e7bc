package dev.hotseat.bank.markdown;

import java.util.ArrayList;
import java.util.List;

/** Finds titles that each name the topic of one labelled question, such as "Torn seals" above "Question: …": they are no sections. */
final class Topics {
    private static final double SINGLE_MIN = 0.7;
    private static final int TOPICS_MIN = 2;

    private Topics() {}

    /** Where nearly every section holds one labelled question, joins them and leaves each title to its question. */
    static void join(Outline outline, Page page) {
        List<Outline.Part> parts = new ArrayList<>(outline.parts);
        long single = parts.stream().filter(part -> topic(part, page)).count();
        if (single < TOPICS_MIN || single < parts.size() * SINGLE_MIN) {
            return;
        }
        outline.parts.clear();
        for (Outline.Part part : parts) {
            boolean topic = topic(part, page);
            if (topic) {
                part.drafts().getFirst().topic = part.title();
                outline.topics++;
            }
            if (!topic) {
                outline.parts.add(part);
            } else if (outline.parts.isEmpty()) {
                outline.parts.add(new Outline.Part(outline.title, Wording.key(outline.title), new ArrayList<>(part.drafts())));
            } else {
                outline.parts.getLast().drafts().addAll(part.drafts());
            }
        }
    }

    private static boolean topic(Outline.Part part, Page page) {
        Shape shape = page.shapes()[part.drafts().getFirst().line - 1];
        return part.drafts().size() == 1 && !part.title().isEmpty() && shape != null && shape.strength() <= Shape.LABEL && shape.strength() >= Shape.LABEL - 1;
    }
}
