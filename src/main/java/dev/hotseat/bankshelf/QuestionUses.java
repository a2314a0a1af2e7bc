package dev.hotseat.bankshelf;

import dev.hotseat.session.SessionId;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Which sessions planned which questions: an index over what session logs hold, kept together with them so that it can never
 * miss one, and forgotten with them. A question is known by its prompt, as a bank's next version may have it at another place.
 */
public interface QuestionUses {
    /** How many sessions planned each of these prompts, whatever bank they had it from; a prompt that none planned is left out. */
    Future<Map<String, Integer>> counts(Set<String> prompts);

    /** How many sessions took questions from each bank, by its id; a bank that none took from is left out. */
    Future<Map<String, Integer>> sessionsByBank();

    /** Prompts that any of these sessions planned. */
    Future<Set<String>> plannedIn(Collection<SessionId> sessions);
}
