package fr.jalon.localstack.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the demonstration, read from {@code demo/story.yaml}. */
record Story(
    List<Territory> territories,
    List<Organisme> organismes,
    List<CafFile> files,
    List<Person> people,
    List<Expected> expected) {

  static Story read() {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    try (var story = Story.class.getResourceAsStream("/demo/story.yaml")) {
      return yaml.readValue(story, Story.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Territory(String code, String label, List<String> communes) {}

  /** An organisme référent and the one person who is référent there. */
  record Organisme(
      String name,
      String kind,
      String referent,
      @Nullable String agentId,
      @Nullable String profession,
      @Nullable BigDecimal etp) {}

  /** A file of the CAF and the day on which the département received it. */
  record CafFile(String name, LocalDate receivedOn) {}

  /** Somebody of a household's file, and what happens to them, in order. */
  record Person(String caseNumber, String rsaRole, String territory, List<Step> steps) {
    /** Distinguishes the person from the others in this story. */
    String key() {
      return caseNumber + "-" + rsaRole;
    }
  }

  /** A figure for the whole year, as the dates of this story make it. */
  record Expected(String code, long numerator, long denominator) {}

  /** One thing that an agent does. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Meeting.class, name = "MEETING"),
    @JsonSubTypes.Type(value = Orientation.class, name = "ORIENTATION"),
    @JsonSubTypes.Type(value = Ceo.class, name = "CEO"),
    @JsonSubTypes.Type(value = FollowUp.class, name = "FOLLOW_UP"),
    @JsonSubTypes.Type(value = Contract.class, name = "CONTRACT")
  })
  sealed interface Step {}

  /** A rendez-vous d'orientation: a slot, the convocation, and whether the person came. */
  record Meeting(
      String channel, LocalDate sentOn, LocalDate bookedOn, OffsetDateTime at, String attendance)
      implements Step {}

  /** The decision; the organisme may still have to name its référent. */
  record Orientation(
      String type, String organisme, LocalDate decidedOn, String reason, boolean referentToCome)
      implements Step {}

  /** The CEO, signed by both on the same day. */
  record Ceo(LocalDate signedOn) implements Step {}

  /** A rendez-vous d'accompagnement and whether the person came. */
  record FollowUp(LocalDate bookedOn, OffsetDateTime at, String attendance) implements Step {}

  /** The CER, signed by both on the same day. */
  record Contract(LocalDate startsOn, LocalDate endsOn, LocalDate signedOn) implements Step {}
}
