package dev.hotseat.fault;

/**
 * A kind of fault that a server has to bear.
 *
 * @param name  how it is asked for on the command line
 * @param what  what is done, as the table says it
 * @param few   how often in the tests, 0 where another case does it there
 * @param many  how often in a long run where nothing else is said, 0 where other cases do it there, one by one
 */
record Case(String name, String what, int few, int many, Trial trial) {
    /** Does it so often and notes what it found; what it starts it ends. */
    @FunctionalInterface
    interface Trial {
        void run(int times, Findings findings) throws Exception;
    }

    Findings run(int times) throws Exception {
        var findings = new Findings();
        trial.run(times, findings);
        return findings;
    }

    @Override
    public String toString() {
        return what;
    }
}
