package dev.hotseat.sessionfile;

import static dev.hotseat.contract.Logs.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hotseat.audience.Audience;
import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.EventCodec;
import dev.hotseat.sessionlog.SessionLog.Addition;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.storage.sqlite.SqliteStorage;
import dev.hotseat.stream.AnySession;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamBounds;
import dev.hotseat.stream.StreamLog;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import dev.hotseat.testing.SharedText.Change;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of sessions that have more than their main stream. */
class StreamsFileTest {
    private static final SessionId ID = new SessionId("one");
    private static final Streams TEXT = Streams.of(SharedText.KIND);

    @TempDir
    Path folder;

    private static Logged<Change> text(long seq, long at, SeatId by, String command, Change change) {
        return new Logged<>(seq, at, new Actor.Seated(by), new CommandId(command), change);
    }

    /** A session in which something was typed, and in the same command a moment marked. */
    private static SessionRecord record() {
        var asking = Sessions.asking().later(Sessions.SECOND);
        var both = asking.now();
        var main = asking.by(Sessions.LEAD, new Event.MomentMarked(new MomentId("m"), both)).later(Sessions.MINUTE)
                .by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened())
                .by(Sessions.LEAD, new Event.ScoresRevealed(List.of())).by(Sessions.LEAD, new Event.SessionClosed()).log();
        var marked = main.stream().filter(logged -> logged.event() instanceof Event.MomentMarked).findFirst().orElseThrow();
        return new SessionRecord(main, List.of(new StreamLog<>(SharedText.KIND, List.of(
                text(1, both - 500, Sessions.CANDIDATE, "t1", new SharedText.Typed(0, 0, "int a = 1;")),
                text(2, both - 500, Sessions.CANDIDATE, "t1", new SharedText.Typed(4, 1, "b")),
                text(3, both, Sessions.LEAD, marked.commandId().value(), new SharedText.Typed(10, 0, " \"quoted\"\n")),
                text(4, both, Sessions.INTERVIEWER, "t2", new SharedText.Remarked("Clean."))))));
    }

    private static SessionFile.Contents read(List<String> lines) {
        return SessionFile.read(lines, TEXT);
    }

    @Test
    void aFileOfASessionWithItsMainStreamAloneIsWhatItAlwaysWas() {
        var main = Sessions.closed().log();
        var lines = SessionFile.write(ID, SessionRecord.of(main));
        assertThat(lines.getFirst()).startsWith("{\"hotseatSession\":1,\"id\":\"one\",\"title\":\"Backend mock\",\"rubric\":"
                + "\"Technical interview\",\"createdAt\":" + Sessions.START + ",\"events\":" + main.size() + ",\"start\":\"");
        var started = main.stream().filter(logged -> logged.event() instanceof Event.SessionStarted).findFirst().orElseThrow();
        var line = EventCodec.line(started);
        assertThat(lines.get((int) started.seq())).startsWith(line.substring(0, line.length() - 1) + ",\"hash\":\"");
        assertThat(String.join("\n", lines)).doesNotContain("\"stream");
        assertThat(read(lines)).isEqualTo(SessionFile.read(lines, Streams.NONE));
        assertThat(SessionFile.write(ID, new SessionRecord(main, List.of(new StreamLog<>(SharedText.KIND, List.of()))))).isEqualTo(lines);
    }

    @Test
    void everyEventOfEveryStreamIsALineInTheOrderInWhichItHappened() {
        var record = record();
        var lines = SessionFile.write(ID, record);
        assertThat(lines.getFirst()).startsWith("{\"hotseatSession\":2,").contains("\"events\":" + record.size() + ",\"streams\":{\"text\":4},");
        assertThat(lines).hasSize(record.size() + 1);
        assertThat(lines.stream().filter(line -> line.startsWith("{\"stream\":\"text\",\"seq\":"))).hasSize(4);
        var mark = lines.stream().filter(line -> line.contains("MomentMarked")).findFirst().orElseThrow();
        assertThat(lines.subList(lines.indexOf(mark) - 2, lines.indexOf(mark) + 3)).extracting(line -> line.replaceAll(".*\"type\":\"(\\w+)\".*", "$1"))
                .containsExactly("Typed", "Typed", "MomentMarked", "Typed", "Remarked");
        var contents = read(lines);
        assertThat(contents.record().others()).isEqualTo(record.others());
        assertThat(contents.log()).extracting(Logged::seq, Logged::at)
                .isEqualTo(record.main().stream().map(logged -> tuple(logged.seq(), logged.at())).toList());
        assertThat(contents.hash()).isEqualTo(lines.getFirst().replaceAll(".*\"hash\":\"(\\w+)\".*", "$1"));
    }

    @Test
    void whateverIsChangedLeftOutAddedOrMovedInAnotherStreamIsFoundAndWhere() {
        var lines = SessionFile.write(ID, record());
        var place = lines.indexOf(lines.stream().filter(line -> line.contains("int a")).findFirst().orElseThrow());
        broken(place + 1, changed(lines, all -> replaced(all, place, all.get(place).replace("int a", "int c"))));
        broken(place + 1, changed(lines, all -> replaced(all, place, all.get(place).replace("\"stream\":\"text\",", ""))));
        broken(place + 1, changed(lines, all -> {
            all.remove(place);
            return all;
        }));
        broken(place + 1, changed(lines, all -> replaced(all, place, all.get(place + 1))));
        broken(1, changed(lines, all -> replaced(all, 0, all.getFirst().replace("{\"text\":4}", "{\"text\":3}"))));
    }

    private static List<String> changed(List<String> lines, UnaryOperator<List<String>> change) {
        return change.apply(new ArrayList<>(lines));
    }

    private static List<String> replaced(List<String> lines, int place, String line) {
        lines.set(place, line);
        return lines;
    }

    private static void broken(int line, List<String> lines) {
        assertThatThrownBy(() -> read(lines)).isInstanceOfSatisfying(BrokenSessionFile.class, broken -> assertThat(broken.line()).isEqualTo(line));
    }

    /** A file that somebody made by hand, with hashes that are right. */
    private static List<String> forged(SessionRecord record, UnaryOperator<String> header, UnaryOperator<List<String>> lines) {
        var written = SessionFile.write(ID, record).stream().map(line -> line.replaceAll(",\"(start|hash)\":\"\\w{64}\"", "")).toList();
        var bare = lines.apply(new ArrayList<>(written.subList(1, written.size())));
        var head = header.apply(written.getFirst());
        var start = Chain.start(head);
        var link = start;
        var forged = new ArrayList<String>();
        for (var line : bare) {
            link = Chain.next(link, line);
            forged.add(line.substring(0, line.length() - 1) + ",\"hash\":\"" + link + "\"}");
        }
        forged.addFirst(head.substring(0, head.length() - 1) + ",\"start\":\"" + start + "\",\"hash\":\"" + link + "\"}");
        return forged;
    }

    @Test
    void aStreamThatIsNotKnownHereIsRefusedByItsName() {
        assertThatThrownBy(() -> SessionFile.read(SessionFile.write(ID, record()), Streams.NONE)).isInstanceOf(BrokenSessionFile.class)
                .hasMessageContaining("line 1").hasMessageContaining("stream \"text\", which this Hotseat does not know");
        var smuggled = forged(record(), header -> header.replace("\"hotseatSession\":2", "\"hotseatSession\":1")
                .replace(",\"streams\":{\"text\":4}", ""), lines -> lines);
        assertThatThrownBy(() -> read(smuggled)).hasMessageContaining("\"text\", of which the header tells nothing");
        assertThatThrownBy(() -> read(forged(record(), header -> header.replace("\"text\":4", "\"main\":4"), lines -> lines)))
                .hasMessageContaining("\"main\"");
        assertThatThrownBy(() -> read(forged(record(), header -> header.replace("\"text\":4", "\"Text!\":4"), lines -> lines)))
                .hasMessageContaining("no name of a stream");
    }

    @Test
    void whatIsWhollyHashedButCannotBeIsFoundToo() {
        assertThatThrownBy(() -> read(forged(record(), header -> header.replace("\"text\":4", "\"text\":5"), lines -> lines)))
                .hasMessageContaining("tells of 5 events of \"text\"");
        assertThatThrownBy(() -> read(forged(record(), header -> header, lines -> {
            lines.add(1, lines.remove(lines.size() - 1));
            return lines;
        }))).isInstanceOf(BrokenSessionFile.class);
        assertThatThrownBy(() -> read(forged(record(), header -> header, lines -> {
            lines.replaceAll(line -> line.replace("\"from\":4,", "\"from\":40,"));
            return lines;
        }))).hasMessageContaining("cannot follow what is before it").hasMessageContaining("event 2 of text");
        var out = record().main().size() - 1;
        assertThatThrownBy(() -> read(forged(record(), header -> header, lines -> {
            lines.replaceAll(line -> line.contains("Remarked") ? line.replaceAll("\"at\":\\d+", "\"at\":" + (Sessions.START - out)) : line);
            return lines;
        }))).hasMessageContaining("order of time");
    }

    @Test
    void aStreamIsHeldToItsBounds() {
        var few = Streams.of(new SharedText(new StreamBounds(3, 1_000)));
        assertThatThrownBy(() -> SessionFile.read(SessionFile.write(ID, record()), few)).hasMessageContaining("all that it may");
        assertThat(SessionFile.read(SessionFile.write(ID, record()), Streams.of(new SharedText(new StreamBounds(4, 1_000)))).record().size())
                .isEqualTo(record().size());
    }

    @Provide
    Arbitrary<AnySession> closed() {
        return AnySession.any().map(AnySession::closed).filter(session -> SessionState.of(session.main()).phase() == Phase.CLOSED);
    }

    @Property(tries = 60)
    void whateverWasTypedComesBackFromItsFileAsItWas(@ForAll("closed") AnySession session) {
        var record = session.record();
        var contents = read(SessionFile.write(ID, record));
        assertThat(contents.record().others()).isEqualTo(record.others());
        assertThat(contents.log()).hasSameSizeAs(record.main());
        var slices = GivenCommands.of(contents.record()).stream().flatMap(given -> given.slices().values().stream());
        assertThat(slices.mapToInt(slice -> slice.to() - slice.from()).sum()).isEqualTo(record.size());
    }

    @Test
    void anImportStoresEveryStreamAndGoesOnWhereOneWasCutOff() {
        var vertx = Vertx.vertx();
        var storage = get(SqliteStorage.open(vertx, folder));
        var contents = read(SessionFile.write(ID, record()));
        // What an import that was cut off left: the session up to the first of what was typed.
        var commands = GivenCommands.of(contents.record());
        var cut = new SessionRecord(contents.log(), List.of(new StreamLog<>(SharedText.KIND, contents.record().others().getFirst().events().stream()
                .map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), (Change) logged.event())).limit(2).toList())));
        get(SessionImport.into(storage.log(), TEXT, new SessionFile.Contents(ID, prefix(cut, commands), contents.state(), contents.hash())));
        assertThat(get(storage.log().streams(ID))).extracting(end -> end.seq()).containsExactly(2L);
        get(SessionImport.into(storage.log(), TEXT, contents));
        assertThat(get(TEXT.read(storage.log(), ID))).isEqualTo(contents.record());
        assertThatThrownBy(() -> get(SessionImport.into(storage.log(), TEXT, contents))).isInstanceOf(SessionImport.AlreadyHere.class);
        assertThatThrownBy(() -> get(SessionImport.into(storage.log(), Streams.NONE, contents))).isInstanceOf(SessionImport.AlreadyHere.class);
        get(storage.close());
        get(vertx.close());
    }

    /** The main stream up to before the command that marked a moment, too. */
    private static SessionRecord prefix(SessionRecord record, List<GivenCommands.Given> commands) {
        var main = record.main().stream().takeWhile(logged -> !(logged.event() instanceof Event.MomentMarked)).toList();
        assertThat(commands.size()).isGreaterThan(main.size());
        return new SessionRecord(main, record.others());
    }

    @Test
    void commandsThatCrossEachOtherWereNeverStoredLikeThat() {
        var at = Sessions.START;
        var main = Sessions.lobby().by(Sessions.LEAD, new Event.SessionStarted()).by(Sessions.LEAD, new Event.MessageShown("One")).log();
        var started = main.get(main.size() - 2).commandId().value();
        var shown = main.getLast().commandId().value();
        var crossed = new SessionRecord(main, List.of(new StreamLog<>(SharedText.KIND, List.of(
                text(1, at, Sessions.LEAD, shown, new SharedText.Typed(0, 0, "a")), text(2, at, Sessions.LEAD, started, new SharedText.Typed(0, 0, "b"))))));
        assertThatThrownBy(() -> GivenCommands.of(crossed)).isInstanceOf(BrokenSessionFile.class).hasMessageContaining("cross");
        var twice = new SessionRecord(main, List.of(new StreamLog<>(SharedText.KIND, List.of(text(1, at, Sessions.LEAD, "t", new SharedText.Typed(0, 0, "a")),
                text(2, at, Sessions.LEAD, "u", new SharedText.Typed(0, 0, "b")), text(3, at, Sessions.LEAD, "t", new SharedText.Typed(0, 0, "c"))))));
        assertThatThrownBy(() -> GivenCommands.of(twice)).isInstanceOf(BrokenSessionFile.class).hasMessageContaining("commandId");
    }

    @Test
    void aPersonsFileHoldsWhatTheirSeatIsGivenOfEachStream() {
        var record = record();
        var seats = SessionState.of(record.main()).seating();
        var candidate = new PersonFile.Part(ID, seats.find(Sessions.CANDIDATE).orElseThrow(), record);
        assertThat(PersonFile.own("The candidate", 1, List.of(candidate))).contains("\"streams\":{\"text\":[", "int a = 1;").doesNotContain("Clean.");
        var lead = new PersonFile.Part(ID, seats.find(Sessions.LEAD).orElseThrow(), record);
        assertThat(PersonFile.own("The lead", 1, List.of(lead))).contains("int a = 1;", "Clean.");
        var observer = new PersonFile.Part(ID, seats.find(Sessions.OBSERVER).orElseThrow(), record);
        assertThat(PersonFile.byHost("The observer", 1, List.of(observer))).contains("\"type\":\"Typed\",\"length\":10").doesNotContain("int a", "Clean.");
        var alone = new PersonFile.Part(ID, seats.find(Sessions.LEAD).orElseThrow(), SessionRecord.of(record.main()));
        assertThat(PersonFile.own("The lead", 1, List.of(alone))).doesNotContain("streams");
        assertThat(record.others().getFirst().of(new Audience.Panel(Optional.empty()), record.main())).hasSize(4);
    }

    @Test
    void aStreamOfWhichNobodyKnowsTheKindIsTakenAwayByNobodyInSilence() {
        var vertx = Vertx.vertx();
        var storage = get(SqliteStorage.open(vertx, folder));
        get(SessionImport.into(storage.log(), TEXT, read(SessionFile.write(ID, record()))));
        assertThatThrownBy(() -> get(Streams.NONE.read(storage.log(), ID))).hasMessageContaining("\"text\", which this Hotseat does not know");
        assertThat(get(Streams.NONE.readKnown(storage.log(), ID)).others()).isEmpty();
        var next = text(5, Sessions.START + Sessions.MINUTE, Sessions.LEAD, "t9", new SharedText.Typed(0, 0, "x"));
        get(storage.log().append(ID, record().main().size(), List.of(), List.of(new Addition(SharedText.TEXT, 4, List.of(next))), Optional.empty()));
        assertThat(get(storage.log().streams(ID))).extracting(end -> end.seq()).containsExactly(5L);
        get(storage.close());
        get(vertx.close());
    }
}
