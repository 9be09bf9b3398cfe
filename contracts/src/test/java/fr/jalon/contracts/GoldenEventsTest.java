package fr.jalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files written by past versions are read by this one, and nothing of them is lost. */
class GoldenEventsTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final List<Class<? extends Event>> PRODUCERS =
      List.of(OrientationEvent.class, AccompanimentEvent.class);

  private static Stream<Class<?>> events() {
    return PRODUCERS.stream().flatMap(GoldenEventsTest::records);
  }

  private static Stream<Class<?>> records(Class<?> told) {
    return told.isRecord()
        ? Stream.of(told)
        : Arrays.stream(told.getPermittedSubclasses()).flatMap(GoldenEventsTest::records);
  }

  private static Class<?> producer(Class<?> event) {
    return PRODUCERS.stream().filter(p -> p.isAssignableFrom(event)).findFirst().orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> everyEventHasAGoldenFileThatStillParses() {
    return events()
        .flatMap(event ->
            Stream.of("v1", "v1-minimal")
                .map(version -> event.getSimpleName() + "." + version)
                .filter(name -> name.endsWith("v1") || golden(name) != null)
                .map(name -> DynamicTest.dynamicTest(name, () -> roundTrip(event, name))));
  }

  @Test
  void noGoldenFileIsOrphaned() throws IOException, URISyntaxException {
    var names = events().map(Class::getSimpleName).toList();
    try (var files = Files.list(Path.of(url("").toURI()))) {
      assertThat(files.map(f -> f.getFileName().toString().replaceAll("\\..*", "")))
          .isNotEmpty()
          .isSubsetOf(names);
    }
  }

  private static void roundTrip(Class<?> event, String name) throws IOException {
    var file = golden(name);
    assertThat(file).as("events/%s.json", name).isNotNull();
    JsonNode written;
    try (var text = Objects.requireNonNull(file).openStream()) {
      written = JSON.readTree(text);
    }
    var read = JSON.treeToValue(written, producer(event));

    assertThat(read).isInstanceOf(event);
    JsonNode again = JSON.readTree(JSON.writerFor(producer(event)).writeValueAsString(read));
    assertThat(again).isEqualTo(written);
  }

  private static @Nullable URL golden(String name) {
    return GoldenEventsTest.class.getResource("/events/" + name + ".json");
  }

  private static URL url(String name) {
    var url = GoldenEventsTest.class.getResource("/events/" + name);
    if (url == null) {
      throw new AssertionError("No golden files");
    }
    return url;
  }
}
