package fr.jalon.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as an integrator sees them, in a real browser. */
class PagesIT {

  private static final WholeSystem SYSTEM = new WholeSystem();
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
}
