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
  // statistical secrecy and publications
  RAW_READERS_ONLY(Kind.FORBIDDEN, "Cette lecture est réservée à qui lit les chiffres bruts"),
  PUBLICATION_NOT_FOUND(Kind.NOT_FOUND, "Cette publication n'existe pas"),
  FIGURE_NOT_PUBLISHED(Kind.NOT_FOUND, "Cette publication n'a pas ce chiffre"),
  FIGURE_WITHOUT_PERSONS(Kind.INVALID, "Ce chiffre ne compte pas de personnes"),

  // what partners declare
  DECLARATION_ALREADY_OPEN(Kind.CONFLICT, "Ce chiffre est déjà déclaré pour cette période"),
  DECLARATION_IMPORT_NOT_FOUND(Kind.NOT_FOUND, "Cet import n'existe pas"),
  DECLARATION_MOVE_NOT_ALLOWED(Kind.CONFLICT, "L'état de la déclaration ne permet pas cette étape"),
  DECLARATION_NOT_FOUND(Kind.NOT_FOUND, "Cette déclaration n'existe pas"),
  DECLARATION_VALIDATED_BY_ITS_AUTHOR(Kind.CONFLICT, "Qui soumet un chiffre ne le valide pas"),
  DECLARED_METHOD_MISSING(Kind.INVALID, "La méthode du chiffre n'est pas dite"),
  DECLARED_PERIOD_INVALID(Kind.INVALID, "Cette période ne convient pas à la déclaration"),
  DECLARED_VALUE_INVALID(Kind.INVALID, "Cette valeur ne convient pas à l'indicateur"),
  DECLARER_EXPECTED_ELSEWHERE(Kind.INVALID, "Un autre organisme déclare ce chiffre"),
  EVIDENCE_NOT_CERTIFIED(Kind.INVALID, "L'absence de données personnelles n'est pas attestée"),
  EVIDENCE_NOT_FOUND(Kind.NOT_FOUND, "Cette pièce justificative n'existe pas"),
  EVIDENCE_UNKNOWN(Kind.INVALID, "Une pièce citée n'est pas de votre organisme"),
  FIGURE_NOT_DECLARED(Kind.INVALID, "Ce chiffre ne se déclare pas"),
  MILESTONE_WITHOUT_EVIDENCE(Kind.INVALID, "Un jalon atteint se prouve par une pièce"),
  PARTNER_UNKNOWN(Kind.INVALID, "Cet organisme ne pilote aucun indicateur"),
  PILOT_NOT_FOUND(Kind.NOT_FOUND, "Cet agent n'est rattaché à aucun organisme"),
  PILOT_UNATTACHED(Kind.FORBIDDEN, "Aucun organisme ne vous est rattaché"),
  SHEET_TOO_LONG(Kind.TOO_LARGE, "Le tableau est trop long"),
  SHEET_UNREADABLE(Kind.INVALID, "Le tableau n'est pas lisible"),

  // what fiches cost
  BUDGET_FICHE_UNKNOWN(Kind.INVALID, "Cette fiche n'existe pas"),
  BUDGET_LINE_ALREADY_OPEN(Kind.CONFLICT, "Cette ligne de budget existe déjà"),
  BUDGET_LINE_NOT_FOUND(Kind.NOT_FOUND, "Cette ligne de budget n'existe pas"),
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
