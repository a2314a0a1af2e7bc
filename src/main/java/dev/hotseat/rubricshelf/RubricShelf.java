package dev.hotseat.rubricshelf;

import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.RefusalException;
import dev.hotseat.scoring.Rubric;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * The host's rubrics: those that Hotseat comes with, which stay as they are, and the host's own. A session pins the rubric
 * that it is created with, so nothing here changes any session. Futures complete on the caller's context where it has one.
 */
public interface RubricShelf {
    int OWN_MAX = 200;

    /**
     * @param version   1 on, one more with every change
     * @param ready     whether Hotseat comes with it; such a one can be copied but neither changed nor removed
     * @param updatedAt milliseconds since the epoch, 0 for a ready one
     */
    record Shelved(String id, int version, boolean ready, long updatedAt, Rubric rubric) {}

    /** Ready ones first, then the host's own by title. */
    Future<List<Shelved>> list();

    Future<Optional<Shelved>> find(String id);

    /** Puts a rubric on the shelf under an id made from its title. Fails with {@link Refused} where it cannot be graded by. */
    Future<Shelved> add(Rubric rubric, long at);

    /** Saves a change to {@code version}. Fails with {@link Refused}, also where somebody else has saved one meanwhile. */
    Future<Shelved> replace(String id, int version, Rubric rubric, long at);

    /** Takes one of the host's own off the shelf; false where there is none of this id. */
    Future<Boolean> remove(String id);

    /** Why a rubric was not saved, in words for the host. */
    final class Refused extends RefusalException {
        private static final long serialVersionUID = 1;

        public Refused(Kind kind, String code, String message) {
            super(kind, code, "Not saved", message);
        }

        /** Refused for nothing but that there are as many as may be. */
        public Refused(String message) {
            super(Kind.CONFLICT, "too-many-rubrics", "No more than that", message, Optional.of(Limit.RUBRICS));
        }
    }
}
