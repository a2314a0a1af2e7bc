package dev.hotseat.room;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A list that only grows. What it holds at an instant is handed out without copying it: the same elements, shared, and never more
 * of them than there were then. One thread adds; what was handed out may be read on any that it is passed on to.
 */
final class GrowingList<E> {
    private static final int LEAST = 16;
    private Object[] elements = new Object[LEAST];
    private int size;

    void add(E element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size++] = element;
    }

    @SuppressWarnings("unchecked")
    E getFirst() {
        return (E) elements[0];
    }

    @SuppressWarnings("unchecked")
    E getLast() {
        return (E) elements[size - 1];
    }

    /** All that is in it now, unmodifiable and quick to reach into; what is added later is not in it. */
    @SuppressWarnings("unchecked")
    List<E> now() {
        // A place in the array is written once, before it is handed out, so that nobody sees one change.
        return Collections.unmodifiableList((List<E>) Arrays.asList(elements).subList(0, size));
    }
}
