package dev.hotseat.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** What a host does on the pages, from the first link to a link for every seat. */
final class HostPages {
    private final Page page;

    HostPages(Page page) {
        this.page = page;
    }

    void signIn(String hostLink) {
        page.navigate(hostLink);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up the first session")).waitFor();
    }

    /** Sets up a session with the first questions of the bank; the links come in the order lead, interviewer, candidate, observer. */
    List<String> newSession(int questions) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up the first session")).click();
        page.getByLabel("Title").fill("Platform engineer, second round");
        page.getByLabel("Role interviewed for").fill("Platform engineer");
        page.getByLabel("Candidate", new Page.GetByLabelOptions().setExact(true)).fill("Priya Raman");
        page.getByLabel("Lead", new Page.GetByLabelOptions().setExact(true)).fill("Ada Lindqvist");
        name("Add an interviewer", "Name of interviewer 1", "Tomás Ferreira");
        name("Add an observer", "Name of observer 1", "Jun Watanabe");
        var questionsTab = page.locator(".step-questions");
        if (questionsTab.isVisible()) {
            questionsTab.click();
        }
        for (var i = 0; i < questions; i++) {
            page.locator(".question-row input.tick").nth(i).check();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create the session")).click();
        page.getByText("Session ready").waitFor();
        var links = new ArrayList<String>();
        for (var name : List.of("Ada Lindqvist", "Tomás Ferreira", "Priya Raman", "Jun Watanabe")) {
            links.add(page.locator(".done-row", new Page.LocatorOptions().setHasText(name)).locator("input").inputValue());
        }
        return links;
    }

    private void name(String button, String field, String name) {
        if (page.getByLabel(field).count() == 0) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
        }
        page.getByLabel(field).fill(name);
    }
}
