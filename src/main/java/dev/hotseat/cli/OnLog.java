package dev.hotseat.cli;

import dev.hotseat.practice.PracticeBook;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.DamagedLog;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.sessionlog.SessionLog.StreamEnd;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that reads the logs, also beside a running server, and changes nothing. */
abstract class OnLog implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    OnLog(Console console) {
        this.console = console;
    }

    void out(String line) {
        console.out().println(line);
    }

    /** Prints a whole text, which ends its own last line. */
    void print(String text) {
        console.out().print(text);
        console.out().flush();
    }

    /** The kinds of streams that are known here. */
    Streams streams() {
        return console.streams();
    }

    /** Opens the log to read it, also beside a running server; makes and changes nothing. */
    <T> T read(Function<SessionLog, Future<T>> read) throws InterruptedException {
        return readWithPractices((log, _) -> read.apply(log));
    }

    /** The same, with what is kept of people who practise. */
    <T> T readWithPractices(BiFunction<SessionLog, PracticeBook, Future<T>> read) throws InterruptedException {
        var folder = ConfigOptions.load(spec.commandLine().getParseResult(), console.environment()).config().data();
        var vertx = Vertx.vertx();
        try {
            var storage = new DataFolder(folder).openToRead(vertx);
            try {
                return Waiting.on(read.apply(storage.log(), storage.practice()));
            } finally {
                Waiting.on(storage.close());
            }
        } finally {
            Waiting.on(vertx.close());
        }
    }

    /** The main stream's log of a session that is no practice. */
    List<Logged<Event>> main(String text) throws InterruptedException {
        var session = id(text);
        return panels(text, SessionRecord.of(read(log -> log.readAll(session)))).main();
    }

    /** A session that is no practice, with all of its streams; fails where one of them is not known here. */
    SessionRecord whole(String text) throws InterruptedException {
        var session = id(text);
        return panels(text, read(log -> streams().read(log, session)));
    }

    /** The same with what is known here of it, and a word about the rest. */
    SessionRecord known(String text) throws InterruptedException {
        var session = id(text);
        ends(session).stream().filter(end -> streams().find(end.stream()).isEmpty()).forEach(end -> console.err()
                .println("left out: " + end.seq() + " events of the stream \"" + end.stream() + "\", which this Hotseat does not know"));
        return panels(text, read(log -> streams().readKnown(log, session)));
    }

    /** Where the streams of a session end that it has beside its main one. */
    List<StreamEnd> ends(SessionId session) throws InterruptedException {
        return read(log -> log.streams(session));
    }

    private static SessionRecord panels(String text, SessionRecord record) {
        if (record.main().isEmpty()) {
            throw new Failure("there is no session \"" + text + "\"; see: hotseat session list");
        }
        if (record.main().stream().anyMatch(logged -> logged.event() instanceof Event.PracticeArranged)) {
            throw new Failure("session " + text + " is a practice: what went on in it is told to those who practised, by their own links, and not to the host");
        }
        return record;
    }

    /** The state that a session's log folds to. */
    static SessionState fold(String id, List<Logged<Event>> log) {
        try {
            return SessionState.of(log);
        } catch (IllegalStateException e) {
            throw new DamagedLog("session " + id + ": " + e.getMessage());
        }
    }

    static SessionId id(String text) {
        try {
            return new SessionId(text);
        } catch (IllegalArgumentException e) {
            throw new Failure("\"" + text + "\" is not a session's id; see: hotseat session list");
        }
    }
}
