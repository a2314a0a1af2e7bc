package dev.hotseat.cli;

import dev.hotseat.insights.Judged;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.PersonFile;
import dev.hotseat.sessionlog.SessionLog;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hotseat person …}: one person over all sessions of panels. */
@Command(name = "person", mixinStandardHelpOptions = true, description = "What is kept about one person; also while the server runs.")
final class PersonCommand {
    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Prints all that is kept about somebody as one JSON file to hand to them; without practices, which are theirs alone.")
    static final class Export extends OnLog {
        @Parameters(paramLabel = "NAME", description = "the name at their seat, in whatever capitals")
        private String name;

        Export(Console console) {
            super(console);
        }

        @Override
        public Integer call() throws InterruptedException {
            var parts = read(this::parts);
            if (parts.isEmpty()) {
                throw new Failure("nobody called \"" + name.strip() + "\" had a seat in a session that is kept here; see: hotseat session list --json");
            }
            out(PersonFile.byHost(name.strip(), System.currentTimeMillis(), parts).stripTrailing());
            return 0;
        }

        private Future<List<PersonFile.Part>> parts(SessionLog log) {
            return log.list(EnumSet.allOf(Phase.class), Integer.MAX_VALUE).map(sessions -> sessions.stream()
                            .filter(session -> session.people().stream().anyMatch(person -> Judged.same(person.name(), name))).toList())
                    .compose(sessions -> log.readEach(sessions, (id, events) -> Future.succeededFuture(parts(id, events))))
                    .map(parts -> parts.stream().flatMap(each -> each).toList());
        }

        private Stream<PersonFile.Part> parts(SessionId id, List<Logged<Event>> log) {
            var state = SessionState.of(log);
            return state.practice().isPresent() ? Stream.of() : state.seating().seats().values().stream()
                    .filter(seat -> Judged.same(seat.name(), name)).map(seat -> new PersonFile.Part(id, seat, log));
        }
    }
}
