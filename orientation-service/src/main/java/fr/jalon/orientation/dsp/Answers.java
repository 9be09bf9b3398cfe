package fr.jalon.orientation.dsp;

import static java.util.stream.Collectors.toCollection;

import fr.jalon.orientation.dsp.SocioProfessionalSituation.EducationLevel;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Experience;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Housing;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Obstacle;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.SuggestedParcours;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.TravelRange;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Unemployment;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.WorkHistory;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The codes as sent, by the name of their element: kept so, since a list may grow; read here.
 *
 * <p>A code of no known list is no answer.
 */
record Answers(Map<String, List<String>> codes) {
  private static final Map<String, EducationLevel> LEVELS =
      Map.of(
          "1201", EducationLevel.BAC_PLUS_3,
          "1202", EducationLevel.BAC_PLUS_2,
          "1203", EducationLevel.BAC,
          "1204", EducationLevel.CAP_BEP,
          "1205", EducationLevel.BEFORE_CAP_BEP,
          "1206", EducationLevel.COLLEGE,
          "1207", EducationLevel.NONE);
  private static final Map<String, EducationLevel> DIPLOMAS =
      Map.of(
          "2601", EducationLevel.BAC_PLUS_3,
          "2602", EducationLevel.BAC_PLUS_2,
          "2603", EducationLevel.BAC,
          "2604", EducationLevel.CAP_BEP,
          "2605", EducationLevel.COLLEGE,
          "2606", EducationLevel.NONE);
  private static final Map<String, WorkHistory> HISTORIES =
      Map.of(
          "1901", WorkHistory.ALWAYS_WORKED,
          "1902", WorkHistory.INTERMITTENT,
          "1903", WorkHistory.WORKED_BEFORE,
          "1904", WorkHistory.NEVER_WORKED);
  private static final Map<String, Experience> EXPERIENCES =
      Map.of(
          "2104", Experience.UNDER_ONE_YEAR,
          "2105", Experience.ONE_TO_THREE_YEARS,
          "2106", Experience.FOUR_TO_SIX_YEARS,
          "2107", Experience.OVER_SIX_YEARS);
  private static final Map<String, Unemployment> REGISTRATIONS =
      Map.of(
          "4301", Unemployment.NOT_REGISTERED,
          "4302", Unemployment.UNDER_ONE_YEAR,
          "4303", Unemployment.ONE_TO_FIVE_YEARS,
          "4304", Unemployment.OVER_FIVE_YEARS);
  private static final Map<String, Boolean> ENDS = Map.of("2701", false, "2702", true);
  private static final Map<String, TravelRange> RANGES =
      Map.of(
          "2501", TravelRange.COMMUNE,
          "2502", TravelRange.DEPARTEMENT,
          "2503", TravelRange.OTHER_DEPARTEMENT);
  private static final Map<String, Obstacle> OBSTACLES =
      Map.ofEntries(
          Map.entry("0402", Obstacle.HEALTH),
          Map.entry("0508", Obstacle.HEALTH),
          Map.entry("0403", Obstacle.DISABILITY),
          Map.entry("0404", Obstacle.LANGUAGE),
          Map.entry("0510", Obstacle.LANGUAGE),
          Map.entry("0405", Obstacle.ADMINISTRATIVE),
          Map.entry("0406", Obstacle.FINANCES),
          Map.entry("1002", Obstacle.FINANCES),
          Map.entry("1003", Obstacle.FINANCES),
          Map.entry("0407", Obstacle.OTHER),
          Map.entry("1009", Obstacle.OTHER),
          Map.entry("0502", Obstacle.CHILDCARE),
          Map.entry("0503", Obstacle.CHILDCARE),
          Map.entry("0514", Obstacle.CHILDCARE),
          Map.entry("0504", Obstacle.CAREGIVING),
          Map.entry("0505", Obstacle.CAREGIVING),
          Map.entry("0506", Obstacle.FAMILY),
          Map.entry("0507", Obstacle.MOBILITY),
          Map.entry("1005", Obstacle.MOBILITY),
          Map.entry("1008", Obstacle.MOBILITY),
          Map.entry("0509", Obstacle.HOUSING),
          Map.entry("1004", Obstacle.HOUSING),
          Map.entry("1006", Obstacle.HOUSING),
          Map.entry("1007", Obstacle.HOUSING),
          Map.entry("0511", Obstacle.QUALIFICATION),
          Map.entry("0512", Obstacle.QUALIFICATION),
          Map.entry("0513", Obstacle.DISCRIMINATION));
  private static final Map<String, SuggestedParcours> PARCOURS =
      Map.of(
          "PP", SuggestedParcours.PROFESSIONNEL,
          "AS", SuggestedParcours.SOCIO_PROFESSIONNEL,
          "PS", SuggestedParcours.SOCIAL);

