package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the README's picture from the running pages; scripts/picture runs it. No test, so the suite leaves it alone. */
class ReadmePicture {
    private static final Path PICTURE = Path.of("src/docs/room.png");
    private static final String FRAME = """
            <style>
              body { margin: 0; inline-size: 1440px; block-size: 890px; position: relative; background: #dfe3e6; }
              img { position: absolute; border-radius: 10px; box-shadow: 0 12px 40px rgb(20 30 40 / 28%%), 0 0 0 1px rgb(20 30 40 / 12%%); }
              .desk { inset: 34px auto auto 34px; inline-size: 1216px; }
              .phone { inset: auto 34px 34px auto; inline-size: 300px; border-radius: 22px; }
            </style>
            <img class="desk" src="data:image/png;base64,%s"><img class="phone" src="data:image/png;base64,%s">""";

    @TempDir
    Path data;

    @Test
    void make() {
        try (var hotseat = TestHotseat.on(data); var browsers = new Browsers()) {
            var host = new HostPages(browsers.person());
            host.signIn(hotseat.hostLink());
            var links = host.newSession(6);
            var lead = open(browsers, 1440, 900, links.get(0));
            var interviewer = open(browsers, 1440, 900, links.get(1));
            var candidate = open(browsers, 390, 844, links.get(2));
            open(browsers, 1440, 900, links.get(3));
            candidate.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I’m ready")).click();
            lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the interview")).click();
            assertThat(candidate.getByText("The first question will appear here.")).isVisible();
            lead.locator("[data-act=push-next]").click();
            grade(lead, 0, "GOOD");
            grade(interviewer, 0, "EXCELLENT");
            grade(lead, 1, "EXCELLENT");
            lead.locator("[data-act=push-next]").click();
            assertThat(candidate.locator(".stage-number")).hasText("Question 2");
            grade(lead, 0, "MIXED");
            lead.locator(".note textarea").first().fill("Knows OIDC federation from practice; had to be asked about drift.");
            lead.locator(".note textarea").first().blur();
            assertThat(lead.getByText("All saved")).isVisible();
            lead.locator(".criterion").first().evaluate("criterion => criterion.scrollIntoView({block: 'end'})");
            compose(browsers, lead.screenshot(), candidate.screenshot());
        }
    }

    private static void compose(Browsers browsers, byte[] desk, byte[] phone) {
        var page = browsers.person(new NewContextOptions().setViewportSize(1440, 890));
        var encoder = Base64.getEncoder();
        page.setContent(FRAME.formatted(encoder.encodeToString(desk), encoder.encodeToString(phone)));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }

    private static Page open(Browsers browsers, int width, int height, String link) {
        var page = browsers.person(new NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(1.5).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(link);
        return page;
    }

    private static void grade(Page panelist, int criterion, String level) {
        var button = panelist.locator(".criterion").nth(criterion).locator("[data-level=" + level + "]");
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
    }
}
