package dev.hotseat.bankshelf;

import dev.hotseat.bank.Bank;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Where a server keeps its banks. Every save is a new version; versions are never changed, and a removed bank keeps
 * harming no session, because a session pins the text it uses.
 */
public interface BankShelf {
    /** A bank as it stands in a list. {@code updatedAt} is milliseconds since the epoch. */
    record Shelved(String id, int version, String title, String description, int sectionCount, int questionCount, long updatedAt) {}

    /** A bank at one version, with its content. */
    record Copy(String id, int version, Bank bank) {}

    /**
     * Stores a bank under a new id made from its title, or as the next version of {@code id} where one is given.
     * Fails with {@link NoSuchBank} where that id is not on the shelf. {@code at} is milliseconds since the epoch.
     */
    Future<Shelved> save(Optional<String> id, Bank bank, long at);

    /** The newest version of every bank, by title. */
    Future<List<Shelved>> list();

    /** One bank at its newest version, or at the version asked for. */
    Future<Optional<Copy>> find(String id, Optional<Integer> version);

    /** Takes a bank with all its versions off the shelf, after which its id is free; answers false where there was none. */
    Future<Boolean> remove(String id);
}
