package dev.hotseat.sessionfile;

import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.StreamName;
import dev.hotseat.sessionfile.GivenCommands.Given;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.SessionSummary;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.sessionlog.UnknownStream;
import dev.hotseat.stream.SessionRecord;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what a session file holds, command by command as a room stored it first. Thread-safe. */
public final class SessionImport {
    /** Appends that wait together share an fsync; more than these would only fill the memory. */
    private static final int AT_ONCE = 500;

    /** There is a session with this id already, and it stays as it is. */
    public static final class AlreadyHere extends RefusalException {
        private static final long serialVersionUID = 1;

        AlreadyHere(SessionId id) {
            super(Kind.CONFLICT, "session-exists", "Already here", "there is a session \"" + id + "\" here already; nothing was changed");
        }

        @Override
        public String message() {
            return getMessage() + ".";
        }
    }

    private SessionImport() {}

    /**
     * Stores a session that is not here yet, or goes on with an import that was cut off. Fails with {@link AlreadyHere}
     * where the id is taken, with {@link BrokenSessionFile} where the file is not the log of one session.
     */
    public static Future<Void> into(SessionLog log, Streams streams, SessionFile.Contents contents) {
        return streams.read(log, contents.id())
                .recover(failure -> Future.failedFuture(failure instanceof UnknownStream ? new AlreadyHere(contents.id()) : failure))
                .compose(there -> there.size() >= contents.record().size() || !begins(contents.record(), there)
                        ? Future.failedFuture(new AlreadyHere(contents.id()))
                        : store(log, contents, GivenCommands.of(contents.record()), there));
    }

    /** Whether all that is there is what a record begins with, in every stream. */
    private static boolean begins(SessionRecord record, SessionRecord there) {
        return begins(record.main(), there.main()) && there.others().stream().allMatch(stored -> record.others().stream()
                .anyMatch(other -> other.name().equals(stored.name()) && begins(other.events(), stored.events())));
    }

    private static boolean begins(List<?> all, List<?> there) {
        return there.size() <= all.size() && all.subList(0, there.size()).equals(there);
    }

    private record Due(long expectedSeq, List<Logged<Event>> events, List<Addition> others, Optional<SessionSummary> summary) {}

    private static Future<Void> store(SessionLog log, SessionFile.Contents contents, List<Given> commands, SessionRecord there) {
        var stored = new HashMap<>(Map.of(StreamName.MAIN, there.main().size()));
        there.others().forEach(other -> stored.put(other.name(), other.events().size()));
        var due = new ArrayList<Due>();
        SessionState state = null;
        for (var command : commands) {
            var before = state == null ? 0 : state.seq();
            var events = Optional.ofNullable(command.slices().get(StreamName.MAIN)).map(slice -> slice.of(contents.log())).orElse(List.of());
            for (var logged : events) {
                state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
            }
            if (command.isAfter(stored)) {
                due.add(new Due(before, events, others(contents.record(), command), events.isEmpty() ? Optional.empty()
                        : Optional.of(SessionSummary.of(contents.id(), state, contents.log().getFirst().at()))));
            }
        }
        Future<Void> all = Future.succeededFuture();
        for (var from = 0; from < due.size(); from += AT_ONCE) {
            var block = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            all = all.compose(_ -> Future.all(block.stream()
                    .map(each -> log.append(contents.id(), each.expectedSeq(), each.events(), each.others(), each.summary())).toList()).mapEmpty());
        }
        return all;
    }

    private static List<Addition> others(SessionRecord record, Given command) {
        return record.others().stream().filter(other -> command.slices().containsKey(other.name())).map(other -> {
            var slice = command.slices().get(other.name());
            return new Addition(other.name(), slice.from(), slice.of(other.events()));
        }).toList();
    }
}
