package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.hotseat.session.Role;
import dev.hotseat.testing.NeedsBrowser;
import dev.hotseat.testing.SocketClient;
import dev.hotseat.testing.TestHotseat;
import dev.hotseat.testing.TestSession;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people write stays text: scripts in names, titles, questions, guidance, notes, moments and files, looked for in every
 * page that shows them, in a browser that says when one runs and when anything is asked of somewhere else.
 */
@NeedsBrowser
class ScriptsBrowserTest {
    /** Each tries another way in: an element, an attribute, a link, an image from elsewhere, a template, an entity. */
    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "'><b "
            + "onmouseover=alert(1)>", "</title><script>alert(1)</script>",
            "<iframe srcdoc='<script>alert(1)</script>'>", "[link](javascript:alert%281%29)", "![image](https://example.org/seen.png)",
            "<a href=\"javascript:alert(1)\">a</a>", "${alert(1)}", "&lt;script&gt;alert(1)&lt;/script&gt;", "<style>@import "
            + "'https://example.org/seen.css'</style>",
            "[data](data:text/html,<script>alert(1)</script>)", "<form action=https://example.org><button>b</button></form>");
    private static final String ALL = String.join("\n\n", SCRIPTS);

    @TempDir
    Path data;

    private TestHotseat hotseat;
    private Browsers browsers;
    private final List<String> ran = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() {
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
    }

    @AfterEach
    void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void nothingThatPeopleWriteRunsOrAsksAnythingOfSomewhereElse() {
        var bank = bank();
        var session = session(bank);
        var lead = live(session);
        see(person(), session.link(Role.CANDIDATE), ".stage-main");
        see(person(), session.link(Role.OBSERVER), ".desk");
        var panelist = see(person(), session.link(Role.INTERVIEWER), ".desk");
        panelist.getByText("Log", new Page.GetByTextOptions().setExact(true)).first().click();
        clean(panelist, "the log beside the desk");
        lead.give("OpenDebrief");
        close(session, lead);
        see(person(), session.link(Role.LEAD), "table, .comparison, main");
        var secret = session.id() + "#" + session.tokens().get(Role.LEAD);
        for (var page : List.of("/replay/", "/report/")) {
            var seen = see(person(), hotseat.url() + page + secret, "h1, h2");
            seen.keyboard().press("End");
            clean(seen, page);
        }
        see(person(), session.link(Role.CANDIDATE), "main");
        asHost(bank, session);
        assertThat(ran).isEmpty();
        assertThat(asked).isEmpty();
    }

    private void asHost(String bank, TestSession session) {
        var host = person();
        see(host, hotseat.hostLink(), ".home-sessions");
        for (var path : List.of("/sessions/" + session.id(), "/banks/" + bank, "/feedback/" + session.id(), "/new", "/compare/" + session.id())) {
            see(host, hotseat.url() + path, "main");
        }
    }

    /** A page that tells of every dialogue and of every request that leaves the server. */
    private Page person() {
        var page = browsers.person();
        page.onDialog(dialog -> {
            ran.add(dialog.type() + " at " + page.url());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(hotseat.url()) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                asked.add(request.url() + " by " + page.url());
            }
        });
        return page;
    }

    private Page see(Page page, String url, String shows) {
        page.navigate(url);
        page.locator(shows).first().waitFor();
        // The words are there, as words.
        page.getByText("alert(1)").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        clean(page, url);
        return page;
    }

    /** A script that the content policy stops has come too far already: none may become an element at all. */
    private static void clean(Page page, String where) {
        page.waitForLoadState();
        var made = page.evaluate("""
                () => [...document.querySelectorAll('script:not([src]), iframe, object, embed, form[action], style, [srcdoc], a[href^="javascript:" i]'),
                  ...document.querySelectorAll('a[href^="data:" i], img:not([src^="/"])'),
                  ...[...document.querySelectorAll('*')].filter((each) => [...each.attributes].some((attribute) => attribute.name.startsWith('on')))]
                  .map((each) => each.outerHTML.slice(0, 200))""");
        assertThat((List<?>) made).as(where).isEmpty();
    }

    private String bank() {
        var question = new JsonObject().put("prompt", "Why? " + ALL).put("guidance", ALL).put("followUps", new JsonArray(SCRIPTS)).put("hints",
                new JsonArray(SCRIPTS))
                .put("weakSigns", new JsonArray(SCRIPTS)).put("minutes", 5).put("difficulty", "EASY").put("tags", new JsonArray().add("<b>tag</b>"));
        var file = new JsonObject().put("title", SCRIPTS.getFirst()).put("description", ALL).put("sections", new JsonArray().add(new JsonObject()
                .put("title", SCRIPTS.get(1)).put("questions", new JsonArray().add(question))));
        var answer = hotseat.send("POST", "/api/banks?name=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E.json", Optional.of(file.encode()), hotseat.host());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonObject(answer.body()).getString("id");
    }

    private TestSession session(String bank) {
        var version = hotseat.get("/api/banks/" + bank).getInteger("version");
        var seats = new JsonArray();
        var roles = List.of(Role.LEAD, Role.INTERVIEWER, Role.CANDIDATE, Role.OBSERVER);
        roles.forEach(role -> seats.add(new JsonObject().put("role", role.name()).put("name", SCRIPTS.get(role.ordinal()))));
        var made = hotseat.post("/api/sessions", new JsonObject().put("title", SCRIPTS.get(4) + SCRIPTS.get(1)).put("roleInterviewedFor", SCRIPTS.get(2))
                .put("bank", bank).put("version", version).put("questions", new JsonArray().add(new JsonObject().put("section", 0).put("question",
                0).put("minutes", 5)))
                .put("readyPlan", "").put("seed", 0).put("rubric", "technical").put("settings", TestHotseat.settings()).put("seats", seats));
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        made.getJsonArray("seats").forEach(each -> tokens.put(Role.valueOf(((JsonObject) each).getString("role")),
                ((JsonObject) each).getString("link").split("#")[1]));
        return new TestSession(hotseat, made.getString("id"), tokens);
    }

    private static SocketClient live(TestSession session) {
        var lead = session.join(Role.LEAD);
        lead.give("StartSession");
        lead.give("PushQuestion", "questionId", session.question(lead, 0));
        for (var i = 0; i < SCRIPTS.size(); i++) {
            lead.give("RevealHint", "index", i);
            lead.give("AskFollowUp", "index", i);
        }
        lead.give("ShowMessage", "line", SCRIPTS.get(1));
        lead.give("SendPanelMessage", "words", SCRIPTS.get(2));
        lead.give("MarkMoment", "moment", "m", "markedAt", 0);
        lead.give("NameMoment", "moment", "m", "markedAt", 0, "name", SCRIPTS.get(3));
        lead.give("WriteNote", "questionId", session.question(lead, 0), "text", ALL);
        lead.give("GiveGrade", "questionId", session.question(lead, 0), "criterion", "communication", "level", "GOOD");
        return lead;
    }

    private static void close(TestSession session, SocketClient lead) {
        lead.give("SubmitScorecard", "verdict", "YES", "confidence", "HIGH", "strengths", ALL, "workOn", ALL, "forPanel", ALL);
        lead.give("RevealScores");
        lead.give("CloseSession");
        session.hotseat().post("/api/sessions/" + session.id() + "/feedback", new JsonObject().put("overall", "READY").put("words", ALL).put("levels",
                new JsonArray())
                .put("strengths", new JsonArray().add(lead.seat())).put("workOn", new JsonArray().add(lead.seat())).put("notes",
                new JsonArray()).put("moments", new JsonArray())
                .put("guidance", new JsonArray()));
    }
}
