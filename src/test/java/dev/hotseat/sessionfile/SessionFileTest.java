package dev.hotseat.sessionfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SessionId;
import dev.hotseat.session.SessionState;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.testing.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionFileTest {
    private static final SessionId ID = new SessionId("panel-one");

    @Test
    void whatIsWrittenIsReadAgainButForSecretsAndPrivateNotes() {
        var log = Sessions.asking().by(Sessions.LEAD, new Event.PrivateNoteWritten(Sessions.Q1, "Only mine."), new Event.NoteWritten(Sessions.Q1, "For all."))
                .by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened(), new Event.ScoresRevealed(List.of()),
                new Event.SessionClosed()).log();
        var lines = SessionFile.write(ID, SessionRecord.of(log));
        assertThat(String.join("\n", lines)).contains("For all.").doesNotContain("Only mine.", "hash-of");
        var contents = SessionFile.read(lines, Streams.NONE);
        assertThat(contents.id()).isEqualTo(ID);
        assertThat(contents.log()).hasSameSizeAs(log);
        assertThat(contents.state().grading().notes()).containsValue("For all.");
        assertThat(lines.getFirst()).startsWith("{\"hotseatSession\":1,\"id\":\"panel-one\",\"title\":\"Backend mock\",\"rubric\":\"Technical interview\"")
                .endsWith("\"hash\":\"" + contents.hash() + "\"}");
    }

    @Test
    void onlyAClosedSessionIsWritten() {
        assertThatThrownBy(() -> SessionFile.write(ID, SessionRecord.of(Sessions.revealed().log()))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not closed");
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                tampered("a word of an event", 6, lines -> lines.set(5, lines.get(5).replace("The observer", "The stranger"))),
                tampered("an event left out", 4, lines -> lines.remove(3)),
                tampered("two events in another order", 4, lines -> lines.set(3, lines.set(4, lines.get(3)))),
                tampered("an event twice", 5, lines -> lines.add(4, lines.get(3))),
                tampered("an event made up", 3, lines -> lines.set(2, "{\"seq\":2,\"type\":\"SeatAdded\"}")),
                tampered("the title in the header", 1, lines -> lines.set(0, lines.getFirst().replace("Backend mock", "Frontend mock"))),
                tampered("the end cut off", 14, lines -> lines.removeLast()),
                tampered("something after the end", 15, lines -> lines.add(lines.getLast())),
                tampered("a hash of the chain", 6, lines -> lines.set(5, lines.get(5).replaceAll("[0-9a-f]{64}", "0".repeat(64)))),
                tampered("the hash of the log", 1, lines -> lines.set(0, lines.getFirst().replaceAll("[0-9a-f]{64}\"}$", "0".repeat(64) + "\"}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void whateverIsTamperedWithIsFoundAtItsLine(String what, int line, Consumer<List<String>> tamper) {
        var lines = new ArrayList<>(SessionFile.write(ID, SessionRecord.of(Sessions.closed().log())));
        assertThat(lines).hasSize(14);
        tamper.accept(lines);
        assertThatThrownBy(() -> SessionFile.read(lines, Streams.NONE)).as(what).isInstanceOfSatisfying(BrokenSessionFile.class,
                broken -> assertThat(broken.line()).isEqualTo(line));
    }

    @Test
    void whatIsNoSessionFileIsSaidToBeThat() {
        assertThatThrownBy(() -> SessionFile.read(List.of(), Streams.NONE)).hasMessageContaining("line 1").hasMessageContaining("empty");
        assertThatThrownBy(() -> SessionFile.read(List.of("# My questions"), Streams.NONE)).hasMessageContaining("line 1");
        var later = SessionFile.write(ID, SessionRecord.of(Sessions.closed().log())).getFirst().replace("\"hotseatSession\":1", "\"hotseatSession\":3");
        assertThatThrownBy(() -> SessionFile.read(List.of(later), Streams.NONE)).hasMessageContaining("version 3");
    }

    @Provide
    Arbitrary<List<Logged<Event>>> closed() {
        return AnyInterview.any().filter(interview -> interview.states().getLast().phase() == Phase.CLOSED).map(AnyInterview::log);
    }

    @Property(tries = 100)
    void anyClosedSessionComesBackWhole(@ForAll("closed") List<Logged<Event>> log) {
        var contents = SessionFile.read(SessionFile.write(ID, SessionRecord.of(log)), Streams.NONE);
        assertThat(contents.log()).extracting(Logged::seq, Logged::at, Logged::commandId)
                .containsExactlyElementsOf(log.stream().map(each -> Tuple.tuple(each.seq(), each.at(), each.commandId())).toList());
        assertThat(contents.state().grading().grades()).isEqualTo(SessionState.of(log).grading().grades());
    }

    @Provide
    Arbitrary<int[]> flips() {
        return Combinators.combine(Arbitraries.integers().between(0, 13), Arbitraries.integers().between(0, 4_000), Arbitraries.integers().between(1,
                94)).as((line, at, by) -> new int[] {line, at, by});
    }

    @Property(tries = 500)
    void anyOneCharacterChangedAnywhereIsFound(@ForAll("flips") int[] flip) {
        var lines = new ArrayList<>(SessionFile.write(ID, SessionRecord.of(Sessions.closed().log())));
        var line = lines.get(flip[0]);
        var at = flip[1] % line.length();
        var changed = (char) (' ' + (line.charAt(at) - ' ' + flip[2]) % 95);
        lines.set(flip[0], line.substring(0, at) + changed + line.substring(at + 1));
        assertThatThrownBy(() -> SessionFile.read(lines, Streams.NONE)).isInstanceOf(BrokenSessionFile.class);
    }

    private static Arguments tampered(String what, int line, Consumer<List<String>> tamper) {
        return Arguments.of(what, line, tamper);
    }
}
