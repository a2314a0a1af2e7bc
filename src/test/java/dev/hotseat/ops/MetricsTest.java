package dev.hotseat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsProcess;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running server tells about itself, and that the table, the dashboard and the alerts speak of nothing else. */
@NeedsProcess
class MetricsTest {
    private static final Path DOCS = Path.of("src", "docs");
    private static final Pattern NAME = Pattern.compile("\\b(?:hotseat|vertx|jvm|process|system)_[a-z_]+");
    /** What a histogram adds to the name of its meter. */
    private static final Pattern PART = Pattern.compile("_(?:bucket|count|sum|max)$");

    @TempDir
    static Path data;

    private static TestHotseat hotseat;
    private static String scraped;

    @BeforeAll
    static void holdAnInterview() {
        hotseat = TestHotseat.on(data);
        var session = hotseat.newSession();
        hold(session);
        hotseat.send("GET", "/api/sessions/" + session.id() + "/replay", Optional.empty(), hotseat.host());
        scraped = hotseat.send("GET", "/metrics", Optional.empty(), Map.of()).body();
    }

    private static void hold(TestSession session) {
        var lead = session.join(Role.LEAD);
        session.join(Role.CANDIDATE).give("DeclareReady");
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
        lead.give("PushQuestion", "questionId", "no-such-question");
        lead.send(new JsonObject().put("type", "line").put("roundTripMs", 20).put("clockErrorMs", 10));
        lead.sendText("x".repeat(40_000));
        lead.awaitFrame(0, frame -> "error".equals(frame.getString("type")));
    }

    @AfterAll
    static void stop() {
        hotseat.close();
    }

    @Test
    void everythingThatHappenedIsCounted() {
        assertThat(scraped).contains("hotseat_sessions{phase=\"live\"} 1.0", "hotseat_rooms 1.0",
                "hotseat_connections{role=\"lead\"} 1.0", "hotseat_connections{role=\"candidate\"} 1.0", "hotseat_resumes_total{kind=\"first\"} 2.0",
                "hotseat_commands_total{outcome=\"accepted\",type=\"PushQuestion\"} 1.0",
                "hotseat_commands_total{outcome=\"rejected\",type=\"PushQuestion\"} 1.0",
                "hotseat_clock_error_milliseconds_sum 10.0", "hotseat_replays_total{audience=\"host\"} 1.0",
                "hotseat_rejected_total{limit=\"frame-bytes\"} 1.0", "hotseat_push_commit_seconds_count 5");
    }

    @Test
    void theTableHoldsEveryMetricOfHotseatAndNoOther() {
        var told = names(scraped).stream().filter(name -> name.startsWith("hotseat_")).map(name -> PART.matcher(name).replaceAll(""))
                .collect(Collectors.toSet());
        var table = read("metrics.md").lines().filter(line -> line.startsWith("| `hotseat_")).map(line -> line.split("`")[1]).toList();
        assertThat(table).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana-dashboard.json", "alerts.yml"})
    void whatTheFilesAskForIsThere(String file) {
        assertThat(names(scraped)).containsAll(names(read(file)));
    }

    /** An alert on a bucket that is not there would never speak. */
    @Test
    void everyTagThatAnAlertNamesIsThere() {
        var named = Pattern.compile("(hotseat_[a-z_]+)\\{([a-z]+=\"[^\"]+\")\\}").matcher(read("alerts.yml")).results()
                // No command fails in a healthy interview.
                .filter(found -> !found.group(2).equals("outcome=\"failed\"")).toList();
        assertThat(named).isNotEmpty().allSatisfy(found -> assertThat(scraped.lines())
                .anyMatch(line -> line.startsWith(found.group(1) + "{") && line.contains(found.group(2))));
    }

    @Test
    void promtoolFindsTheRulesRightAndEveryAlertSpeaksWhenItShould() throws Exception {
        assertThat(promtool("check", "rules", "src/docs/alerts.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "src/test/resources/ops/alerts-test.yml")).contains("SUCCESS");
    }

    private static String promtool(String... arguments) throws IOException {
        var program = System.getenv().getOrDefault("HOTSEAT_PROMTOOL", "promtool");
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments)).toList()).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException("the alerts are tested with promtool, which comes with Prometheus; run scripts/test, which fetches it,"
                    + " or set HOTSEAT_PROMTOOL to its program", e);
        }
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String read(String file) {
        try {
            return Files.readString(DOCS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
