package dev.hotseat.bank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named set of questions in sections, as it stands at one version.
 * Immutable and free of any storage concern; a session pins the text it uses, so a later version changes nothing there.
 *
 * @param title       what the host calls it; never blank
 * @param description one or two sentences for the person choosing; may be empty
 * @param sections    in the order of the document
 */
public record Bank(String title, String description, List<Section> sections) {
    public Bank {
        sections = List.copyOf(sections);
    }

    /** How many questions all sections hold together. */
    public int questionCount() {
        return sections.stream().mapToInt(section -> section.questions().size()).sum();
    }

    /** The text of every question; a question is known by it, whatever its place. */
    public Set<String> prompts() {
        return sections.stream().flatMap(section -> section.questions().stream()).map(Question::prompt).collect(Collectors.toUnmodifiableSet());
    }

    /** How many questions have guidance, for the totals that a check prints. */
    public int withGuidance() {
        return (int) sections.stream().flatMap(section -> section.questions().stream())
                .filter(question -> !question.guidance().isBlank()).count();
    }
}
