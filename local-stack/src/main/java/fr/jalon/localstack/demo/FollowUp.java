package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done once people are followed, read from {@code demo/follow-up.yaml}. */
record FollowUp(
    List<Capacity> referents, List<String> files, List<Act> shared, List<Person> people) {

  FollowUp {
    referents = List.copyOf(referents);
    files = List.copyOf(files);
    shared = List.copyOf(shared);
    people = List.copyOf(people);
  }

  static FollowUp read() {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    try (var followUp = FollowUp.class.getResourceAsStream("/demo/follow-up.yaml")) {
      return yaml.readValue(followUp, FollowUp.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the référent of an organisme of the story gives to the follow-up. */
  record Capacity(
      String organisme,
      @Nullable String agentId,
      String profession,
      BigDecimal etp,
      @Nullable LocalDate leftOn) {}

  /**
   * Somebody of the story, by the key of their file.
   *
   * @param oriented the decision that opens the follow-up, when the story has none
   * @param unless where something already listed tells that it has all been said; days counted from
   *     today are said once
   */
  record Person(String key, @Nullable Decision oriented, @Nullable String unless, List<Act> acts) {
    Person {
      acts = List.copyOf(acts);
    }
  }

  /** A decision of orientation, on a day that may count from today. */
  record Decision(String type, String organisme, String decidedOn, String reason) {}

  /**
   * One call of the API; between braces stand a day, {@code {today-5}}, or an identifier that an
   * earlier act kept.
   *
   * @param version what a change expects to find
   * @param keep by the name it is kept under, where the answer says it
   */
  record Act(
      String by,
      @Nullable String get,
      @Nullable String post,
      @Nullable String put,
      @Nullable Map<String, Object> say,
      @Nullable String version,
      @Nullable Map<String, String> keep) {}
}
