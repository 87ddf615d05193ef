package org.waymark.endtoend.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium. Each visitor has cookies of their own, as on another machine. */
public final class Browser implements AutoCloseable {

    private final URI site;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(URI site, Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.site = site;
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser at(URI site) {
        var binary = BrowserBinary.find();
        Assumptions.assumeTrue(binary.isPresent(), BrowserBinary::help);
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(site, playwright, playwright.chromium().launch(options(binary.orElseThrow())));
    }

    /** Somebody whose browser runs no scripts. */
    public Visitor visitorWithoutJavaScript() {
        return visitor(new NewContextOptions().setJavaScriptEnabled(false));
    }

    public Visitor visitor() {
        return visitor(new NewContextOptions());
    }

    /** Somebody with a telephone in the dark. */
    public Visitor visitorOnAPhone() {
        return visitor(new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
    }

    /** Somebody whose window is so wide, in pixels, and whose browser runs scripts or does not. */
    public Visitor visitor(int width, boolean scripts) {
        return visitor(new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private Visitor visitor(NewContextOptions options) {
        return new Visitor(
                chromium.newContext(options.setBaseURL(site.toString()).setLocale("en")));
    }

    private static LaunchOptions options(Path binary) {
        var options = new LaunchOptions().setExecutablePath(binary);
        return "root".equals(System.getProperty("user.name")) ? options.setArgs(List.of("--no-sandbox")) : options;
    }
}
