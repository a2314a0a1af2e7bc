package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.JumpingClock;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is small on the line and large once it is read: nothing of it is unpacked or followed, and the server answers on. */
class BombsTest {
    private static final int ZEROS = 64 * 1024 * 1024;
    private static final int DEEP = 100_000;
    private static final int LONG = 3_500_000;

    private enum Packing {
        GZIP("gzip", out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }),
        DEFLATE("deflate", DeflaterOutputStream::new);

        private final String name;
        private final Function<OutputStream, OutputStream> packed;

        Packing(String name, Function<OutputStream, OutputStream> packed) {
            this.name = name;
            this.packed = packed;
        }
    }

    /** Files that are small until somebody follows what they say. */
    private enum Trap {
        JSON_LISTS("a.json", "[".repeat(DEEP)), JSON_OBJECTS("a.json", "{\"questions\":".repeat(DEEP)), YAML_LISTS("a.yaml", "[".repeat(DEEP)),
        YAML_INDENTED("a.yaml", "- ".repeat(DEEP) + "x"), YAML_LAUGHS("a.yaml", laughs(12, 8)), YAML_WIDE_LAUGHS("a.yaml", laughs(4, 90)),
        YAML_ITSELF("a.yaml", "a: &a [*a, *a]\n"), CSV_QUOTES("a.csv", "question\n" + "\"".repeat(LONG)), CSV_COLUMNS("a.csv", "question" + ",".repeat(LONG)),
        LONG_LINE("a.md", "1. " + "x".repeat(LONG)), LONG_WORDS("a.md", "1. " + "why ".repeat(LONG / 4) + "?"), QUOTES("a.md", ">".repeat(DEEP)),
        LISTS("a.md", "* ".repeat(DEEP)),
        BRACKETS("a.md", "1. " + "[".repeat(DEEP) + "?"), LINKS("a.md", "1. " + "[a](".repeat(DEEP) + "?"), STARS("a.md", "1. " + "*a **b ".repeat(DEEP) + "?"),
        BACKTICKS("a.md", backticks(1_500)), FOLDS("a.md", "<details>".repeat(DEEP)), TABLES("a.md", "|".repeat(DEEP) + "\n" + "|-".repeat(DEEP) + "|\n");

        private final String file;
        private final String text;

        Trap(String file, String text) {
            this.file = file;
            this.text = text;
        }
    }

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static TestSession session;

    @BeforeAll
    static void start() {
        hotseat = TestHotseat.on(data, new JumpingClock());
        session = hotseat.newSession();
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @AfterEach
    void theServerAnswersOn() {
        assertThat(hotseat.newSession().join(Role.LEAD).give("StartSession").getString("type")).isEqualTo("accepted");
    }

    @ParameterizedTest
    @EnumSource
    void aPackedBodyIsNotUnpacked(Packing packing) throws IOException, InterruptedException {
        var bomb = pack(packing.packed);
        assertThat(bomb.length).isLessThan(ZEROS / 500);
        for (var path : new String[] {"/api/banks?name=a.md", "/api/banks/check?name=a.json", "/api/sessions", "/api/session-files", "/api/session-files/check",
                "/api/host/sign-in",
            "/api/sessions/" + session.id() + "/seats"}) {
            var answer = post(path, bomb, packing.name);
            assertThat(answer.statusCode()).as(path).isEqualTo(415);
            assertThat(answer.body()).contains("urn:hotseat:problem:packed", "without Content-Encoding");
        }
    }

    @Test
    void anArchiveIsNoBankAndNoSessionFileWhateverItIsCalled() throws IOException, InterruptedException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bank.md"));
            out.write(new byte[ZEROS]);
        }
        for (var name : new String[] {"bank.zip", "bank.md", "bank.csv", "bank.json", "bank.xlsx"}) {
            var answer = post("/api/banks/check?name=" + name, zip.toByteArray(), "identity");
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).contains("an office document or an archive", "Save it as CSV or Markdown");
        }
        assertThat(post("/api/session-files/check", zip.toByteArray(), "identity").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsATrapIsReadOrRefusedWithinItsBounds(Trap trap) throws IOException, InterruptedException {
        var answer = post("/api/banks/check?name=" + trap.file, trap.text.getBytes(StandardCharsets.UTF_8), "identity");
        assertThat(answer.statusCode()).as(answer.body().substring(0, Math.min(300, answer.body().length()))).isIn(200, 422);
        // What is shown of a file is never much more than the file.
        assertThat(answer.body().length()).isLessThan(2 * trap.text.length() + 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"title\":", "{\"seats\":[", "{\"key\":["})
    void aRequestMayGoOnlySoDeep(String level) throws IOException, InterruptedException {
        for (var path : new String[] {"/api/sessions", "/api/host/sign-in", "/api/rubrics", "/api/practice/alone", "/api/sessions/" + session.id()
                + "/shares"}) {
            assertThat(post(path, level.repeat(DEEP).getBytes(StandardCharsets.UTF_8), "identity").statusCode()).as(path).isIn(400, 401, 415);
        }
        assertThat(post("/api/session-files/check", level.repeat(DEEP).getBytes(StandardCharsets.UTF_8), "identity").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"type\":\"PushQuestion\",\"id\":\"a\",\"questionId\":["})
    void aFrameMayGoOnlySoDeep(String level) {
        var lead = session.join(Role.LEAD);
        lead.sendText(level.repeat(30_000 / level.length()));
        assertThat(lead.awaitFrame(0, frame -> frame.getString("type").equals("error")).getString("code")).isIn("frame-too-deep", "malformed-frame");
        assertThat(lead.open()).isTrue();
    }

    @Test
    void theSocketOffersNoPackingAndAPackedFrameEndsIt() throws IOException {
        try (var socket = new Socket("127.0.0.1", hotseat.port())) {
            var out = socket.getOutputStream();
            out.write(("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-webkit-deflate-frame\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) socket.getInputStream().read());
            }
            assertThat(head.toString()).contains(" 101 ").doesNotContainIgnoringCase("sec-websocket-extensions");
            // A text frame that says of itself that it is packed.
            var packed = pack(DeflaterOutputStream::new);
            out.write(new byte[] {(byte) 0xC1, (byte) (0x80 | 126), (byte) 0x10, 0, 0, 0, 0, 0});
            out.write(packed, 0, 0x1000);
            out.flush();
            assertThat(ended(socket)).isTrue();
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private static byte[] pack(Function<OutputStream, OutputStream> packing) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = packing.apply(packed)) {
            out.write(new byte[ZEROS]);
        }
        return packed.toByteArray();
    }

    /** Levels of lists, each of which names the one before it so many times. */
    private static String laughs(int levels, int times) {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < levels; level++) {
            text.append("a").append(level).append(": &a").append(level).append(" [").append(("*a" + (level - 1) + ", ").repeat(times)).append("y]\n");
        }
        return text.toString();
    }

    /** Runs of backticks, each longer than the one before, of which none ends another. */
    private static String backticks(int runs) {
        var text = new StringBuilder("1. ");
        for (var run = 1; run < runs; run++) {
            text.append("`".repeat(run)).append(" a ");
        }
        return text.append("?").toString();
    }

    private static HttpResponse<String> post(String path, byte[] body, String encoding) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(hotseat.url() + path)).header("Content-Encoding", encoding).POST(BodyPublishers.ofByteArray(body));
            hotseat.host().forEach(request::header);
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