  SocioProfessionalSituation read(LocalDate collectedOn) {
    return new SocioProfessionalSituation(
        collectedOn,
        one("NIVETU", LEVELS),
        one("NIVDIPMAXOBT", DIPLOMAS),
        flag("TOPQUALIPRO"),
        one("HISPRO", HISTORIES),
        text("LIBDERACT"),
        one("CESSDERACT", ENDS),
        one("DURACTDOMI", EXPERIENCES),
        one("INSCDEMEMPLOI", REGISTRATIONS),
        flag("TOPENGDEMARECHEMPLOI"),
        flag("TOPPROJPRO"),
        text("LIBEMPLOIRECH"),
        flag("TOPCREAREPRIENTRE"),
        flag("TOPMOYLOCO"),
        flag("TOPPERMICONDUB"),
        several("NATMOB").map(codes -> known(codes, RANGES, TravelRange.class)),
        text("NATLOG").flatMap(Answers::housing),
        obstacles(),
        flag("TOPISOGROOUENF"),
        flag("ACCOSOCFAM"),
        flag("ACCOSOCINDI"),
        one("NATPARCOMOD", PARCOURS).or(() -> one("NATPARCOCAL", PARCOURS)));
  }

  private Optional<Set<Obstacle>> obstacles() {
    var told =
        Stream.of("DIFSOC", "DIFDISP", "DIFLOG")
            .flatMap(element -> codes.getOrDefault(element, List.of()).stream())
            .toList();
    var housing = text("NATLOG").flatMap(Answers::housing);
    if (told.isEmpty() && housing.isEmpty()) {
      return Optional.empty();
    }
    var obstacles = known(told, OBSTACLES, Obstacle.class);
    if (housing.filter(kind -> kind != Housing.AUTONOMOUS).isPresent()) {
      obstacles.add(Obstacle.HOUSING);
    }
    return Optional.of(obstacles);
  }

  private static Optional<Housing> housing(String code) {
    return switch (code) {
      case "0901", "0902" -> Optional.of(Housing.AUTONOMOUS);
      case "0903", "0904", "0905", "0906" -> Optional.of(Housing.EMERGENCY);
      case "0907", "0908", "0909" -> Optional.of(Housing.TEMPORARY);
      case "0910", "0911", "0913" -> Optional.of(Housing.PRECARIOUS);
      case "0912" -> Optional.of(Housing.HOMELESS);
      default -> Optional.empty();
    };
  }

  private <T> Optional<T> one(String element, Map<String, T> list) {
    return text(element).flatMap(code -> Optional.ofNullable(list.get(code)));
  }

  /** Flags are sent as 1 and 0, O and N; S (« ne sait pas ») is no answer. */
  private Optional<Boolean> flag(String element) {
    return text(element)
        .flatMap(code ->
            switch (code) {
              case "1", "true", "O" -> Optional.of(true);
              case "0", "false", "N" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  private Optional<String> text(String element) {
    return codes.getOrDefault(element, List.of()).stream().findFirst();
  }

  private Optional<List<String>> several(String element) {
    return Optional.ofNullable(codes.get(element));
  }

  private static <T extends Enum<T>> Set<T> known(
      List<String> codes, Map<String, T> list, Class<T> type) {
    return codes.stream()
        .flatMap(code -> Stream.ofNullable(list.get(code)))
        .collect(toCollection(() -> EnumSet.noneOf(type)));
  }

  @Override
  public String toString() {
    return "Answers" + codes.keySet();
  }
}
