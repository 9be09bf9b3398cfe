package fr.jalon.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard as the committees see it, in a real browser. */
class CommitteePagesIT {

  private static final WholeSystem SYSTEM = new WholeSystem();
  private static final String READER = "agent-chef-de-projet-015";
  private static final Map<String, String> HEADCOUNTS =
      Map.of(
          "FA01-I1", "7 sur 8 personnes",
          "FA01-I2", "3 sur 7 personnes",
          "FA01-I3", "4 sur 7 personnes",
          "CIRC-1", "3 sur 8 personnes",
          "CIRC-2", "3 sur 7 personnes",
          "CIRC-3", "4 sur 7 personnes");

  private static @Nullable Chromium chromium;

  private Visit visit;

  @BeforeAll
  static void theDemonstrationIsThere() {
    var program = Chromium.onThisMachine();
    assumeTrue(
        program.isPresent(),
        "Pages are not seen: no Chromium on this machine (apt-get install chromium)");
    SYSTEM.jalon("demo", "--detach");
    chromium = new Chromium(program.get());
  }

  @AfterAll
  static void everythingStops() {
    if (chromium != null) {
      chromium.close();
      SYSTEM.jalon("down");
    }
  }

  @BeforeEach
  void aReaderComes() {
    visit = Objects.requireNonNull(chromium).visit();
  }

  @AfterEach
  void heLeaves() {
    visit.close();
  }

  @Test
  void thePromisesAreShownWithTheirHeadcounts() {
    var page = visit.dashboard(READER, "?periode=2026");

    assertThat(page.locator(".card")).hasCount(HEADCOUNTS.size());
    HEADCOUNTS.forEach((code, headcount) ->
        assertThat(card(page, code).locator(".reading-foot").first()).containsText(headcount));
    visit.isAccessible();
    visit.wasQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "pilotage, Comité de pilotage, De la notification au contrat",
    "pilotage, Comité de pilotage, Échéances de la semaine",
    "pilotage, Comité de pilotage, Territoire par territoire",
    "direction, Comité de direction, Files d’attente",
    "direction, Comité de direction, Charge de chaque référent",
    "technique, Comités techniques, Le territoire et le département"
  })
  void eachChartHasItsTableItsDefinitionAndItsFile(String view, String tab, String title)
      throws IOException {
    var page = visit.dashboard(READER, "?periode=2026");
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();

    var block = block(page, view, title);
    block.locator("summary").filter(text("Le tableau")).press("Enter");
    block.locator("summary").filter(text("Définition")).press("Enter");
    Download file =
        page.waitForDownload(
            () -> block.locator("button").filter(text("Télécharger (CSV)")).click());

    assertThat(block.locator(".tools tbody tr").first()).isVisible();
    assertThat(block.locator(".stamp")).containsText("Arrêté au");
    assertThat(block.locator(".stamp")).containsText("masqué");
    assertThat(file.suggestedFilename()).startsWith("jalon-").endsWith(".csv");
    assertThat(Files.readString(file.path()).lines().count())
        .isEqualTo(1L + block.locator(".tools tbody tr").count());
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void theKeyboardGoesFromOneCommitteeToTheNext() {
    var page = visit.dashboard(READER, "?periode=2026");

    page.locator("#tab-pilotage").press("ArrowRight");

    assertThat(page.locator("#tab-direction")).isFocused();
    assertThat(page.locator("#vue-direction .bloc").first()).isVisible();
    assertThat(page.locator("#vue-pilotage")).isHidden();
    page.locator("#tab-direction").press("End");
    assertThat(page.locator("#tab-technique")).isFocused();
    assertThat(page.locator("#vue-technique h2").first()).containsText("AURILLAC-NORD");
    assertThat(page).hasURL(Pattern.compile(".*vue=technique.*AURILLAC-NORD"));
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void theCommitteeLooksAtOneTerritory() {
    var page = visit.dashboard(READER, "?periode=2026");

    page.locator("#territory").selectOption("AURILLAC-NORD");

    assertThat(page.locator("#scope")).containsText("AURILLAC-NORD");
    assertThat(card(page, "FA01-I1").locator(".reading-foot").first())
        .containsText("2 sur 2 personnes");
    assertThat(page.url()).contains("periode=2026").contains("territoire=AURILLAC-NORD");
    visit.wasQuiet();
  }

  @Test
  void whatACurveShowsATableSays() {
    var page = visit.dashboard(READER, "?periode=2026");
    var card = card(page, "FA01-I1");
    assertThat(card.locator(".plot svg")).isVisible();
    assertThat(card.locator(".plot [role=img], .plot[role=img]"))
        .hasAttribute("aria-label", Pattern.compile("Évolution mensuelle : .*mars 2026.*"));

    card.locator("summary").filter(text("Le tableau")).press("Enter");

    assertThat(card.locator("tbody tr")).hasCount(12);
    assertThat(card.locator("tbody tr").filter(text("février 2026"))).containsText("100");
    visit.isAccessible();
    visit.wasQuiet();
  }

  /** Fewer persons than the threshold in everything: nothing that would tell of them. */
  @Test
  void whoMayNotReadRawSeesNoSmallCount() {
    var page = visit.dashboard("agent-comite-015", "?periode=2026");

    assertThat(card(page, "FA01-I1").locator(".reading-foot").first())
        .containsText("effectif masqué");
    assertThat(page.locator(".stamp").first()).containsText("masqué");
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void everyFicheIsThereWithWhoAnswersForIt() {
    var page = visit.dashboard(READER, "?periode=2026");

    assertThat(page.locator(".fiche h3").filter(text("Fiche 1 —"))).hasCount(1);
    var line = page.locator(".line").filter(text("FA01-I1"));
    line.locator("summary").press("Enter");
    assertThat(line.locator(".plot svg")).isVisible();
    visit.isAccessible();
    visit.wasQuiet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pilotage", "direction", "technique"})
  void aPhoneShowsItAllWithoutScrollingSideways(String view) {
    var page = visit.dashboard(READER, "?periode=2026&vue=" + view);

    page.setViewportSize(390, 844);

    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void paperShowsEveryFicheAndNoButton() {
    var page = visit.dashboard(READER, "?periode=2026");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("#print")).isHidden();
    assertThat(page.locator(".tools").first()).isHidden();
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void anotherDepartementSeesNoFigure() {
    var page = visit.dashboard("agent-comite-063", "?periode=2026");

    assertThat(page.locator(".tile.kept strong").first()).hasText("0");
    assertThat(page.locator(".tile.missed strong").first()).hasText("0");
    visit.wasQuiet();
  }

  private static Locator block(Page page, String view, String title) {
    return page.locator("#vue-%s .bloc".formatted(view))
        .filter(new Locator.FilterOptions().setHas(page.locator("h3").filter(text(title))));
  }

  private static Locator card(Page page, String code) {
    return page.locator(".card").filter(text(code));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
