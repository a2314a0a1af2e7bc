package dev.hotseat.storage.sqlite.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * A bounded queue that many threads fill and one thread drains. Closing and filling exclude each other, so that
 * everything answered with {@link Put#TAKEN} is drained and nothing is left behind. Filling never blocks.
 */
final class Inbox<T> {
    enum Put { TAKEN, FULL, CLOSED }

    private final int waitingMax;
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean closed;

    Inbox(int waitingMax) {
        this.waitingMax = waitingMax;
    }

    synchronized Put put(T item) {
        if (closed) {
            return Put.CLOSED;
        }
        if (waiting.size() >= waitingMax) {
            return Put.FULL;
        }
        waiting.add(item);
        notifyAll();
        return Put.TAKEN;
    }

    /** Waits until something is there and moves at most {@code max} of it; false once closed and empty. */
    synchronized boolean drain(List<T> into, int max) throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        for (int i = 0; i < max && !waiting.isEmpty(); i++) {
            into.add(waiting.remove());
        }
        return !into.isEmpty();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized int size() {
        return waiting.size();
    }
}
