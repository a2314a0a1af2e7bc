package dev.hotseat.testing;

import java.util.stream.Stream;

/** The records of a sealed family, found from the family itself, so that a test cannot forget a new one. */
public final class Sealed {
    private Sealed() {}

    public static <T> Stream<Class<? extends T>> leaves(Class<T> family) {
        return leavesOf(family).map(leaf -> leaf.<T>asSubclass(family));
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Sealed::leavesOf) : Stream.of(type);
    }
}
