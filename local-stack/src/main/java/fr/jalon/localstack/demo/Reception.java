package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Where, when and by whom people are received, read from {@code demo/reception.yaml}. */
record Reception(List<Site> sites, List<Conseiller> conseillers, Slots slots) {

  static Reception read() {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    try (var reception = Reception.class.getResourceAsStream("/demo/reception.yaml")) {
      return yaml.readValue(reception, Reception.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Site(
      String name, String address, String territory, List<Room> rooms, List<Travel> travel) {}

  record Room(String name, int places) {}

  record Travel(String territory, int minutes) {}

  record Conseiller(
      String agentId,
      String displayName,
      String profession,
      BigDecimal etp,
      LocalDate sinceOn,
      List<WorkingTime> workingTimes) {}

  /** Hours of a week, at a site by its name. */
  record WorkingTime(String site, String weekday, String startsAt, String endsAt) {}

  /** What is opened for the weeks to come. */
  record Slots(int weeks, int minutes) {}
}
