package fr.jalon.orientation.recognition;

/** Why two persons may be one: a machine says so, and a named agent decides. */
public enum Doubt {
  SAME_NIR_OTHER_BIRTH_DATE("Même NIR, autre date de naissance"),
  NIR_DIFFERS("Mêmes noms, même naissance, autre NIR"),
  NIR_OF_ANOTHER("Le NIR désigne une autre personne que le foyer"),
  BIRTH_PLACE_UNSURE("Mêmes noms, même date de naissance, commune inconnue ou autre"),
  FIRST_NAMES_DIFFER("Mêmes noms, même naissance, autres prénoms différents"),
  SEVERAL_ALIKE("Plusieurs personnes connues conviennent"),
  TWICE_IN_DOSSIER("Deux membres du même dossier que rien ne distingue"),
  TOLD_BY_AN_AGENT("Rapprochement demandé par un agent");

  private final String label;

  Doubt(String label) {
    this.label = label;
  }

  /** As an agent reads it. */
  public String label() {
    return label;
  }
}
