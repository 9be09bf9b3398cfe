package fr.jalon.indicators;

import fr.jalon.platform.problem.Kind;
import fr.jalon.platform.problem.Problem;

/** Everything this service may refuse, in one place. */
public enum IndicatorProblem implements Problem {
  INDICATOR_NOT_FOUND(Kind.NOT_FOUND, "Cet indicateur n'existe pas"),
  PERIOD_UNREADABLE(Kind.INVALID, "La période n'est pas lisible"),
  SERIES_RANGE_INVALID(Kind.INVALID, "L'intervalle de mois ne convient pas"),
  TERRITORY_UNKNOWN(Kind.INVALID, "Ce territoire n'est pas connu"),
  VARIANT_UNKNOWN(Kind.INVALID, "Cette variante n'existe pas pour cet indicateur"),
  // measures and references
  BREAKDOWN_UNKNOWN(Kind.INVALID, "Cette ventilation n'existe pas pour cet indicateur"),
  KNOWN_ON_IN_THE_FUTURE(Kind.INVALID, "On ne sait pas encore ce qui sera connu ce jour-là"),
  REFERENCE_UNKNOWN(Kind.NOT_FOUND, "Cette référence n'existe pas"),
  // OARSA
  OARSA_YEAR_NOT_OVER(Kind.INVALID, "Ce 31 décembre n'est pas passé"),
  OARSA_TABLE_NOT_FOUND(Kind.NOT_FOUND, "Ce tableau n'existe pas"),
  OARSA_RAW_ONLY(
      Kind.FORBIDDEN, "Cette lecture est réservée à ceux qui voient les petits effectifs"),
  HISTORY_NOT_FOUND(Kind.NOT_FOUND, "Cet historique n'existe pas"),
  ;

  private final Kind kind;
  private final String title;

  IndicatorProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
