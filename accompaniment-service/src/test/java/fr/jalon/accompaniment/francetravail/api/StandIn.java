package fr.jalon.accompaniment.francetravail.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.exchange.AccessTokens;
import java.io.IOException;
import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

/** A stand-in for France Travail, call by call, and a client that speaks to it. */
final class StandIn {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneId.of("Europe/Paris"));
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  static final LocalDate BORN = LocalDate.of(1999, 8, 16);
  static final String NIR = "199081599000834";

  final MockWebServer server = new MockWebServer();
  final FranceTravailClient client =
      new FranceTravailClient(new PartnerHttp(new AccessTokens(JSON, NOON), JSON, NOON));

  /** The first answer is the token's. */
  void start() throws IOException {
    server.start();
    answer(200, "{\"access_token\":\"jeton\",\"token_type\":\"Bearer\",\"expires_in\":1499}");
  }

  static Never never(String code) {
    return new Never(
        code,
        code.equals("S002")
            ? "Aucun usager à France Travail"
            : "Plusieurs usagers à France Travail");
  }

  PartnerAppointment appointment(@Nullable String id) {
    return PartnerAppointment.of(
        id,
        OffsetDateTime.parse("2026-03-04T09:30:00+01:00"),
        60,
        "14 AVENUE GAMBETTA 15000 AURILLAC",
        PartnerAppointment.Modality.PHYSIQUE,
        PartnerAppointment.Status.PRIS,
        api());
  }

  ApiSettings api() {
    return new ApiSettings(
        server.url("/").uri(),
        server.url("/connexion/oauth2/access_token?realm=/partenaire").uri(),
        Optional.of("api_a b"));
  }

  void answer(int status, String body) {
    var response = new MockResponse.Builder().code(status);
    server.enqueue((status == 204 || body.isEmpty() ? response : response.body(body)).build());
  }

  RecordedRequest take() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS));
  }

  RecordedRequest afterToken() throws InterruptedException {
    take();
    return take();
  }

  static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  static String fixture(String name) throws IOException {
    return tree(name).toString();
  }

  static JsonNode tree(String name) throws IOException {
    return JSON.readTree(StandIn.class.getResourceAsStream("/fixtures/france-travail/" + name));
  }
}
