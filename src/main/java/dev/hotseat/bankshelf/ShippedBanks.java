package dev.hotseat.bankshelf;

import dev.hotseat.bank.Bank;
import dev.hotseat.json.Json;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The banks that come with Hotseat, so that a first interview needs no preparation. */
public final class ShippedBanks {
    private static final List<String> NAMES = List.of("aws-devsecops-engineer", "behavioural-interview-star", "java-backend-engineer");

    private ShippedBanks() {}

    /** All of them, read anew. */
    static List<Bank> all() {
        return NAMES.stream().map(ShippedBanks::read).toList();
    }

    /** Puts them on a shelf that is empty; a shelf with anything on it is the host's own affair. */
    public static Future<Void> putOnEmpty(BankShelf shelf, long at) {
        return shelf.list().compose(shelved -> shelved.isEmpty()
                ? Future.all(all().stream().map(bank -> shelf.add(bank, at)).toList()).mapEmpty()
                : Future.succeededFuture());
    }

    private static Bank read(String name) {
        try (var stream = ShippedBanks.class.getResourceAsStream("/banks/" + name + ".json")) {
            return Json.STRICT.readValue(stream, Bank.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped bank " + name + " cannot be read", e);
        }
    }
}
