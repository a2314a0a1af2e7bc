package dev.hotseat.storage.sqlite.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hotseat.json.Json;
import dev.hotseat.matchmaking.PersonId;
import dev.hotseat.matchmaking.Standing;
import dev.hotseat.matchmaking.Waiter;
import dev.hotseat.matchmaking.Want;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A waiter as a row: the standing by its record's name with its fields, and the rest beside it. */
final class Places {
    private static final Map<String, Class<?>> STANDINGS = Arrays.stream(Standing.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    record Row(String standing, String standingData, String waiter) {}

    /** A waiter without its standing. */
    private record Fields(PersonId person, String name, Want want, String key, String tokenHash, Set<PersonId> met, Set<PersonId> blocked,
                          Set<PersonId> passed, long place, long joinedAt, long awaySince) {}

    private Places() {}

    static Row row(Waiter waiter) {
        return new Row(waiter.standing().getClass().getSimpleName(), write(waiter.standing()), write(new Fields(waiter.person(), waiter.name(),
                waiter.want(), waiter.key(), waiter.tokenHash(), waiter.met(), waiter.blocked(), waiter.passed(), waiter.place(), waiter.joinedAt(),
                waiter.awaySince())));
    }

    static Waiter waiter(Row row) {
        var fields = read(row.waiter(), Fields.class);
        return new Waiter(fields.person(), fields.name(), fields.want(), fields.key(), fields.tokenHash(), fields.met(), fields.blocked(),
                fields.passed(), fields.place(), fields.joinedAt(), fields.awaySince(), (Standing) read(row.standingData(), STANDINGS.get(row.standing())));
    }

    private static String write(Object value) {
        try {
            return Json.STORED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place cannot be written", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return Json.STORED.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a place on the way to a partner cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
