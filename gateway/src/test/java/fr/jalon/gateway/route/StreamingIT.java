package fr.jalon.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.jalon.gateway.stand.Neighbours;
import fr.jalon.gateway.stand.Tokens;
import fr.jalon.gateway.stand.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class StreamingIT {
  private static final long MEGABYTE = 1024 * 1024;
  private static final int WHOLE = (int) (192 * MEGABYTE);

  @Test
  @Timeout(60)
  void aBigBodyPassesThroughWithoutBeingHeld() throws Exception {
    // Given: a service that reads the beginning of a body, then waits
    Neighbours.gate = new CountDownLatch(1);
    Neighbours.READ.set(0);
    var sent = new AtomicLong();
    var last = new AtomicLong(-1);
    try (var socket = Wire.open()) {
      var sender = Thread.ofVirtual().start(() -> upload(socket, sent));

      // When
      await().until(() -> Neighbours.READ.get() > 0);
      var heldBack =
          await()
              .pollInterval(Duration.ofMillis(500))
              .until(sent::get, held -> held.equals(last.getAndSet(held)));
      Neighbours.gate.countDown();
      sender.join();
      var answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();

      // Then: the service had its first bytes before the client had sent its last ones
      assertThat(heldBack).isLessThan(32 * MEGABYTE);
      assertThat(answer).contains("200");
      assertThat(Neighbours.READ.get()).isEqualTo(WHOLE);
    }
  }

  @Test
  void aBigAnswerComesWhole() {
    var body =
        given()
            .header("Authorization", "Bearer " + Tokens.valid())
            .get("/api/orientation/v1/descente")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(body).hasSize((int) (64 * MEGABYTE));
  }

  @Test
  void aPoliteClientIsToldToGoOnOnlyOnceItIsKnown() throws IOException {
    assertThat(firstLineTo("Authorization: Bearer " + Tokens.valid())).contains("100 Continue");
    assertThat(firstLineTo("X-Nothing: 1")).contains("401");
  }

  @Test
  void aBodyAnnouncedAsTooLargeIsRefusedAtOnce() throws IOException {
    assertThat(
            firstLine(
                "POST /api/orientation/v1/x HTTP/1.1\r\nHost: jalon.test\r\nContent-Length:"
                    + " 99999999999\r\n\r\n"))
        .contains("413");
  }

  @Test
  void aFormIsNeverAsLargeAsAFile() throws IOException {
    assertThat(
            firstLine(
                "POST /api/orientation/v1/x HTTP/1.1\r\nHost: jalon.test\r\nContent-Type:"
                    + " application/json\r\nContent-Length: 2000000\r\n\r\n"))
        .contains("413");
  }

  private String firstLineTo(String header) throws IOException {
    return firstLine(
        "POST /api/orientation/v1/x HTTP/1.1\r\nHost: jalon.test\r\nExpect: 100-continue\r\n"
            + header
            + "\r\nContent-Length: 10\r\n\r\n");
  }

  private String firstLine(String request) throws IOException {
    try (var socket = Wire.open()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  private static void upload(Socket socket, AtomicLong sent) {
    try {
      var out = socket.getOutputStream();
      out.write(
          ("POST /api/orientation/v1/versement-lent HTTP/1.1\r\nHost: jalon.test\r\nAuthorization:"
                  + " Bearer "
                  + Tokens.valid()
                  + "\r\nContent-Length: "
                  + WHOLE
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      var piece = new byte[64 * 1024];
      while (sent.get() < WHOLE) {
        out.write(piece);
        sent.addAndGet(piece.length);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
