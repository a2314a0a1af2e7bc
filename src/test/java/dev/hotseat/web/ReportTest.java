package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.report.Looking;
import dev.hotseat.report.ReportStories;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionId;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that each caller is given by the API. */
class ReportTest {
    @TempDir
    Path data;

    @Test
    void everyoneIsGivenTheirOwnInEveryFormatAndNobodyAnothers() {
        var story = ReportStories.panel().withTokens();
        var id = Practices.stored(data, "panel", story);
        try (var hotseat = TestHotseat.on(data)) {
            for (var seat : story.state().seating().seats().values()) {
                var report = Looking.from(seat.id(), story.state()).report(id, story.log(), Optional.empty());
                for (var format : ReportFormat.values()) {
                    var answer = get(hotseat, id, "format=" + format.name().toLowerCase(Locale.ROOT) + "&zone=Asia/Kolkata", bearer(seat.id()));
                    if (seat.revoked()) {
                        assertThat(answer.statusCode()).isEqualTo(401);
                    } else if (report.isEmpty()) {
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(format == ReportFormat.JSON ? 200 : 404);
                        assertThat(answer.body()).contains("no-report").doesNotContain("criteria");
                    } else {
                        assertThat(answer.body()).isEqualTo(ReportFile.write(report.get(), format, ZoneId.of("Asia/Kolkata")));
                        assertThat(answer.headers().firstValue("Content-Disposition"))
                                .hasValue("attachment; filename=\"report-panel." + format.extension() + "\"");
                    }
                }
            }
            var host = Looking.host(story.state()).report(id, story.log(), Optional.empty()).orElseThrow();
            assertThat(get(hotseat, id, "", hotseat.host()).body()).isEqualTo(ReportFile.write(host, ReportFormat.JSON, ZoneOffset.UTC));
            assertThat(get(hotseat, id, "", bearer(Sessions.CANDIDATE)).body()).contains("Well <done>")
                    .doesNotContain("Ada", "For *us*", "STRONG_YES", "because");
        }
    }

    @Test
    void aTrainingCopyNamesNobodyAndSharedLinksCountHowOftenTheyWereOpenedNotWhatWasTakenAlong() {
        var id = Practices.stored(data, "panel", ReportStories.panel().withTokens());
        try (var hotseat = TestHotseat.on(data)) {
            var share = hotseat.post("/api/sessions/" + id + "/shares", new JsonObject().put("view", "TRAINING").put("days", 7));
            var as = Map.of("Authorization", "Bearer " + share.getString("link").split("#")[1]);
            assertThat(get(hotseat, id, "", as).body()).contains("\"audience\": \"training\"", "\"Interviewer 2\"").doesNotContain("Ada", "caboodle");
            assertThat(get(hotseat, id, "format=csv", as).body()).contains("Interviewer 2").doesNotContain("Ada", "caboodle");
            assertThat(get(hotseat, id, "format=markdown", as).body()).contains("Interviewer 2").doesNotContain("Ada", "caboodle");
            assertThat(hotseat.get("/api/sessions/" + id + "/shares").getJsonArray("shares").getJsonObject(0).getInteger("opened")).isEqualTo(1);
            var observer = hotseat.post("/api/sessions/" + id + "/shares", new JsonObject().put("view", "OBSERVER").put("days", 7));
            assertThat(get(hotseat, id, "", Map.of("Authorization", "Bearer " + observer.getString("link").split("#")[1])).body()).contains("no-report");
        }
    }

    @Test
    void thereIsNoneBeforeItsTimeAndTheAnswerSaysWhen() {
        var id = Practices.stored(data, "early", Sessions.debrief().withTokens());
        var live = Practices.stored(data, "live", Sessions.asking().withTokens());
        try (var hotseat = TestHotseat.on(data)) {
            assertThat(get(hotseat, id, "", bearer(Sessions.LEAD)).body()).contains("not-revealed", "opens with the reveal").doesNotContain("POOR", "GOOD");
            assertThat(get(hotseat, id, "format=csv", hotseat.host()).statusCode()).isEqualTo(409);
            assertThat(get(hotseat, id, "", bearer(Sessions.CANDIDATE)).statusCode()).isEqualTo(200);
            assertThat(get(hotseat, live, "", bearer(Sessions.CANDIDATE)).body()).contains("not-over").contains("\"title\": \"Backend mock\"");
            assertThat(get(hotseat, live, "format=markdown", bearer(Sessions.CANDIDATE)).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void aPracticeIsReportedRoundByRoundToThoseWhoPractisedAndNotToTheHost() {
        var story = ReportStories.peers().withTokens();
        var id = Practices.stored(data, "practice", story);
        try (var hotseat = TestHotseat.on(data)) {
            assertThat(new JsonObject(get(hotseat, id, "", bearer(Practices.CLEO)).body()).getJsonObject("practice").getInteger("round")).isEqualTo(2);
            var first = new JsonObject(get(hotseat, id, "round=1", bearer(Practices.CLEO)).body());
            assertThat(first.getJsonObject("session").getString("title")).isEqualTo("Ada and Ben practise, round 1");
            assertThat(first.getJsonObject("session").getString("candidate")).isEqualTo("Ben");
            assertThat(get(hotseat, id, "round=3", bearer(Practices.CLEO)).body()).contains("no-such-round");
            assertThat(get(hotseat, id, "", hotseat.host()).body()).contains("practice-is-private").doesNotContain("Ada");
        }
    }

    private static HttpResponse<String> get(TestHotseat hotseat, SessionId id, String query, Map<String, String> as) {
        return hotseat.send("GET", "/api/sessions/" + id + "/report?" + query, Optional.empty(), as);
    }

    private static Map<String, String> bearer(SeatId seat) {
        return Map.of("Authorization", "Bearer " + seat);
    }
}
