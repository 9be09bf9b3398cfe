package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.CheckedIn;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The system as an operator starts it: the launcher's commands, on ports and data of the tests'
 * own.
 */
final class WholeSystem {

  static final List<String> PROGRAMS =
      List.of("infrastructure", "orientation", "accompaniment", "indicators", "gateway");

  private static final int SHIFT = 20_000;
  private static final Map<String, Integer> PORTS =
      Map.of(
          "JALON_GATEWAY_PORT", 8080 + SHIFT,
          "JALON_ORIENTATION_PORT", 8081 + SHIFT,
          "JALON_ACCOMPANIMENT_PORT", 8082 + SHIFT,
          "JALON_INDICATORS_PORT", 8083 + SHIFT,
          "JALON_ISSUER_PORT", 8090 + SHIFT,
          "JALON_POSTGRES_PORT", 15432 + SHIFT,
          "JALON_KAFKA_PORT", 19092 + SHIFT);

  private final Path root = CheckedIn.root();
  private final Path data = root.resolve("system-tests/target/jalon");
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  static String gateway() {
    return "http://localhost:" + PORTS.get("JALON_GATEWAY_PORT");
  }

  static String database(String name) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(PORTS.get("JALON_POSTGRES_PORT"), name);
  }

  static String kafka() {
    return "localhost:" + PORTS.get("JALON_KAFKA_PORT");
  }

  Path data() {
    return data;
  }

  /** Runs one command of the launcher to its end; it must succeed. */
  String jalon(String... arguments) {
    var output = data.resolve("output.txt");
    try {
      Files.createDirectories(data);
      var process = command(arguments).redirectErrorStream(true).redirectOutput(output.toFile());
      process.environment().putAll(environment());
      var code = process.start().waitFor();
      var text = Files.readString(output);
      assertThat(code).as(text).isZero();
      return text;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private ProcessBuilder command(String... arguments) {
    var stack = root.resolve("local-stack/target");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=Europe/Paris",
                "-Djalon.root=" + root,
                "-Djalon.data=" + data,
                "-cp",
                stack.resolve("classes") + ":" + stack.resolve("lib") + "/*",
                "fr.jalon.localstack.command.Main"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command);
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    PORTS.forEach((name, port) -> environment.put(name, String.valueOf(port)));
    return environment;
  }

  /** A request through the gateway, as an agent of a département. */
  RequestSpecification as(String role, String departement) {
    var token =
        tokens.computeIfAbsent(
            role + " " + departement,
            _ -> jalon("token", role, "--departement", departement).strip());
    return RestAssured.given()
        .baseUri(gateway())
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON);
  }

  RequestSpecification as(String role) {
    return as(role, "015");
  }

  /** Kills a process as a power cut would. */
  void kill(String program) {
    var handle = process(program).orElseThrow();
    handle.destroyForcibly();
    handle.onExit().join();
  }

  Optional<ProcessHandle> process(String program) {
    try {
      var pid =
          Files.readString(data.resolve("run").resolve(program + ".pid")).strip().split(" ", -1);
      return ProcessHandle.of(Long.parseLong(pid[0]));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
