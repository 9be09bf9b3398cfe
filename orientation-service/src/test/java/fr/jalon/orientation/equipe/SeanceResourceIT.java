package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.Episodes.close;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.equipe.Seances.answer;
import static fr.jalon.orientation.equipe.Seances.ask;
import static fr.jalon.orientation.equipe.Seances.convene;
import static fr.jalon.orientation.equipe.Seances.convened;
import static fr.jalon.orientation.equipe.Seances.hold;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SeanceResourceIT {

  @Test
  void anEquipeWithoutRepresentativesOfBeneficiariesIsNone_L262_39() {
    convene(TODAY, "DEPARTEMENT", "FRANCE_TRAVAIL", "MISSION_LOCALE")
        .spec(refused(422, "equipe-without-beneficiaries", "/members"));
  }

  @Test
  void anOpinionIsGivenByASessionThatWasAskedAndHeld() {
    // Given
    var episode = open();
    var seance = convened(TODAY);

    // Then
    answer(episode, seance, "SUSPENSION").spec(refused(409, "equipe-session-not-held"));
    String asked = ask(episode, seance, "SUSPENSION").statusCode(201).extract().path("id");
    ask(episode, seance, "SUSPENSION").spec(refused(409, "equipe-already-asked"));
    hold(seance, 1, 2).spec(refused(409, "equipe-quorum-not-reached"));
    hold(seance, 1, 2, 9).spec(refused(409, "equipe-quorum-not-reached"));
    hold(seance, 1, 2, 3).statusCode(200).body("status", equalTo("HELD"));
    hold(seance, 3, 2, 1).statusCode(200);
    hold(seance, 1, 2).spec(refused(409, "equipe-session-already-held"));
    ask(open(), seance, "REVIEW").spec(refused(409, "equipe-session-already-held"));
    answer(episode, seance, "SUPPRESSION").spec(refused(409, "equipe-not-asked"));
    answer(episode, seance, "SUSPENSION").statusCode(201).body("id", equalTo(asked));
    answer(episode, seance, "SUSPENSION").spec(refused(409, "equipe-already-answered"));
    conseiller()
        .get("/parcours/{id}/avis-equipe", episode.id())
        .then()
        .statusCode(200)
        .body("items[0].opinion", equalTo("FAVORABLE"))
        .body("items[0].text", equalTo("Avis favorable."))
        .body("items[0].givenOn", equalTo(TODAY.toString()));
    conseiller()
        .get("/equipes-pluridisciplinaires/seances/{id}/ordre-du-jour", seance)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text", nullValue());
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update equipe_opinion set text = 'x' where id = ?", UUID.fromString(asked)))
        .hasMessageContaining("neither altered nor removed");
  }

  @Test
  void aSessionToComeIsNotHeldAndAClosedParcoursIsNotItsBusiness() {
    // Given
    var tomorrow = convened(TODAY.plusDays(1));
    var closed = open();
    close(closed, TODAY.minusDays(1));

    // Then
    hold(tomorrow, 1, 2, 3).spec(refused(409, "equipe-session-not-yet-due"));
    ask(closed, tomorrow, "REORIENTATION").spec(refused(409, "parcours-closed"));
  }

  @Test
  void sessionsAreListedFromADayOnPageByPage() {
    // Given
    var day = TODAY.plusYears(40);
    var first = convened(day);
    var second = convened(day.plusDays(1));

    // When
    var page =
        conseiller()
            .queryParam("du", day.toString())
            .queryParam("limite", 1)
            .get("/equipes-pluridisciplinaires/seances")
            .then()
            .statusCode(200)
            .body("items[0].id", equalTo(first));

    // Then
    conseiller()
        .queryParam("du", day.toString())
        .queryParam("curseur", page.extract().<String>path("next"))
        .get("/equipes-pluridisciplinaires/seances")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(second));
  }

  @Test
  void anotherDepartementSeesNothingOfIt() {
    // Given
    var seance = convened(TODAY);

    // Then
    as("conseiller", TestTokens.OTHER)
        .get("/equipes-pluridisciplinaires/seances/{id}", seance)
        .then()
        .spec(refused(404, "equipe-session-not-found"));
  }
}
