package fr.jalon.accompaniment.francetravail.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.contracts.ParcoursType;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One contract test a call, with the bodies of the fixtures. */
class FranceTravailClientTest {
  private final StandIn partner = new StandIn();

  @BeforeEach
  void start() throws IOException {
    partner.start();
  }

  @AfterEach
  void stop() {
    partner.server.close();
  }

  @Test
  void aTokenIsAskedForOnceAndKept() throws Exception {
    partner.answer(200, StandIn.fixture("recherche_usager_reponse_S001.json"));
    partner.answer(200, StandIn.fixture("recherche_usager_reponse_S001.json"));

    partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN);
    partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN);

    var token = partner.take();
    assertThat(token.getTarget()).isEqualTo("/connexion/oauth2/access_token?realm=/partenaire");
    assertThat(StandIn.body(token))
        .contains("grant_type=client_credentials", "client_id=PAR_jalon", "scope=api_a+b");
    assertThat(partner.server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void anUsagerIsFoundByBirthDateAndNir() throws Exception {
    partner.answer(200, StandIn.fixture("recherche_usager_reponse_S001.json"));

    var found = partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN);

    assertThat(found)
        .isInstanceOfSatisfying(
            Done.class, done -> assertThat(done.id()).contains("jeton-synthetique-D4"));
    var asked = partner.afterToken();
    assertThat(asked.getMethod()).isEqualTo("POST");
    assertThat(asked.getTarget())
        .isEqualTo("/partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir");
    assertThat(StandIn.JSON.readTree(StandIn.body(asked)))
        .isEqualTo(StandIn.tree("recherche_usager_requete.json"));
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer jeton");
    assertThat(asked.getHeaders().get("pa-identifiant-agent")).isEqualTo("BATCH");
  }

  @Test
  void nobodyOrSeveralPeopleIsNoUsager() throws Exception {
    partner.answer(200, StandIn.fixture("recherche_usager_reponse_S002.json"));
    partner.answer(200, "{\"codeRetour\":\"S003\",\"jetonUsager\":null}");

    assertThat(partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN))
        .isEqualTo(StandIn.never("S002"));
    assertThat(partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN))
        .isEqualTo(StandIn.never("S003"));
  }

  @Test
  void theOrientationIsRead() throws Exception {
    partner.answer(200, StandIn.fixture("orientation_lecture_reponse_decidee.json"));
    partner.answer(204, "");

    var read = partner.client.readOrientation(partner.api(), "usager-1");

    assertThat(read)
        .isInstanceOfSatisfying(
            Done.class,
            done ->
                assertThat(done.body().orElseThrow().get(0).path("parcours").asText())
                    .isEqualTo("PSO"));
    var asked = partner.afterToken();
    assertThat(asked.getMethod()).isEqualTo("GET");
    assertThat(asked.getTarget()).isEqualTo("/partenaire/orientationusager/v1/lectureOrientation");
    assertThat(asked.getHeaders().get("ft-jeton-usager")).isEqualTo("usager-1");
    assertThat(partner.client.readOrientation(partner.api(), "usager-1"))
        .isInstanceOfSatisfying(Done.class, none -> assertThat(none.body()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"SOCIO_PROFESSIONNEL, PSP", "SOCIAL, PSO", "PROFESSIONNEL, PED"})
  void pspIsSocioProfessionnelAndPsoIsSocialNotTheInverse(ParcoursType type, String code)
      throws Exception {
    partner.answer(201, "");

    var written =
        partner.client.writeOrientation(partner.api(), "usager-1", PartnerParcours.of(type));

    assertThat(written).isInstanceOf(Done.class);
    var asked = partner.afterToken();
    assertThat(asked.getTarget()).isEqualTo("/partenaire/orientationusager/v1/orientation");
    var body = StandIn.JSON.readTree(StandIn.body(asked));
    assertThat(body.path("parcours").asText()).isEqualTo(code);
    if (type == ParcoursType.SOCIO_PROFESSIONNEL) {
      assertThat(body).isEqualTo(StandIn.tree("orientation_envoi_requete.json"));
    }
  }

  @Test
  void aRendezVousIsCreatedMovedAndCancelled() throws Exception {
    partner.answer(201, "{\"id\":\"ft-12\"}");
    partner.answer(200, "");
    partner.answer(200, "");
    partner.answer(404, "{}");

    var created =
        partner.client.createAppointment(partner.api(), "usager-1", partner.appointment(null));
    assertThat(created)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.id()).contains("ft-12"));
    assertThat(
            partner.client.moveAppointment(partner.api(), "usager-1", partner.appointment("ft-12")))
        .isInstanceOf(Done.class);
    assertThat(partner.client.cancelAppointment(partner.api(), "usager-1", "ft-12"))
        .isInstanceOf(Done.class);
    assertThat(partner.client.cancelAppointment(partner.api(), "usager-1", "ft-12"))
        .isInstanceOf(Done.class);

    var post = partner.afterToken();
    var sent = StandIn.JSON.readTree(StandIn.body(post));
    var attested = StandIn.tree("rendez_vous_partenaire_requete.json");
    assertThat(sent.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(attested::fieldNames);
    assertThat(sent.path("organisme").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(attested.path("organisme")::fieldNames);
    assertThat(sent.path("interlocuteur").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(attested.path("interlocuteur")::fieldNames);
    assertThat(sent.path("id").isNull()).isTrue();
    assertThat(sent.path("statut").asText()).isEqualTo("PRIS");
    assertThat(sent.path("date").asText()).isEqualTo("2026-03-04T09:30:00+01:00");
    var put = partner.take();
    assertThat(put.getMethod()).isEqualTo("PUT");
    assertThat(put.getTarget()).isEqualTo("/partenaire/rendez-vous-partenaire/v1/rendez-vous");
    assertThat(StandIn.JSON.readTree(StandIn.body(put)).path("id").asText()).isEqualTo("ft-12");
    var delete = partner.take();
    assertThat(delete.getMethod()).isEqualTo("DELETE");
    assertThat(delete.getTarget())
        .isEqualTo("/partenaire/rendez-vous-partenaire/v1/rendez-vous/ft-12");
  }

  @Test
  void anIdThatIsNotKnownAnyMoreIsSaidSo() throws Exception {
    partner.answer(400, "{\"codeErreur\":\"ID_NON_RECONNU\"}");

    assertThat(
            partner.client.moveAppointment(partner.api(), "usager-1", partner.appointment("ft-12")))
        .isInstanceOfSatisfying(
            Never.class,
            refused -> assertThat(refused.code()).isEqualTo(FranceTravailClient.UNKNOWN_ID));
  }

  @Test
  void aDiagnosisIsReadByTheIdOfTheFile() throws Exception {
    partner.answer(200, "{\"identifiant\":\"id/1\"}");
    partner.answer(200, StandIn.fixture("diagnostic_argumente_reponse.json"));

    var file = partner.client.findFile(partner.api(), StandIn.NIR, StandIn.BORN);
    assertThat(file)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.id()).contains("id/1"));
    var read = partner.client.readDiagnosis(partner.api(), "id/1");
    var expected = StandIn.tree("diagnostic_argumente_reponse.json");

    assertThat(read)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.body()).contains(expected));
    assertThat(partner.afterToken().getTarget())
        .isEqualTo("/partenaire/rechercher-usager/v1/usagers/recherche");
    assertThat(partner.take().getTarget())
        .isEqualTo("/partenaire/diagnosticargumente/v1/individus/id%2F1");
  }
}
