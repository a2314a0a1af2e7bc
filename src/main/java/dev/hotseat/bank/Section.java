package dev.hotseat.bank;

import java.util.List;

/** A titled group of questions within a bank; the title may be empty where a document has no headings. */
public record Section(String title, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }
}
