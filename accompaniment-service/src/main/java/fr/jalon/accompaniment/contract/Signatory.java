package fr.jalon.accompaniment.contract;

/** Who signs a contract: both do, each on their own day. */
public enum Signatory {
  PERSON("la personne"),
  REFERENT("le référent");

  private final String label;

  Signatory(String label) {
    this.label = label;
  }

  /** How the party is called in a sentence. */
  public String label() {
    return label;
  }
}
