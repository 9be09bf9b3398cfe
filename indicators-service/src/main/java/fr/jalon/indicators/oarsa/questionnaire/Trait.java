package fr.jalon.indicators.oarsa.questionnaire;

/** What a block of lines tells persons apart by. */
public enum Trait {
  /** In bands of years. */
  AGE(true),
  SEX(false),
  FAMILY_SITUATION(false),
  /** In bands of months. */
  SENIORITY(true),
  EDUCATION(false);

  private final boolean banded;

  Trait(boolean banded) {
    this.banded = banded;
  }

  public boolean banded() {
    return banded;
  }
}
