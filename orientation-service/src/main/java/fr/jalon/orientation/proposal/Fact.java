package fr.jalon.orientation.proposal;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What the rules may look at, as law names it: situation of employment, qualification, aspirations,
 * and what stands in the way (arrêté of 21 November 2024). Nothing else enters a proposal.
 */
enum Fact {
  AGE("Âge, en années"),
  SENIORITY("Ancienneté au RSA, en mois"),
  FAMILY_SITUATION(
      "Situation familiale", "SINGLE", "SINGLE_WITH_CHILDREN", "COUPLE", "COUPLE_WITH_CHILDREN"),
  EMPLOYMENT("Situation d'emploi", Levels.ALL),
  WORK_HISTORY(
      "Parcours professionnel", "ALWAYS_WORKED", "INTERMITTENT", "WORKED_BEFORE", "NEVER_WORKED"),
  UNEMPLOYMENT(
      "Inscription comme demandeur d'emploi",
      "NOT_REGISTERED",
      "UNDER_ONE_YEAR",
      "ONE_TO_FIVE_YEARS",
      "OVER_FIVE_YEARS"),
  EDUCATION(
      "Niveau de formation",
      "BAC_PLUS_3",
      "BAC_PLUS_2",
      "BAC",
      "CAP_BEP",
      "BEFORE_CAP_BEP",
      "COLLEGE",
      "NONE"),
  PROFESSIONAL_PROJECT("Projet professionnel", "YES", "NO"),
  BUSINESS_PROJECT("Projet de création d'entreprise", "YES", "NO"),
  QUALIFICATION("Qualification", Levels.ALL),
  HOUSING("Logement", Levels.ALL),
  HEALTH("Santé", Levels.ALL),
  MOBILITY("Mobilité", Levels.ALL),
  CHILDCARE("Garde d'enfant", Levels.ALL),
  CAREGIVING("Proche aidant", Levels.ALL),
  FINANCES("Ressources et endettement", Levels.ALL),
  ADMINISTRATIVE("Démarches administratives ou juridiques", Levels.ALL),
  FAMILY("Contraintes familiales", Levels.ALL),
  SKILLS("Capacités d'insertion et de communication", Levels.ALL),
  OTHER("Autre difficulté", Levels.ALL);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of has no way to change
  private final Set<String> values;

  Fact(String label, String... values) {
    this.label = label;
    this.values = Set.of(values);
  }

  /** The levels of a diagnostic's domain; apart, because an enum's constants come first. */
  private static final class Levels {
    static final String[] ALL = {"STRENGTH", "NO_DIFFICULTY", "DIFFICULTY", "OBSTACLE"};
  }

  /** As people read it. */
  String label() {
    return label;
  }

  /** Whether it is a number, which has no list of values. */
  boolean isNumber() {
    return values.isEmpty();
  }

  /** Whether the fact may have this value, so that a rule cannot wait for one that never comes. */
  boolean accepts(String value) {
    return isNumber() ? isWhole(value) : values.contains(value);
  }

  private static boolean isWhole(String value) {
    try {
      return new BigDecimal(value).scale() <= 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }
}
