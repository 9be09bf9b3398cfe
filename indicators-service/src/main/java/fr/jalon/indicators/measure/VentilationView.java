package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.measure.counting.Counts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figure asked for, line by line: « inconnu » is a line, and all lines add up to the total. */
record VentilationView(Breakdown by, List<LineView> lines) {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("F", "femme"),
          Map.entry("M", "homme"),
          Map.entry("SINGLE", "seul sans enfant"),
          Map.entry("SINGLE_WITH_CHILDREN", "seul avec enfant(s)"),
          Map.entry("COUPLE", "couple sans enfant"),
          Map.entry("COUPLE_WITH_CHILDREN", "couple avec enfant(s)"),
          Map.entry("1_MOINS_DE_25", "moins de 25 ans"),
          Map.entry("2_25_29", "25 à 29 ans"),
          Map.entry("3_30_39", "30 à 39 ans"),
          Map.entry("4_40_49", "40 à 49 ans"),
          Map.entry("5_50_59", "50 à 59 ans"),
          Map.entry("6_60_ET_PLUS", "60 ans et plus"),
          Map.entry("1_MOINS_DE_6_MOIS", "moins de 6 mois"),
          Map.entry("2_6_MOIS_A_1_AN", "6 mois à moins d'un an"),
          Map.entry("3_1_A_2_ANS", "1 an à moins de 2 ans"),
          Map.entry("4_2_A_5_ANS", "2 ans à moins de 5 ans"),
          Map.entry("5_5_ANS_ET_PLUS", "5 ans et plus"),
          Map.entry("1_VI_ET_V_BIS", "niveaux VI et V bis"),
          Map.entry("2_V", "niveau V"),
          Map.entry("3_IV", "niveau IV"),
          Map.entry("4_III_II_I", "niveaux III, II et I"),
          Map.entry("PROFESSIONNEL", "parcours professionnel"),
          Map.entry("SOCIO_PROFESSIONNEL", "parcours socio-professionnel"),
          Map.entry("SOCIAL", "parcours social"),
          Map.entry("FRANCE_TRAVAIL", "France Travail"),
          Map.entry("MISSION_LOCALE", "mission locale"),
          Map.entry("MDE_PLIE_CAP_EMPLOI", "maison de l'emploi, PLIE, Cap emploi"),
          Map.entry("APPUI_CREATION", "appui à la création d'entreprise"),
          Map.entry("IAE", "insertion par l'activité économique"),
          Map.entry("AUTRE_PLACEMENT", "autre placement ou formation"),
          Map.entry("DEPARTEMENT", "service du Département"),
          Map.entry("CAF", "CAF"),
          Map.entry("MSA", "MSA"),
          Map.entry("CCAS_CIAS", "CCAS ou CIAS"),
          Map.entry("AUTRE_INSERTION", "autre organisme d'insertion"));

  static VentilationView of(MeasureIndicator.Ventilation ventilation) {
    return new VentilationView(
        ventilation.by(), ventilation.lines().stream().map(LineView::of).toList());
  }

  /** One line; {@code code} is {@code INCONNU} for those of whom the quality is not known. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record LineView(
      @Schema(examples = "F") String code,
      String label,
      @Nullable BigDecimal value,
      long numerator,
      @Nullable BigDecimal denominator,
      long immature,
      long excluded,
      long withoutEvent) {

    static LineView of(MeasureIndicator.LineFigure line) {
      var unknown = line.code().equals(Counts.UNKNOWN);
      var tally = line.figure().tally();
      return new LineView(
          unknown ? "INCONNU" : line.code(),
          unknown ? "inconnu" : LABELS.getOrDefault(line.code(), line.code()),
          line.figure().value().orElse(null),
          tally.numerator(),
          line.figure().denominator().orElse(null),
          tally.immature(),
          tally.excluded(),
          tally.withoutEvent());
    }
  }
}
