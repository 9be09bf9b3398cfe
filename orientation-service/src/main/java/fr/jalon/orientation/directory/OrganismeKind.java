package fr.jalon.orientation.directory;

/**
 * The kinds of organisme référent that the DREES counts (OARSA, table 1).
 *
 * <p>Whether one belongs to the public employment service (SPE) follows from its kind alone: the
 * perimeter is the survey's, kept constant (note 7); helping to start a business is inside it,
 * chambers of agriculture included, and the MSA is outside (note 8).
 */
public enum OrganismeKind {
  FRANCE_TRAVAIL(true, "France Travail"),
  MISSION_LOCALE(true, "Mission locale"),
  MDE_PLIE_CAP_EMPLOI(true, "Maison de l'emploi, PLIE, Cap emploi"),
  APPUI_CREATION(true, "Appui à la création d'entreprise (CCI, CMA, chambre d'agriculture, BGE…)"),
  IAE(true, "Insertion par l'activité économique"),
  AUTRE_PLACEMENT(true, "Autre organisme de placement ou de formation"),
  DEPARTEMENT(false, "Service du département"),
  CAF(false, "Caf"),
  MSA(false, "MSA"),
  CCAS_CIAS(false, "CCAS, CIAS"),
  AUTRE_INSERTION(false, "Autre organisme d'insertion sociale");

  private final boolean spe;
  private final String label;

  OrganismeKind(boolean spe, String label) {
    this.spe = spe;
    this.label = label;
  }

  /** Whether organismes of this kind belong to the public employment service. */
  public boolean spe() {
    return spe;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
