package fr.jalon.localstack.cantal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the population is drawn from, read from {@code demo/cantal.yaml}, which says what is
 * published and what is invented. Shares are in percent.
 *
 * @param years what is known of some years; a year that is absent holds the last one written
 */
public record Parameters(
    long seed,
    int people,
    int firstYear,
    int lastYear,
    LocalDate closedOn,
    Seniority seniority,
    Profile profile,
    List<Year> years,
    Map<String, Double> actions,
    Invented invented,
    List<Programme> programmes) {

  public Parameters {
    years = List.copyOf(years);
    programmes = List.copyOf(programmes);
  }

  public static Parameters read() {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();
    try (var file = Parameters.class.getResourceAsStream("/demo/cantal.yaml")) {
      return yaml.readValue(file, Parameters.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The years that are simulated, in order. */
  public List<Integer> simulated() {
    return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
  }

  /** What the series say of a year. */
  public Year of(int year) {
    return years.stream()
        .filter(known -> known.year() <= year)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /** Parts of those present on 31 December; {@code laterYears} from one full year on. */
  public record Seniority(
      double underSixMonths, double sixToTwelveMonths, List<Double> laterYears) {
    public Seniority {
      laterYears = List.copyOf(laterYears);
    }
  }

  /** Parts of each quality, by the code that the events carry. */
  public record Profile(
      Map<String, Double> sex,
      Map<String, Double> family,
      Map<String, Double> education,
      Map<String, Double> age,
      Map<String, Double> territory) {}

  /** What the series fix on 31 December of a year. */
  public record Year(
      int year,
      Oriented oriented,
      Map<String, Double> organismes,
      double withContract,
      int daysToOrientation,
      int daysToContract) {}

  /** Parts of the oriented, by seniority; the total is what the others must make. */
  public record Oriented(
      double total, double underSixMonths, double sixToTwelveMonths, double overOneYear) {}

  /** What no series that we read fixes. */
  public record Invented(
      double orientedAtFirst,
      Map<String, Map<String, Double>> organismes,
      Reorientations reorientations,
      double firstContract,
      double renewed,
      Map<Integer, Double> months,
      double registered,
      Convoked convoked,
      double missedFirst,
      List<Double> within15Days,
      double neverMet) {}

  /** How many cross the border of the public employment service in a year. */
  public record Reorientations(int toSpe, int toOthers) {}

  /** Parts of the entrants who were convoked. */
  public record Convoked(double oriented, double others) {}

  /**
   * A programme's file active on each 31 December, from a year on.
   *
   * @param toJob part of its entrants who have a job within twelve months
   */
  public record Programme(
      String code,
      @Nullable String measure,
      int from,
      List<Integer> active,
      List<Integer> daysToEntry,
      double toJob) {}
}
