package dev.hotseat.session;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plan as it stands: what was planned at the start, what the lead added on the way, and what is to be left out.
 * Immutable.
 *
 * @param skipped questions that are not going to be asked; one that is pushed after all is skipped no more
 */
public record Agenda(List<PlannedQuestion> questions, Set<QuestionId> skipped) {
    static Agenda of(Plan plan) {
        return new Agenda(plan.questions(), Set.of());
    }

    /** The question with this id, where the plan has it. */
    public Optional<PlannedQuestion> find(QuestionId id) {
        // A plain loop: every push looks for its question several times, on behalf of every audience.
        for (var planned : questions) {
            if (planned.id().equals(id)) {
                return Optional.of(planned);
            }
        }
        return Optional.empty();
    }

    Agenda add(PlannedQuestion question) {
        if (find(question.id()).isPresent()) {
            throw new IllegalStateException("question " + question.id() + " is in the plan already");
        }
        return new Agenda(Stream.concat(questions.stream(), Stream.of(question)).toList(), skipped);
    }

    Agenda skip(QuestionId id) {
        var more = new LinkedHashSet<>(skipped);
        more.add(id);
        return new Agenda(questions, Collections.unmodifiableSet(more));
    }

    Agenda restore(QuestionId id) {
        if (!skipped.contains(id)) {
            return this;
        }
        var fewer = new LinkedHashSet<>(skipped);
        fewer.remove(id);
        return new Agenda(questions, Collections.unmodifiableSet(fewer));
    }
}
