package dev.hotseat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.ApiCalls;
import dev.hotseat.testing.ApiCalls.Call;
import java.util.List;

/** The calls for a report, each compared with its description. */
final class ReportCalls {
    private ReportCalls() {}

    /**
     * @param open    one that goes on
     * @param session one whose scores are revealed
     */
    static void all(ApiCalls api, String open, String session) {
        assertThat(api.expect(200, new Call("GET", "/api/sessions/{id}/report", open))).contains("not-revealed");
        api.expect(409, new Call("GET", "/api/sessions/{id}/report", open).query("format=csv"));
        var report = new Call("GET", "/api/sessions/{id}/report", session);
        for (var format : List.of("json", "csv", "markdown")) {
            api.expect(200, report.query("zone=Europe/Berlin&format=" + format));
        }
        assertThat(api.expect(400, report.query("format=pdf"))).contains("json, csv or markdown");
        assertThat(api.expect(400, report.query("round=first"))).contains("whole number");
        assertThat(api.expect(400, report.query("zone=Nowhere/Else"))).contains("Europe/Berlin");
        assertThat(api.expect(404, report.query("round=1"))).contains("no-such-round");
        assertThat(api.expect(404, new Call("GET", "/api/sessions/{id}/report", "nowhere"))).contains("not-found");
    }
}
