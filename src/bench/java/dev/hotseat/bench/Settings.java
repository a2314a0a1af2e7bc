package dev.hotseat.bench;

import java.util.List;
import java.util.Optional;

/**
 * How the bench runs.
 *
 * @param java   Java with the flags that the server runs with
 * @param server the command line that starts Hotseat, up to its own arguments
 * @param quick  a minute in all, for a look; otherwise about ten
 * @param only   beginnings of the names of the cases to run; all where it is empty
 * @param beside the jar of another build to measure in the same run, as to see what a change brought; where there is one
 */
record Settings(List<String> java, List<String> server, boolean quick, List<String> only, Optional<String> beside) {
    /** What can be asked for by name. */
    static final List<String> NAMES = List.of("fanout-r200x4", "fanout-r20x40", "fanout-r2x400", "paced", "start", "stampede", "idle", "replay", "growth",
            Paint.NAME, Visits.NAME, Seeks.NAME, Hour.NAME);

    boolean wants(String name) {
        return only.isEmpty() || only.stream().anyMatch(name::startsWith);
    }
}
