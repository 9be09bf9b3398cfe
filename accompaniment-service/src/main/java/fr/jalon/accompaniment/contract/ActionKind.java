package fr.jalon.accompaniment.contract;

/**
 * The fifteen kinds of action that the OARSA survey of the DREES counts (table 4), in its order.
 */
public enum ActionKind {
  PROFESSIONAL_SKILLS("Développement des compétences professionnelles"),
  JOB_SEARCH("Parcours de recherche d'emploi"),
  IAE("Insertion par l'activité économique"),
  SELF_EMPLOYMENT("Activité non salariée"),
  SUBSIDISED_JOB("Emploi aidé"),
  UNSUBSIDISED_JOB("Emploi non aidé"),
  SOCIAL_LINK("Lien social"),
  MOBILITY("Mobilité"),
  HOUSING("Logement"),
  CARE("Accès aux soins"),
  FINANCIAL_AUTONOMY("Autonomie financière"),
  FAMILY("Famille et parentalité"),
  BASIC_SKILLS("Illettrisme et savoirs de base"),
  ACCESS_TO_RIGHTS("Accès aux droits et démarches"),
  OTHER("Autre action");

  private final String label;

  ActionKind(String label) {
    this.label = label;
  }

  /** What the contract prints. */
  public String label() {
    return label;
  }
}
