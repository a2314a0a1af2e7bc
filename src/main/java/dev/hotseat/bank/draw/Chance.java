package dev.hotseat.bank.draw;

import java.util.List;

/**
 * Chance out of a seed, the same on every machine and for ever, because logged seeds must give the same draw years later.
 * SplitMix64, as in Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), figure 13.
 * Not for secrets. Confined to one thread.
 */
final class Chance {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Chance(long seed) {
        state = seed;
    }

    /** A number from 0 to {@code bound - 1}; the tiny bias of the remainder does not matter for a handful of questions. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        var mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    /** Shuffles in place, by Fisher and Yates. */
    <T> void shuffle(List<T> list) {
        for (var last = list.size() - 1; last > 0; last--) {
            list.set(last, list.set(below(last + 1), list.get(last)));
        }
    }
}
