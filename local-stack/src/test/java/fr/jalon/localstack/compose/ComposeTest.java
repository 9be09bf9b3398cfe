package fr.jalon.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.localstack.Databases;
import fr.jalon.localstack.KafkaBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What can be known of the compose file and the images without Docker. */
class ComposeTest {
  private static final Path ROOT = Path.of(System.getProperty("jalon.sources", ".."));
  private static final JsonNode COMPOSE = compose();

  static List<String> services() {
    return List.of("orientation", "accompaniment", "indicators", "gateway");
  }

  static Stream<String> containers() {
    return COMPOSE.path("services").propertyStream().map(entry -> entry.getKey());
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceReadsEveryVariableThatIsSet(String service) throws IOException {
    // Given
    var module = service(service).at("/build/args/SERVICE").asText();
    var read = ReadSettings.of(ROOT, module);

    // When
    var set = names(service(service).path("environment"));

    // Then
    assertThat(set).hasSizeGreaterThan(5);
    assertThat(set)
        .filteredOn(variable -> !read.reads(variable))
        .as("set but never read")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceRunsAsNobodyOnAReadOnlyRoot(String service) {
    var container = service(service);
    assertThat(container.path("read_only").asBoolean()).isTrue();
    assertThat(container.path("user").asText()).isEqualTo("10001:10001");
    assertThat(texts(container.path("cap_drop"))).containsExactly("ALL");
    assertThat(container.at("/build/dockerfile").asText()).isEqualTo("deploy/Dockerfile");
  }

  @ParameterizedTest
  @MethodSource("containers")
  void everyContainerIsBoundedAndWatched(String name) {
    var container = service(name);
    assertThat(container.path("mem_limit").asText()).matches("[0-9]+[mg]");
    assertThat(texts(container.path("security_opt"))).contains("no-new-privileges:true");
    assertThat(container.path("healthcheck").isObject()).isTrue();
  }

  @Test
  void onlyTheGatewayAndTheIssuerArePublishedAndOnlyHere() {
    var published =
        containers()
            .filter(name -> service(name).has("ports"))
            .flatMap(
                name -> texts(service(name).path("ports")).stream().map(port -> name + " " + port));
    assertThat(published)
        .containsExactlyInAnyOrder("keycloak 127.0.0.1:8090:8080", "gateway 127.0.0.1:8080:8080");
  }

  @Test
  void theTopicsAndDatabasesAreThoseOfALocalStart() throws IOException {
    var topics = service("topics").path("command").path(0).asText();
    assertThat(KafkaBroker.TOPICS).allSatisfy(topic -> assertThat(topics).contains(" " + topic));
    var databases = Files.readString(ROOT.resolve("deploy/postgresql/10-databases.sh"));
    assertThat(Databases.NAMES)
        .allSatisfy(name -> assertThat(databases).contains("\ncreate " + name + " "));
  }

  @Test
  void theImageRunsAsNobodyAndTellsItsHealth() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("deploy/Dockerfile")))
        .contains("USER 10001:10001", "ARG SERVICE")
        .anyMatch(line -> line.startsWith("HEALTHCHECK"));
  }

  private static JsonNode service(String name) {
    return COMPOSE.path("services").path(name);
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  // Jackson reads YAML without its merge keys, which this file uses: SnakeYAML resolves them.
  private static JsonNode compose() {
    try (var file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
      return new ObjectMapper().valueToTree(new Yaml().load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
