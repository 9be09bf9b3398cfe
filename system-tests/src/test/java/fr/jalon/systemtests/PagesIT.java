package fr.jalon.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a steering committee and an integrator see them, in a real browser. */
class PagesIT {

  private static final WholeSystem SYSTEM = new WholeSystem();
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
  void theHomePageLeadsToBothPages() {
    var page = visit.open("/");
    visit.isAccessible();

    page.locator(".door[href='/tableau-de-bord']").click();
    assertThat(page.locator("h1")).hasText("Tableau de bord");
    visit.isAccessible();
    page.locator("nav a[href='/console']").click();
    assertThat(page.locator("h1")).hasText("Console");
    page.locator(".brand").click();
    assertThat(page.locator("h1")).containsText("Chaque parcours");
    visit.wasQuiet();
  }

  @Test
  void theCommitteeSeesTheSixFigures() {
    var page = visit.dashboard("agent-comite-015", "?periode=2026");

    assertThat(page.locator(".card")).hasCount(HEADCOUNTS.size());
    HEADCOUNTS.forEach((code, headcount) ->
        assertThat(card(page.locator(".card"), code).locator(".reading-foot").first())
            .containsText(headcount));
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void theCommitteeLooksAtOneTerritory() {
    var page = visit.dashboard("agent-comite-015", "?periode=2026");

    page.locator("#territory").selectOption("AURILLAC-NORD");

    assertThat(page.locator("#scope")).containsText("AURILLAC-NORD");
    assertThat(card(page.locator(".card"), "FA01-I1").locator(".reading-foot").first())
        .containsText("2 sur 2 personnes");
    assertThat(page.url()).contains("periode=2026").contains("territoire=AURILLAC-NORD");
    visit.wasQuiet();
  }

  @Test
  void whatACurveShowsATableSays() {
    var page = visit.dashboard("agent-comite-015", "?periode=2026");
    var card = card(page.locator(".card"), "FA01-I1");

    card.locator("summary").first().press("Enter");

    assertThat(card.locator("tbody tr")).hasCount(12);
    assertThat(card.locator("tbody tr").filter(text("février 2026"))).containsText("5 / 5");
    assertThat(card.locator("tbody tr").filter(text("mars 2026"))).containsText("2 / 3");
    visit.isAccessible();
    visit.wasQuiet();
  }

  @Test
  void anotherDepartementSeesNoFigure() {
    var page = visit.dashboard("agent-comite-063", "?periode=2026");

    assertThat(page.locator(".tile.unknown strong")).hasText("6");
    visit.wasQuiet();
  }

  @Test
  void oneSignInOpensTheThreeServices() {
    var page = visit.console("agent-chef-de-projet-015");
    assertThat(page.locator(".download-url-wrapper option"))
        .hasText(new String[] {"Orientation", "Accompagnement", "Indicateurs"});

    visit.choose("Indicateurs");
    visit.isAccessible();
    assertThat(visit.tryOut("IndicatorResource_catalogue")).contains("200").contains("FA01-I3");
    visit.choose("Accompagnement");
    assertThat(visit.tryOut("AccompanimentResource_list")).contains("200").contains("parcoursId");
    visit.wasQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "ParcoursResource_list, 200, A_CONVOQUER",
    "FluxCafResource_list, 200, NRSACGIM_RSABEM_20260305_S0000003.RCV",
    "ReferentResource_register, 201, organismeId",
    "ParcoursResource_story, 200, enteredOn",
    "IdentityResource_identity, 200, lastName",
    "FluxCafResource_read, 200, VRSB0801",
    "CeoResource_read, 200, SIGNED",
    "WorklistResource_counts, 200, SOUS_SEPT_JOURS",
    "WorklistResource_page, 200, A_CONVOQUER"
  })
  void theExamplesWorkAsTheyAre(String operation, String status, String content) {
    visit.console("agent-chef-de-projet-015");

    assertThat(visit.tryOut(operation)).contains(status).contains(content);
    visit.wasQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "AccompanimentResource_read, 200, deadlines",
    "ReferentResource_list, 200, COIP",
    "WorklistResource_counts, 200, SITUATION_COMPLEXE",
    "EmploymentResource_read, 200, Charpentes du Plomb",
    "CoordinationResource_read, 200, Assistante sociale",
    "LogbookResource_write, 201, FOLLOWERS"
  })
  void theExamplesOfTheFollowUpWorkAsTheyAre(String operation, String status, String content) {
    visit.console("agent-conseiller-015");
    visit.choose("Accompagnement");
    visit.isAccessible();

    assertThat(visit.tryOut(operation)).contains(status).contains(content);
    visit.wasQuiet();
  }

  private static Locator card(Locator cards, String code) {
    return cards.filter(text(code));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
