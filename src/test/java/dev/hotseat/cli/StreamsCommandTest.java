package dev.hotseat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Actor;
import dev.hotseat.session.CommandId;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SessionId;
import dev.hotseat.sessionfile.SessionFile;
import dev.hotseat.sessionlog.Streams;
import dev.hotseat.stream.SessionRecord;
import dev.hotseat.stream.StreamLog;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.SharedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session commands on a session that has more than its main stream. */
class StreamsCommandTest {
    @TempDir
    Path folder;

    private Terminal knowing() {
        return new Terminal(folder.resolve("data"), Streams.of(SharedText.KIND));
    }

    private Terminal ofNoneOther() {
        return new Terminal(folder.resolve("data"));
    }

    private Path file() throws IOException {
        var at = Sessions.closed().now();
        var typed = new Logged<SharedText.Change>(1, at, new Actor.Seated(Sessions.CANDIDATE), new CommandId("t1"), new SharedText.Typed(0, 0, "int a;"));
        var record = new SessionRecord(Sessions.closed().log(), List.of(new StreamLog<>(SharedText.KIND, List.of(typed))));
        return Files.write(folder.resolve("one.jsonl"), SessionFile.write(new SessionId("one"), record));
    }

    @Test
    void aFileIsVerifiedTakenShownAndGivenAgainWithAllOfItsStreams() throws IOException {
        var file = file();
        var main = Sessions.closed().log().size();
        var counts = (main + 1) + " events (" + main + " of main, 1 of text)";
        assertThat(knowing().run("session", "verify", file.toString()).done()).contains("is whole: session one, " + counts);
        assertThat(knowing().onData("session", "import", file.toString()).done()).contains("imported session one, " + counts);
        assertThat(knowing().onData("session", "show", "one").done()).contains("stream   text, 1 events");
        assertThat(knowing().onData("session", "log", "one").done().lines()).hasSize(main + 1)
                .filteredOn(line -> line.startsWith("{\"stream\":\"text\",\"seq\":1,")).singleElement().asString().contains("int a;");
        assertThat(knowing().onData("session", "export", "one").done().lines()).containsExactlyElementsOf(Files.readAllLines(file));
        assertThat(knowing().onData("person", "export", "The candidate").done()).contains("\"streams\":{\"text\":[");
    }

    @Test
    void whoeverDoesNotKnowAStreamSaysSoByItsNameAndKeepsIt() throws IOException {
        var file = file();
        assertThat(ofNoneOther().run("session", "verify", file.toString()).failed()).contains("stream \"text\", which this Hotseat does not know");
        knowing().onData("session", "import", file.toString()).done();
        assertThat(ofNoneOther().onData("session", "show", "one").done()).contains("stream   text, 1 events");
        var log = ofNoneOther().onData("session", "log", "one");
        assertThat(log.out().lines()).hasSize(Sessions.closed().log().size());
        assertThat(log.err()).contains("left out: 1 events of the stream \"text\"");
        assertThat(ofNoneOther().onData("session", "export", "one").failed()).contains("\"text\"");
        assertThat(ofNoneOther().onData("person", "export", "The candidate").failed()).contains("\"text\"");
        assertThat(knowing().onData("session", "export", "one").done().lines()).containsExactlyElementsOf(Files.readAllLines(file));
    }
}
