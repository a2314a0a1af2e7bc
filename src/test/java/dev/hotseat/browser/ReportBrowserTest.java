package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.hotseat.report.Looking;
import dev.hotseat.report.ReportStories;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.TestHotseat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report's page draws what the server tells, and its files are the server's. */
@NeedsBrowser
class ReportBrowserTest {
    @TempDir
    Path data;

    @Test
    void theFilesOfARoundAreTheServersOwnAndOneThatCannotBeHadSaysWhy() throws IOException {
        var peers = ReportStories.peers().withTokens();
        var id = Practices.stored(data, "peers", peers);
        try (var hotseat = TestHotseat.on(data); var browsers = new Browsers()) {
            var page = browsers.person();
            page.navigate(hotseat.url() + "/report/" + id + "#" + Practices.CLEO);
            assertThat(page.locator("h1")).hasText("Ada and Ben practise, round 2");
            assertThat(page.locator(".shell-title")).hasText("Ada and Ben practise");
            page.getByText("Round 1:").click();
            assertThat(page.locator("h1")).hasText("Ada and Ben practise, round 1");
            assertThat(page.locator("[aria-pressed=true]")).hasText("Round 1: Ben");
            var report = Looking.from(Practices.CLEO, peers.state()).report(id, peers.log(), Optional.of(1)).orElseThrow();
            var zone = ZoneId.of((String) page.evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone"));
            for (var format : ReportFormat.values()) {
                var file = saved(page, format);
                assertThat(file.suggestedFilename()).isEqualTo("report-ada-and-ben-practise-round-1." + format.extension());
                assertThat(Files.readString(file.path())).isEqualTo(ReportFile.write(report, format, zone));
            }
            assertThat(browsers.errors()).isEmpty();
            page.context().setOffline(true);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("CSV")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server does not answer");
            page.getByText("Round 2:").click();
            assertThat(page.locator("h1")).hasText("The server does not answer");
        }
    }

    @Test
    void whoHasNoneYetIsToldWhenThereIsOne() {
        var sealed = Practices.stored(data, "sealed", Sessions.debrief().withTokens());
        var regrading = Practices.stored(data, "regrading", Sessions.regrading().withTokens());
        try (var hotseat = TestHotseat.on(data); var browsers = new Browsers()) {
            var page = browsers.person();
            page.navigate(hotseat.url() + "/report/" + sealed + "#" + Sessions.INTERVIEWER);
            assertThat(page.locator("h1")).hasText("The scores are still sealed");
            assertThat(page.locator(".shell-title")).hasText("Backend mock");
            page.getByText("Look again").click();
            assertThat(page.locator("h1")).hasText("The scores are still sealed");
            page.navigate(hotseat.url() + "/report/" + regrading + "#" + Sessions.REGRADER);
            assertThat(page.locator("h1")).hasText("The report would tell you the first grades");
            assertThat(browsers.errors()).isEmpty();
        }
    }

    private static Download saved(Page page, ReportFormat format) {
        var name = switch (format) {
            case JSON -> "JSON";
            case CSV -> "CSV";
            case MARKDOWN -> "Markdown";
        };
        return page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click());
    }
}
