package org.rongtong.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rongtong.DemoPlatform;

/** Somebody at a browser. Notes every request that leaves the platform and every word the console has to say. */
final class Visitor implements AutoCloseable {

    /** A need as a buyer writes it. */
    static final String NEED = "我们为新能源汽车热管理系统寻找电子水泵壳体供应商：PPS加玻纤注塑，带金属嵌件，长期耐温≥150 ℃，关键尺寸公差±0.03 mm，"
            + "年需求200万只，须通过IATF 16949，优先山东及周边，2027年一季度送样。";

    private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.html.slice(0, 160)))
            """;

    static final int DESK = 1440;
    static final int PHONE = 390;

    private final DemoPlatform platform;
    private final BrowserContext context;
    private final Page page;
    private final List<String> strays = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private static final class Shared {
        private static final Browser BROWSER = Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("RONGTONG_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private Visitor(DemoPlatform platform, BrowserContext context) {
        this.platform = platform;
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(platform.address())) {
                strays.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    static Visitor on(int width) {
        return at(DemoPlatform.running(), width);
    }

    /** Visits another platform than that of the sample region. */
    static Visitor at(DemoPlatform platform, int width) {
        return new Visitor(
                platform, Shared.BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)));
    }

    static Visitor withoutScript() {
        return new Visitor(
                DemoPlatform.running(),
                Shared.BROWSER.newContext(new Browser.NewContextOptions()
                        .setViewportSize(DESK, 900)
                        .setJavaScriptEnabled(false)));
    }

    Visitor opens(String path) {
        page.navigate(platform.address() + path);
        return this;
    }

    Visitor reads(String language) {
        return opens("/?lang=" + language);
    }

    Visitor inType(String type) {
        return opens("/?type=" + type);
    }

    Visitor pastes(String need) {
        opens("/");
        page.locator("#q").fill(need);
        page.locator("form.search button").click();
        return this;
    }

    Visitor clicks(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** Presses Tab until {@code selector} has the focus. */
    Visitor tabsTo(String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(
                    "selector => document.activeElement !== null && document.activeElement.matches(selector)",
                    selector)) {
                return this;
            }
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + path());
    }

    Visitor presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    Visitor types(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    /** Where the links of this page lead, apart from the switches of language and type. */
    List<String> links() {
        return ((List<?>) page.evaluate("() => [...document.querySelectorAll('main a, nav a, footer a')]"
                        + ".map(link => link.href.replace(/#.*/, ''))"))
                .stream().map(Object::toString).distinct().toList();
    }

    /** As {@link #links}, within the platform. */
    List<String> paths() {
        return links().stream()
                .filter(link -> link.startsWith(platform.address()))
                .map(link -> link.substring(platform.address().length()))
                .toList();
    }

    String path() {
        return page.url().substring(platform.address().length());
    }

    Page page() {
        return page;
    }

    /** What axe-core objects to on this page. */
    List<String> violations() {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(Object::toString).toList();
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(Visitor.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    List<String> strays() {
        return strays;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
