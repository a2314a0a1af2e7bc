package dev.hotseat.wire;

import dev.hotseat.session.Rejection;
import dev.hotseat.testing.Sealed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codes of why a session refuses a command, which are the same whatever a rejection holds; a stream's own are that stream's to describe. */
final class RefusalCodes {
    private static final Map<Class<?>, Object> EMPTY = Map.of(String.class, "", int.class, 0, long.class, 0L, boolean.class, false,
            List.class, List.of(), Set.class, Set.of(), Optional.class, Optional.empty());

    private RefusalCodes() {}

    static List<String> all() {
        return Sealed.leaves(Rejection.class).filter(rejection -> rejection != Rejection.OfStream.class).map(RefusalCodes::code).toList();
    }

    private static String code(Class<? extends Rejection> rejection) {
        var types = Arrays.stream(rejection.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return rejection.getDeclaredConstructor(types).newInstance(Arrays.stream(types).map(EMPTY::get).toArray()).code();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(rejection + " cannot be made", e);
        }
    }
}
