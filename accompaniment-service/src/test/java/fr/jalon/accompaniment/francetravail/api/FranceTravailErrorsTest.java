package fr.jalon.accompaniment.francetravail.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.Answer.NotNow;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each error of France Travail becomes. */
class FranceTravailErrorsTest {
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
  void anExpiredTokenIsRenewedOnceAndTheCallMadeAgain() throws Exception {
    partner.answer(401, "");
    partner.answer(200, "{\"access_token\":\"second\",\"expires_in\":1499}");
    partner.answer(200, StandIn.fixture("recherche_usager_reponse_S001.json"));

    assertThat(partner.client.find(partner.api(), StandIn.NIR, StandIn.BORN))
        .isInstanceOf(Done.class);

    partner.take();
    partner.take();
    partner.take();
    assertThat(partner.take().getHeaders().get("Authorization")).isEqualTo("Bearer second");
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
    partner.answer(status, body);

    assertThat(partner.client.readOrientation(partner.api(), "usager-1"))
        .isInstanceOfSatisfying(
            Never.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.reason()).doesNotContain("LABROUSSE");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120",
    "503, '', ''",
    "500, '', ''",
    "429, 'Mon, 02 Mar 2026 11:05:00 GMT', 300"
  })
  void whatIsPutOffIsAskedAgainWhenItSays(int status, String header, @Nullable String seconds)
      throws Exception {
    var response = new MockResponse.Builder().code(status);
    partner.server.enqueue(
        (header.isEmpty() ? response : response.addHeader("Retry-After", header)).build());

    assertThat(partner.client.readOrientation(partner.api(), "usager-1"))
        .isInstanceOfSatisfying(
            NotNow.class,
            later -> {
              assertThat(
                      later.retryAfter().map(Duration::toSeconds).map(String::valueOf).orElse(""))
                  .isEqualTo(Objects.requireNonNullElse(seconds, ""));
              assertThat(later.unanswered()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSilenceOrACutLeavesADoubt(boolean silence) throws Exception {
    partner.server.enqueue(
        silence
            ? new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS).code(200).build()
            : new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThat(partner.client.writeOrientation(partner.api(), "usager-1", PartnerParcours.PSP))
        .isInstanceOfSatisfying(NotNow.class, later -> assertThat(later.unanswered()).isTrue());
  }

  @Test
  void nobodyThereLeavesNoDoubt() throws Exception {
    var settings = partner.api();
    partner.server.close();

    assertThat(partner.client.readOrientation(settings, "usager-1"))
        .isInstanceOfSatisfying(NotNow.class, later -> assertThat(later.unanswered()).isFalse());
  }
}
