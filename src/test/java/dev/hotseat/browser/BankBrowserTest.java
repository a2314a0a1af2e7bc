package dev.hotseat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.TestHotseat;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host does with a bank on its page: correct a file before it is saved, edit with undo, mark, find again. */
@NeedsBrowser
class BankBrowserTest {
    private static final String BANK = "aws-devsecops-engineer";
    private static final String DOCUMENT = """
            # Locks

            ## Basics

            1. What is a lock?
            2. What is a latch?

            Ask who was ever bitten by one
            """;

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private Browsers browsers;
    private Page page;

    @BeforeEach
    void signIn() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
        page = browsers.person();
        page.navigate(hotseat.hostLink());
        assertThat(page.getByText("AWS DevSecOps engineer").first()).isVisible();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void anEditIsUndoneAndDoneAgainAndSavedAsTheNextVersion() {
        open(BANK);
        choose(0);
        var before = prompt().inputValue();
        prompt().fill("What would you ask first?");
        assertThat(page.locator(".bank-open").first()).hasText("What would you ask first?");
        button("Undo").click();
        assertThat(prompt()).hasValue(before);
        button("Redo").click();
        assertThat(prompt()).hasValue("What would you ask first?");
        page.keyboard().press("Control+s");
        assertThat(page.getByText("Saved as version 2")).isVisible();
        assertThat(stored().getInteger("version")).isEqualTo(2);
        assertThat(firstQuestion().getString("prompt")).isEqualTo("What would you ask first?");
        assertThat(button("Save")).isDisabled();

        button("Versions").click();
        button("Bring it back").click();
        assertThat(page.locator(".bank-open").first()).hasText(before);
        button("Save").click();
        assertThat(page.getByText("Saved as version 3")).isVisible();
        assertThat(firstQuestion().getString("prompt")).isEqualTo(before);
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void whatIsNotSavedOutlivesAReload() {
        open(BANK);
        choose(0);
        page.getByLabel("Minutes").fill("17");
        assertThat(page.getByText("Kept in this browser")).isVisible();
        page.reload();
        assertThat(page.getByText("Your unsaved changes are back")).isVisible();
        choose(0);
        assertThat(page.getByLabel("Minutes")).hasValue("17");
        assertThat(firstQuestion().getInteger("minutes")).isNotEqualTo(17);
    }

    @Test
    void whoSavesSecondLosesNothingAndNeitherDoesWhoSavedFirst() {
        open(BANK);
        var other = page.context().newPage();
        other.navigate(hotseat.url() + "/banks/" + BANK);
        other.getByLabel("Title of the bank").fill("Theirs");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(other.getByText("Saved as version 2")).isVisible();

        page.getByLabel("Title of the bank").fill("Mine");
        button("Save").click();
        assertThat(page.getByText("Saved by somebody else meanwhile")).isVisible();
        button("Save mine as a copy").click();
        page.waitForURL(Pattern.compile(".*/banks/mine$"));
        assertThat(page.getByLabel("Title of the bank")).hasValue("Mine");
        assertThat(stored().getString("title")).isEqualTo("Theirs");
    }

    @Test
    void aFavouriteIsMarkedAtOnceAndFoundAgain() {
        open(BANK);
        page.locator(".star").nth(2).click();
        assertThat(page.locator(".star").nth(2)).hasAttribute("aria-pressed", "true");
        page.reload();
        page.getByLabel("Show", new Page.GetByLabelOptions().setExact(true)).selectOption("FAVOURITE");
        assertThat(page.locator(".bank-open")).hasCount(1);
        assertThat(stored().getInteger("version")).isEqualTo(1);
    }

    @Test
    void aFileIsCorrectedBeforeItIsSaved() {
        page.locator("input[type=file]").first().setInputFiles(new FilePayload("locks.md", "text/markdown", DOCUMENT.getBytes(StandardCharsets.UTF_8)));
        button("Correct it first").click();
        assertThat(page.getByText("From locks.md, not saved yet")).isVisible();
        var left = page.locator(".doubt-rows li", new Page.LocatorOptions().setHasText("ever bitten"));
        left.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make it a question")).click();
        assertThat(prompt()).hasValue("Ask who was ever bitten by one");
        prompt().fill("Were you ever bitten by one?");
        assertThat(page.getByText("Kept in this browser")).isVisible();
        page.reload();
        assertThat(page.locator(".bank-open").last()).hasText("Were you ever bitten by one?");
        button("Save the bank").click();
        page.waitForURL(Pattern.compile(".*/banks/locks$"));
        assertThat(page.locator(".bank-open")).hasCount(3);
        assertThat(page.locator(".bank-bar").getByText("Version 1")).isVisible();
    }

    @Test
    void aQuestionWithoutTextIsPointedAtAndNothingIsSaved() {
        open(BANK);
        button("Add a question").first().click();
        button("Save").click();
        assertThat(page.getByText("A question has no text")).isVisible();
        assertThat(prompt()).isVisible();
        assertThat(stored().getInteger("version")).isEqualTo(1);
    }

    @Test
    void aPlanIsDrawnAgainForWhoIsNamedAndTheLogHasItsSeed() {
        hotseat.newSession();
        page.navigate(hotseat.url() + "/new");
        page.getByText("Draw a plan").click();
        page.getByLabel("Seed").fill("42");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("60-minute panel")).click();
        assertThat(page.getByText("60-minute panel, seed 42.")).isVisible();
        page.getByLabel("Title").fill("Drawn");
        page.getByLabel("Role interviewed for").fill("Engineer");
        page.getByLabel("Lead", new Page.GetByLabelOptions().setExact(true)).fill("Ada Lindqvist");
        page.getByLabel("Candidate", new Page.GetByLabelOptions().setExact(true)).fill("The candidate");
        button("draw again").click();
        assertThat(page.getByText("Left out 3 that The candidate has had.")).isVisible();
        button("Create the session").click();
        assertThat(page.getByText("Session ready")).isVisible();
        var drawn = hotseat.get("/api/sessions").getJsonArray("sessions").getJsonObject(0).getString("id");
        var log = hotseat.send("GET", "/api/sessions/" + drawn + "/log", Optional.empty(), hotseat.host()).body();
        assertThat(log).contains("\"origin\":{\"bank\":\"" + BANK + "\",\"version\":1,\"readyPlan\":\"panel-60\",\"seed\":42}");
        assertThat(browsers.errors()).isEmpty();
    }

    private void open(String bank) {
        page.navigate(hotseat.url() + "/banks/" + bank);
        assertThat(page.locator(".bank-open").first()).isVisible();
    }

    private void choose(int row) {
        page.locator(".bank-open").nth(row).click();
    }

    private Locator prompt() {
        return page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).and(page.locator("textarea"));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private JsonObject stored() {
        return hotseat.get("/api/banks/" + BANK);
    }

    private JsonObject firstQuestion() {
        return stored().getJsonArray("sections").getJsonObject(0).getJsonArray("questions").getJsonObject(0);
    }
}
