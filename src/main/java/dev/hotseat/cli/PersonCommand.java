package dev.hotseat.cli;

import dev.hotseat.insights.Judged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionfile.PersonFile;
import dev.hotseat.sessionlog.SessionLog;
import dev.hotseat.stream.SessionRecord;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

        /** One session after the other: many at once would fill the memory for nothing. */
        private Future<List<PersonFile.Part>> parts(SessionLog log) {
            return log.list(EnumSet.allOf(Phase.class), Integer.MAX_VALUE).compose(sessions -> {
                var parts = new ArrayList<PersonFile.Part>();
                Future<Void> read = Future.succeededFuture();
                for (var session : sessions) {
                    if (session.people().stream().anyMatch(person -> Judged.same(person.name(), name))) {
                        read = read.compose(_ -> streams().read(log, session.id())).map(record -> {
                            parts.addAll(parts(session.id(), record));
                            return null;
                        });
                    }
                }
                return read.map(parts);
            });
        }

        private List<PersonFile.Part> parts(SessionId id, SessionRecord record) {
            var state = SessionState.of(record.main());
            return state.practice().isPresent() ? List.of() : state.seating().seats().values().stream()
                    .filter(seat -> Judged.same(seat.name(), name)).map(seat -> new PersonFile.Part(id, seat, record)).toList();
        }
    }
}
