package fr.jalon.orientation.diagnostic;

/**
 * What a diagnostic looks at, coded: the criteria of the orientation (arrêté of 21 November 2024)
 * and of the PDIE (fiche 3). Health is a difficulty and nothing more: no medical word is kept.
 */
enum Domain {
  EMPLOYMENT(false),
  QUALIFICATION(false),
  HOUSING(true),
  HEALTH(true),
  MOBILITY(true),
  CHILDCARE(false),
  CAREGIVING(false),
  FINANCES(true),
  ADMINISTRATIVE(true),
  FAMILY(true),
  SKILLS(true),
  OTHER(false);

  private final boolean accompagnementGlobal;

  Domain(boolean accompagnementGlobal) {
    this.accompagnementGlobal = accompagnementGlobal;
  }

  /** Whether a difficulty here is one of the seven criteria of accompagnement global. */
  boolean opensAccompagnementGlobal() {
    return accompagnementGlobal;
  }
}
