package fr.jalon.accompaniment.francetravail.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.Answer.NotNow;
import fr.jalon.accompaniment.francetravail.exchange.AccessTokens;
import fr.jalon.contracts.ParcoursType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract test a call, with the bodies of the fixtures, then what each error becomes. */
class FranceTravailClientTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneId.of("Europe/Paris"));
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final LocalDate BORN = LocalDate.of(1999, 8, 16);
  private static final String NIR = "199081599000834";

  private final MockWebServer server = new MockWebServer();
  private final FranceTravailClient client =
      new FranceTravailClient(new PartnerHttp(new AccessTokens(JSON, NOON), JSON, NOON));

  @BeforeEach
  void start() throws IOException {
    server.start();
    answer(200, "{\"access_token\":\"jeton\",\"token_type\":\"Bearer\",\"expires_in\":1499}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTokenIsAskedForOnceAndKept() throws Exception {
    answer(200, fixture("recherche_usager_reponse_S001.json"));
    answer(200, fixture("recherche_usager_reponse_S001.json"));

    client.find(api(), NIR, BORN);
    client.find(api(), NIR, BORN);

    var token = take();
    assertThat(token.getTarget()).isEqualTo("/connexion/oauth2/access_token?realm=/partenaire");
    assertThat(body(token))
        .contains("grant_type=client_credentials", "client_id=PAR_jalon", "scope=api_a+b");
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void anUsagerIsFoundByBirthDateAndNir() throws Exception {
    answer(200, fixture("recherche_usager_reponse_S001.json"));

    var found = client.find(api(), NIR, BORN);

    assertThat(found).isInstanceOfSatisfying(
        Done.class, done -> assertThat(done.id()).contains("jeton-synthetique-D4"));
    var asked = afterToken();
    assertThat(asked.getMethod()).isEqualTo("POST");
    assertThat(asked.getTarget())
        .isEqualTo("/partenaire/rechercher-usager/v2/usagers/par-datenaissance-et-nir");
    assertThat(JSON.readTree(body(asked))).isEqualTo(tree("recherche_usager_requete.json"));
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer jeton");
    assertThat(asked.getHeaders().get("pa-identifiant-agent")).isEqualTo("BATCH");
  }

  @Test
  void nobodyOrSeveralPeopleIsNoUsager() throws Exception {
    answer(200, fixture("recherche_usager_reponse_S002.json"));
    answer(200, "{\"codeRetour\":\"S003\",\"jetonUsager\":null}");

    assertThat(client.find(api(), NIR, BORN)).isEqualTo(never("S002"));
    assertThat(client.find(api(), NIR, BORN)).isEqualTo(never("S003"));
  }

  @Test
  void theOrientationIsRead() throws Exception {
    answer(200, fixture("orientation_lecture_reponse_decidee.json"));
    answer(204, "");

    var read = client.readOrientation(api(), "usager-1");

    assertThat(read).isInstanceOfSatisfying(
        Done.class,
        done ->
            assertThat(done.body().orElseThrow().get(0).path("parcours").asText())
                .isEqualTo("PSO"));
    var asked = afterToken();
    assertThat(asked.getMethod()).isEqualTo("GET");
    assertThat(asked.getTarget())
        .isEqualTo("/partenaire/orientationusager/v1/lectureOrientation");
    assertThat(asked.getHeaders().get("ft-jeton-usager")).isEqualTo("usager-1");
    assertThat(client.readOrientation(api(), "usager-1"))
        .isInstanceOfSatisfying(Done.class, none -> assertThat(none.body()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"SOCIO_PROFESSIONNEL, PSP", "SOCIAL, PSO", "PROFESSIONNEL, PED"})
  void pspIsSocioProfessionnelAndPsoIsSocialNotTheInverse(ParcoursType type, String code)
      throws Exception {
    answer(201, "");

    var written = client.writeOrientation(api(), "usager-1", PartnerParcours.of(type));

    assertThat(written).isInstanceOf(Done.class);
    var asked = afterToken();
    assertThat(asked.getTarget()).isEqualTo("/partenaire/orientationusager/v1/orientation");
    var body = JSON.readTree(body(asked));
    assertThat(body.path("parcours").asText()).isEqualTo(code);
    if (type == ParcoursType.SOCIO_PROFESSIONNEL) {
      assertThat(body).isEqualTo(tree("orientation_envoi_requete.json"));
    }
  }

  @Test
  void aRendezVousIsCreatedMovedAndCancelled() throws Exception {
    answer(201, "{\"id\":\"ft-12\"}");
    answer(200, "");
    answer(200, "");
    answer(404, "{}");

    var created = client.createAppointment(api(), "usager-1", appointment(null));
    assertThat(created).isInstanceOfSatisfying(
        Done.class, done -> assertThat(done.id()).contains("ft-12"));
    assertThat(client.moveAppointment(api(), "usager-1", appointment("ft-12")))
        .isInstanceOf(Done.class);
    assertThat(client.cancelAppointment(api(), "usager-1", "ft-12")).isInstanceOf(Done.class);
    assertThat(client.cancelAppointment(api(), "usager-1", "ft-12")).isInstanceOf(Done.class);

    var post = afterToken();
    var sent = JSON.readTree(body(post));
    var attested = tree("rendez_vous_partenaire_requete.json");
    assertThat(sent.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(
        attested::fieldNames);
    assertThat(sent.path("organisme").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(attested.path("organisme")::fieldNames);
    assertThat(sent.path("interlocuteur").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(attested.path("interlocuteur")::fieldNames);
    assertThat(sent.path("id").isNull()).isTrue();
    assertThat(sent.path("statut").asText()).isEqualTo("PRIS");
    assertThat(sent.path("date").asText()).isEqualTo("2026-03-04T09:30:00+01:00");
    var put = take();
    assertThat(put.getMethod()).isEqualTo("PUT");
    assertThat(put.getTarget()).isEqualTo("/partenaire/rendez-vous-partenaire/v1/rendez-vous");
    assertThat(JSON.readTree(body(put)).path("id").asText()).isEqualTo("ft-12");
    var delete = take();
    assertThat(delete.getMethod()).isEqualTo("DELETE");
    assertThat(delete.getTarget())
        .isEqualTo("/partenaire/rendez-vous-partenaire/v1/rendez-vous/ft-12");
  }

  @Test
  void anIdThatIsNotKnownAnyMoreIsSaidSo() throws Exception {
    answer(400, "{\"codeErreur\":\"ID_NON_RECONNU\"}");

    assertThat(client.moveAppointment(api(), "usager-1", appointment("ft-12")))
        .isInstanceOfSatisfying(
            Never.class,
            refused -> assertThat(refused.code()).isEqualTo(FranceTravailClient.UNKNOWN_ID));
  }

  @Test
  void aDiagnosisIsReadByTheIdOfTheFile() throws Exception {
    answer(200, "{\"identifiant\":\"id/1\"}");
    answer(200, fixture("diagnostic_argumente_reponse.json"));

    var file = client.findFile(api(), NIR, BORN);
    assertThat(file).isInstanceOfSatisfying(
        Done.class, done -> assertThat(done.id()).contains("id/1"));
    var read = client.readDiagnosis(api(), "id/1");
    var expected = tree("diagnostic_argumente_reponse.json");

    assertThat(read).isInstanceOfSatisfying(
        Done.class,
        done -> assertThat(done.body()).contains(expected));
    assertThat(afterToken().getTarget())
        .isEqualTo("/partenaire/rechercher-usager/v1/usagers/recherche");
    assertThat(take().getTarget())
        .isEqualTo("/partenaire/diagnosticargumente/v1/individus/id%2F1");
  }

  @Test
  void anExpiredTokenIsRenewedOnceAndTheCallMadeAgain() throws Exception {
    answer(401, "");
    answer(200, "{\"access_token\":\"second\",\"expires_in\":1499}");
    answer(200, fixture("recherche_usager_reponse_S001.json"));

    assertThat(client.find(api(), NIR, BORN)).isInstanceOf(Done.class);

    take();
    take();
    take();
    assertThat(take().getHeaders().get("Authorization")).isEqualTo("Bearer second");
  }

  @ParameterizedTest
  @CsvSource({
    "404, {}, HTTP_404",
    "409, {}, HTTP_409",
    "422, {}, HTTP_422",
    "400, {}, HTTP_400",
    "403, {\"codeRetour\":\"R001\"}, R001",
    "400, {\"codeRetour\":\"R998\"}, R998",
    "422, {\"codeErreur\":\"Monsieur LABROUSSE inconnu\"}, HTTP_422"
  })
  void whatIsRefusedWaitsForSomebodyAndQuotesNothing(int status, String body, String code)
      throws Exception {
    answer(status, body);

    assertThat(client.readOrientation(api(), "usager-1")).isInstanceOfSatisfying(
        Never.class,
        refused -> {
          assertThat(refused.code()).isEqualTo(code);
          assertThat(refused.reason()).doesNotContain("LABROUSSE");
        });
  }

  @ParameterizedTest
  @CsvSource({"429, 120, 120", "503, '', ''", "500, '', ''", "429, 'Mon, 02 Mar 2026 11:05:00 GMT', 300"})
  void whatIsPutOffIsAskedAgainWhenItSays(int status, String header, @Nullable String seconds)
      throws Exception {
    var response = new MockResponse.Builder().code(status);
    server.enqueue((header.isEmpty() ? response : response.addHeader("Retry-After", header)).build());

    assertThat(client.readOrientation(api(), "usager-1")).isInstanceOfSatisfying(
        NotNow.class,
        later -> {
          assertThat(later.retryAfter().map(Duration::toSeconds).map(String::valueOf).orElse(""))
              .isEqualTo(Objects.requireNonNullElse(seconds, ""));
          assertThat(later.unanswered()).isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSilenceOrACutLeavesADoubt(boolean silence) throws Exception {
    server.enqueue(
        silence
            ? new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).code(200).build()
            : new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

    assertThat(client.writeOrientation(api(), "usager-1", PartnerParcours.PSP))
        .isInstanceOfSatisfying(
            NotNow.class, later -> assertThat(later.unanswered()).isTrue());
  }

  @Test
  void nobodyThereLeavesNoDoubt() throws Exception {
    var api = api();
    server.close();

    assertThat(client.readOrientation(api, "usager-1")).isInstanceOfSatisfying(
        NotNow.class, later -> assertThat(later.unanswered()).isFalse());
  }

  private static Never never(String code) {
    return new Never(
        code, code.equals("S002") ? "Aucun usager à France Travail" : "Plusieurs usagers à France Travail");
  }

  private PartnerAppointment appointment(@Nullable String id) {
    return PartnerAppointment.of(
        id,
        OffsetDateTime.parse("2026-03-04T09:30:00+01:00"),
        60,
        "14 AVENUE GAMBETTA 15000 AURILLAC",
        PartnerAppointment.Modality.PHYSIQUE,
        PartnerAppointment.Status.PRIS,
        api());
  }

  private ApiSettings api() {
    return new ApiSettings(
        server.url("/").uri(),
        server.url("/connexion/oauth2/access_token?realm=/partenaire").uri(),
        Optional.of("api_a b"));
  }

  private void answer(int status, String body) {
    var response = new MockResponse.Builder().code(status);
    server.enqueue((status == 204 || body.isEmpty() ? response : response.body(body)).build());
  }

  private RecordedRequest take() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS));
  }

  private RecordedRequest afterToken() throws InterruptedException {
    take();
    return take();
  }

  private static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  private static String fixture(String name) throws IOException {
    return tree(name).toString();
  }

  private static JsonNode tree(String name) throws IOException {
    return JSON.readTree(
        FranceTravailClientTest.class.getResourceAsStream("/fixtures/france-travail/" + name));
  }
}
