package dev.hotseat.bankshelf;

import dev.hotseat.bank.Bank;
import dev.hotseat.bank.BankLimits;
import dev.hotseat.bank.Question;
import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.RefusalException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server keeps its banks. Every save is a new version; versions are never changed, the newest are kept, and a removed bank
 * harms no session, because a session pins the text it uses. A question is known by its prompt, whatever its place.
 */
public interface BankShelf {
    int BANKS_MAX = 500;
    /** Versions kept of a bank; with one more the oldest goes. */
    int VERSIONS_KEPT = 200;
    int FAVOURITES_MAX = BankLimits.QUESTIONS_MAX;

    /** There is no place for more. Nothing was kept; the message says what to do. */
    final class Full extends RefusalException {
        private static final long serialVersionUID = 1;

        public Full(Limit met, String message) {
            super(Kind.CONFLICT, "shelf-full", "No more than that", message, Optional.of(met));
        }
    }

    /** A bank as it stands in a list. {@code updatedAt} is milliseconds since the epoch. */
    record Shelved(String id, int version, String title, String description, int sectionCount, int questionCount, long updatedAt) {}

    /** A bank at one version, with its content. */
    record Copy(String id, int version, Bank bank) {}

    /** One version of a bank. {@code updatedAt} is milliseconds since the epoch. */
    record Version(int version, String title, int questionCount, long updatedAt) {}

    /** A question with where it stands; titles as in its bank. */
    record Found(String bank, String section, Question question) {}

    /**
     * Stores a bank under a new id made from its title. Fails with {@link Full} where there are {@link #BANKS_MAX}. {@code at} is milliseconds since the epoch.
     */
    Future<Shelved> add(Bank bank, long at);

    /**
     * Stores the next version of a bank that was edited from {@code version}.
     * Fails with {@link NoSuchBank} where it is not on the shelf, with {@link BankChanged} where it has a newer version.
     */
    Future<Shelved> replace(String id, int version, Bank bank, long at);

    /** All banks at their newest version, by title. */
    Future<List<Shelved>> list();

    /** A bank, at its newest version where none is asked for. */
    Future<Optional<Copy>> find(String id, Optional<Integer> version);

    /** Every version of a bank, the newest first; none where it is not on the shelf. */
    Future<List<Version>> versions(String id);

    /**
     * Questions of all banks at their newest version which have each of these words in prompt, guidance, tags, section or bank title,
     * letter case aside; at most {@code max}, and those that have the words in their prompt first.
     */
    Future<List<Found>> search(String words, int max);

    /** Takes a bank with all its versions and favourites off the shelf; false where it was not there. */
    Future<Boolean> remove(String id);

    /** Marks or unmarks a question as a favourite; both are harmless twice. Fails with {@link Full} past {@link #FAVOURITES_MAX}. */
    Future<Void> favourite(String id, String prompt, boolean on);

    /** Prompts of a bank's favourites. */
    Future<Set<String>> favourites(String id);
}
