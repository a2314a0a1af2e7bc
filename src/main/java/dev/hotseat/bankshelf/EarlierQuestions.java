package dev.hotseat.bankshelf;

import dev.hotseat.sessionlog.SessionLog;
import io.vertx.core.Future;
import java.util.Set;

/** What a candidate was asked before, so that a plan can leave it out. Thread-safe. */
public record EarlierQuestions(SessionLog log, QuestionUses uses) {
    /** Prompts that earlier sessions planned for a candidate of this name; case of the letters A to Z and space around it aside. */
    public Future<Set<String>> of(String candidate) {
        return log.withCandidate(candidate).compose(uses::plannedIn);
    }
}
