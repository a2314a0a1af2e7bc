package dev.hotseat.sessionlog;

import dev.hotseat.session.SessionId;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamKind;
import dev.hotseat.stream.StreamLog;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The kinds of streams that this Hotseat knows beside {@code main}, each with how its events are read. Given where a program is put
 * together. Immutable.
 */
public final class Streams {
    /** What stands beside an event's own fields in a line or a frame. */
    private static final Set<String> RESERVED = Set.of("seq", "at", "by", "commandId", "type", "stream", "hash");
    public static final Streams NONE = of();

    /** A kind, and how its events are read. */
    public record Known<C, E, S>(StreamKind<C, E, S> kind, StreamCodec<E> codec) {
        private static <C, E, S> Known<C, E, S> of(StreamKind<C, E, S> kind) {
            return new Known<>(kind, StreamCodec.of(kind.name(), kind.events()));
        }

        public StreamName name() {
            return kind.name();
        }

        /** All that is stored of a session's stream of this kind. */
        public Future<StreamLog<C, E, S>> read(SessionLog log, SessionId session) {
            return log.readAll(session, codec).map(events -> new StreamLog<>(kind, events));
        }
    }

    private final Map<StreamName, Known<?, ?, ?>> byName = new TreeMap<>();

    private Streams(List<StreamKind<?, ?, ?>> kinds) {
        for (var kind : kinds) {
            var known = Known.of(kind);
            if (known.name().isMain() || byName.put(known.name(), known) != null) {
                throw new IllegalArgumentException("there is a stream \"" + known.name() + "\" already");
            }
            known.codec().fieldNames().filter(RESERVED::contains).findFirst().ifPresent(field -> {
                throw new IllegalArgumentException("an event of the stream \"" + known.name() + "\" has a field \""
                        + field + "\", which stands for something else");
            });
        }
    }

    /** @throws IllegalArgumentException where two have one name, or an event a field that means something for every event */
    public static Streams of(StreamKind<?, ?, ?>... kinds) {
        return new Streams(List.of(kinds));
    }

    public Optional<Known<?, ?, ?>> find(StreamName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * All that is stored of a session. Fails with {@link UnknownStream} where it has one that nobody here knows the kind of, so that nothing
     * is left out in silence.
     */
    public Future<SessionRecord> read(SessionLog log, SessionId session) {
        return log.streams(session).compose(ends -> ends.stream().map(StreamEnd::stream).filter(name -> !byName.containsKey(name)).findFirst()
                .map(unknown -> Future.<SessionRecord>failedFuture(new UnknownStream(session, unknown))).orElseGet(() -> read(log, session, ends)));
    }

    /** The same without what is of no known kind, for whoever makes nothing of it that is taken for the whole. */
    public Future<SessionRecord> readKnown(SessionLog log, SessionId session) {
        return log.streams(session).compose(ends -> read(log, session, ends));
    }

    private Future<SessionRecord> read(SessionLog log, SessionId session, List<StreamEnd> ends) {
        var others = new ArrayList<StreamLog<?, ?, ?>>();
        Future<Void> read = Future.succeededFuture();
        for (var end : ends) {
            var known = byName.get(end.stream());
            if (known != null) {
                read = read.compose(_ -> known.read(log, session)).map(each -> {
                    others.add(each);
                    return null;
                });
            }
        }
        // The main stream last, so that it holds all that the others' events were decided by.
        return read.compose(_ -> log.readAll(session)).map(main -> new SessionRecord(main, others));
    }

    /** By name. */
    public List<Known<?, ?, ?>> all() {
        return List.copyOf(byName.values());
    }
}
