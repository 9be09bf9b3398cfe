package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One reader's browser: what he opens, and what the browser complains of meanwhile. */
final class Visit implements AutoCloseable {

  private static final int PATIENCE = 20_000;
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE);
    context.onConsoleMessage(message -> {
      // The issuer's own page is not ours to judge.
      if (message.type().equals("error") && message.location().startsWith(WholeSystem.gateway())) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    this.page = context.newPage();
  }

  Page open(String path) {
    page.navigate(WholeSystem.gateway() + path);
    return page;
  }

  /** Signs in on the dashboard, and waits for its figures. */
  Page dashboard(String agent, String query) {
    open("/tableau-de-bord" + query);
    page.locator("#welcome-sign-in").click();
    page.locator("button[value=" + agent + "]").click();
    page.locator("[role=tabpanel]:not([hidden]) .stamp").first().waitFor();
    return page;
  }

  /** Signs in on the console, in the window that it opens. */
  Page console(String agent) {
    open("/console");
    page.locator(".scheme-container .btn.authorize").click();
    var oidc =
        page.locator(".auth-container form, .auth-container > div")
            .filter(new Locator.FilterOptions().setHasText("oidc"))
            .locator(".btn.authorize");
    var window = page.waitForPopup(() -> oidc.last().click());
    window.waitForClose(() -> window.locator("button[value=" + agent + "]").click());
    page.locator(".auth-container .btn:has-text('Se déconnecter')").waitFor();
    page.locator(".close-modal").click();
    return page;
  }

  void choose(String service) {
    page.locator(".download-url-wrapper select").selectOption(new SelectOption().setLabel(service));
    page.locator(".info .title:has-text('Jalon · " + service.toLowerCase(Locale.FRENCH) + "')")
        .waitFor();
  }

  /** Presses « Essayer » and « Exécuter » with the examples as they are. */
  String tryOut(String operation) {
    var block = page.locator("[id$=" + operation + "]");
    block.locator(".opblock-summary-control").click();
    block.locator(".try-out__btn").click();
    block.locator(".btn.execute").click();
    var answer = block.locator(".live-responses-table .response").first();
    answer.locator(".highlight-code").first().waitFor();
    return answer.innerText();
  }

  void isAccessible() {
    var violations =
        new AxeBuilder(page)
            .withTags(WCAG).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
    assertThat(violations).as(page.url()).isEmpty();
  }

  void wasQuiet() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
