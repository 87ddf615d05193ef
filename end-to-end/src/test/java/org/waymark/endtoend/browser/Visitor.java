package org.waymark.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Somebody at a browser: reads pages, fills in forms, presses buttons. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    public Visitor opens(String path) {
        assertThat(visits(path).status()).as(path).isEqualTo(200);
        return this;
    }

    /** Opens a page that may not be there. */
    public Response visits(String path) {
        return Objects.requireNonNull(page.navigate(path), path);
    }

    /** Signs in at Keycloak, which asks who it is before it asks for the password, and is back where they were. */
    public Visitor signsInAs(String person) {
        if (page.locator("a.sign-in").count() > 0) {
            page.locator("a.sign-in").click();
        }
        page.locator("#username").fill(person);
        page.locator("#kc-login").click();
        page.locator("#password").fill("waymark");
        page.locator("#kc-login").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(isSignedIn()).as("%s is signed in on %s", person, page.url()).isTrue();
        return this;
    }

    public boolean isSignedIn() {
        return page.locator("form[action='/sign-out']").count() > 0;
    }

    public Visitor signsOut() {
        page.locator("form[action='/sign-out'] button").click();
        return this;
    }

    public Visitor fills(String field, String value) {
        page.locator("main [name='" + field + "']").first().fill(value);
        return this;
    }

    public Visitor chooses(String field, String value) {
        page.locator("main select[name='" + field + "']").selectOption(value);
        return this;
    }

    /** A radio button or a box. */
    public Visitor ticks(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    public Visitor attaches(String field, Path file) {
        page.locator("main [name='" + field + "']").setInputFiles(file);
        return this;
    }

    /** Presses the button of the form that holds it, or follows the link, of this selector. */
    public Visitor presses(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    public Visitor reloads() {
        page.reload();
        return this;
    }

    public String reads() {
        return page.locator("main").innerText();
    }

    public String language() {
        return Objects.requireNonNullElse(page.locator("html").getAttribute("lang"), "");
    }

    /** Fails where the page is another one, and says what that one says. */
    public Visitor isAt(String path) {
        assertThat(URI.create(page.url()).getPath()).as(reads()).isEqualTo(path);
        return this;
    }

    public Page page() {
        return page;
    }

    /** What breaks WCAG 2.2 A or AA on this page, as axe sees it. */
    public List<String> barriers() {
        var rules = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
        return new AxeBuilder(page)
                .withTags(rules).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget()))
                        .toList();
    }

    /** Whether the page has to be moved sideways to be read. */
    public boolean scrollsSideways() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Keeps a picture of the page, for people to look at. */
    public Visitor keepsAPicture(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
