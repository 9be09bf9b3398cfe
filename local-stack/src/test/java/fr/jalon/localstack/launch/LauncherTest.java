package fr.jalon.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.localstack.Ports;
import fr.jalon.localstack.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  @TempDir private Path root;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    launcher(Map.of()).down();
  }

  @Test
  void aTakenPortIsNamedWithItsOwnerAndTheWayOut() throws IOException {
    // Given
    try (var squatter = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var taken = squatter.getLocalPort();
      var launcher = launcher(Map.of("JALON_POSTGRES_PORT", String.valueOf(taken)));

      // When
      assertThatThrownBy(() -> launcher.up(true))

          // Then
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Le port %d (PostgreSQL) est déjà pris".formatted(taken))
          .hasMessageContaining(
              "par le processus %d (java)".formatted(ProcessHandle.current().pid()))
          .hasMessageContaining("JALON_POSTGRES_PORT=");
    }
  }

  @Test
  void whatRunsIsLeftAloneAndWhatWasKilledIsStartedAgain() throws Exception {
    // Given
    var launcher = launcher(Map.of());
    launcher.up(true);
    var first = LiveProcess.find(pidFile()).orElseThrow();

    // When
    launcher.up(true);
    var second = LiveProcess.find(pidFile()).orElseThrow();
    second.handle().destroyForcibly();
    while (second.isAlive()) {
      Thread.onSpinWait();
    }
    launcher.up(true);
    var third = LiveProcess.find(pidFile()).orElseThrow();
    launcher.down();

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(second);
    assertThat(third.isAlive()).isFalse();
    assertThat(PostgresServer.running(new Workspace(root).postgres())).isEmpty();
    assertThat(shown())
        .contains("Prêt : PostgreSQL, Kafka et émetteur de jetons")
        .contains("Arrêté : PostgreSQL, Kafka et émetteur de jetons");
  }

  @Test
  void aFailedStartShowsItsCauseAndItsLog() throws IOException {
    // Given
    var launcher = launcher(Map.of());
    var issuer = Files.createDirectories(root.resolve(".jalon/issuer"));
    Files.writeString(issuer.resolve("signing-key"), "not a key");

    // When
    assertThatThrownBy(() -> launcher.up(true))

        // Then
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("s’est arrêté au démarrage")
        .hasMessageContaining("Cause : ")
        .hasMessageContaining("Illegal base64 character")
        .hasMessageContaining(root.resolve(".jalon/logs/infrastructure.log").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "80", "70000", "64999"})
  void whatIsNotAPortIsRefused(String stated) {
    var environment = Map.of("JALON_GATEWAY_PORT", stated);
    assertThatThrownBy(() -> Port.GATEWAY.number(environment))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("JALON_GATEWAY_PORT=" + stated);
  }

  private Launcher launcher(Map<String, String> stated) {
    var environment = new HashMap<String, String>();
    environment.put("JALON_ISSUER_PORT", String.valueOf(free()));
    environment.put("JALON_POSTGRES_PORT", String.valueOf(free()));
    environment.put("JALON_KAFKA_PORT", String.valueOf(free()));
    environment.putAll(stated);
    var settings = new ServiceSettings(environment, new Workspace(root));
    return new Launcher(
        settings, new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8)));
  }

  private static int free() {
    var port = Ports.free();
    return port <= 64_000 ? port : port - 20_000;
  }

  private Path pidFile() {
    return new Workspace(root).pid(ServiceSettings.INFRASTRUCTURE);
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
