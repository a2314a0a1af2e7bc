package dev.hotseat.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes any record at random from its components: enums, lists and records by themselves, other types as told.
 * A component of a type that nobody told about is an error, so that nothing new stays untested in silence. Immutable.
 */
public final class AnyRecord {
    private static final int LIST_MAX = 3;
    private final Map<Type, Arbitrary<?>> told;

    private AnyRecord(Map<Type, Arbitrary<?>> told) {
        this.told = Map.copyOf(told);
    }

    public static AnyRecord knowingNothing() {
        return new AnyRecord(Map.of());
    }

    /** Takes this for every component of the type. */
    public <T> AnyRecord with(Class<T> type, Arbitrary<? extends T> arbitrary) {
        var more = new HashMap<>(told);
        more.put(type, arbitrary);
        return new AnyRecord(more);
    }

    /** Any record of a sealed family, each kind as often as the others. */
    public <T> Arbitrary<T> ofFamily(Class<T> family) {
        return Arbitraries.oneOf(Sealed.leaves(family).<Arbitrary<? extends T>>map(this::of).toList());
    }

    public <T> Arbitrary<T> of(Class<T> type) {
        return any(type).map(type::cast);
    }

    private Arbitrary<?> any(Type type) {
        if (told.containsKey(type)) {
            return told.get(type);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return any(list.getActualTypeArguments()[0]).list().ofMaxSize(LIST_MAX);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return Arbitraries.of(plain.getEnumConstants());
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalStateException("no generator for " + type.getTypeName() + "; tell one to the test that needs it");
    }

    private Arbitrary<?> record(Class<?> type) {
        var components = type.getRecordComponents();
        var constructor = constructor(type, components);
        var values = Arrays.stream(components).map(component -> any(component.getGenericType()).map(Object.class::cast)).toList();
        return values.isEmpty() ? Arbitraries.just(make(constructor, List.of()))
                : Combinators.combine(values).as(chosen -> make(constructor, chosen));
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Constructor<?> constructor, List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " refuses " + values, e);
        }
    }
}
