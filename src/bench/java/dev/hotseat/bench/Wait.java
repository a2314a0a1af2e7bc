package dev.hotseat.bench;

/** Lets time pass: the one thing that a benchmark may do and a test may not. */
final class Wait {
    private Wait() {}

    static void ms(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
