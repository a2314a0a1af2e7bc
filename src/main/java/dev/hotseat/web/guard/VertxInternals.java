package dev.hotseat.web.guard;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is done beneath Vert.x's public interface, each as long as Vert.x is inside as it was when that was written. Where another
 * version is not, something else is done in its place, and the log says once what. Thread-safe.
 */
public final class VertxInternals {
    /** What is done there. */
    public enum Use {
        SOCKETS("each open socket takes more memory"),
        REQUESTS("requests are checked once they are read, and one that comes very slowly is ended after a minute without a byte only"),
        CONNECTIONS("a connection is counted as long as Vert.x tells of it"),
        FIRST_CONNECTIONS("who connects in the moment of the start may have to try again");

        private final String instead;

        Use(String instead) {
            this.instead = instead;
        }
    }

    private static final System.Logger LOG = System.getLogger(VertxInternals.class.getName());

    private final Set<Use> without = ConcurrentHashMap.newKeySet();

    /** Does it; empty where that cannot be done with this Vert.x. */
    public <T> Optional<T> attempt(Use use, Supplier<T> beneath) {
        try {
            return Optional.of(beneath.get());
        } catch (LinkageError | RuntimeException e) {
            doWithout(use, e);
            return Optional.empty();
        }
    }

    /** As {@link #attempt(Use, Supplier)}. @return whether it was done */
    public boolean attempt(Use use, Runnable beneath) {
        return attempt(use, () -> {
            beneath.run();
            return use;
        }).isPresent();
    }

    /** Whether it could not be done at least once. */
    public boolean without(Use use) {
        return without.contains(use);
    }

    private void doWithout(Use use, Throwable failure) {
        if (without.add(use)) {
            LOG.log(Level.WARNING, "this Vert.x is inside not as Hotseat knows it, so that " + use.instead + ". Everything else is as ever. (" + failure + ")");
        }
    }
}
