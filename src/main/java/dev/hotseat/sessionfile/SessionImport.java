package dev.hotseat.sessionfile;

import dev.hotseat.refusal.RefusalException;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Evolve;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionSummary;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    public static Future<Void> into(SessionLog log, SessionFile.Contents contents) {
        return log.readAll(contents.id()).compose(there -> {
            var all = contents.log();
            if (there.size() >= all.size() || !all.subList(0, there.size()).equals(there)) {
                return Future.failedFuture(new AlreadyHere(contents.id()));
            }
            return store(log, contents, commands(all), there.size());
        });
    }

    private record Due(List<Logged<Event>> events, SessionSummary summary) {}

    private static Future<Void> store(SessionLog log, SessionFile.Contents contents, List<List<Logged<Event>>> commands, int there) {
        var due = new ArrayList<Due>();
        SessionState state = null;
        for (var command : commands) {
            for (var logged : command) {
                state = state == null ? Evolve.begin(logged) : Evolve.evolve(state, logged);
            }
            if (command.getFirst().seq() > there) {
                due.add(new Due(command, SessionSummary.of(contents.id(), state, contents.log().getFirst().at())));
            }
        }
        Future<Void> stored = Future.succeededFuture();
        for (var from = 0; from < due.size(); from += AT_ONCE) {
            var block = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            stored = stored.compose(_ -> Future.all(block.stream()
                    .map(each -> log.append(contents.id(), each.events().getFirst().seq() - 1, each.events(), Optional.of(each.summary()))).toList()).mapEmpty());
        }
        return stored;
    }

    /** The events of one command are stored together or not at all, and no other command has its id. */
    private static List<List<Logged<Event>>> commands(List<Logged<Event>> log) {
        var commands = new ArrayList<List<Logged<Event>>>();
        var ids = new HashSet<CommandId>();
        for (var logged : log) {
            if (commands.isEmpty() || !commands.getLast().getLast().commandId().equals(logged.commandId())) {
                if (!ids.add(logged.commandId())) {
                    throw new BrokenSessionFile((int) logged.seq() + 1, "its commandId belongs to an earlier event");
                }
                commands.add(new ArrayList<>());
            }
            commands.getLast().add(logged);
        }
        return commands;
    }
}
