package fr.jalon.orientation.cnaf;

/**
 * The layouts that are told apart, from what a file holds and never from its name.
 *
 * <p>Only VRSB0801 has a public schema. The others are read by the names of their elements, in
 * whatever order these come, and say how many names nobody knows.
 */
public enum Layout {
  /** Beneficiaries. */
  VRSB0801("InfosFoyerRSA", Use.RIGHTS, "bénéficiaire"),
  /** Beneficiaries, as redesigned in 2015. */
  VRSD0301("InfosFoyerRSA", Use.RIGHTS, "bénéficiaire refondu"),
  /** Applications as they are received, with the answers of the applicants. */
  VIRS0901("InfoDemandeRSA", Use.ANSWERS, "instruction"),
  /** The answers alone, when they are collected later. */
  VIRD0201("InfoDemandeRSA", Use.ANSWERS, "recueil de données socio-professionnelles"),
  /** What was paid: entered in the ledger and counted, not interpreted. */
  VRSF0501("InfosFinancieresFoyerRSA", Use.NONE, "financier"),
  /** Debts transferred: entered in the ledger and counted, not interpreted. */
  VRSC0201("InfosCreanceFoyerRSA", Use.NONE, "créances");

  private final String block;
  private final Use use;
  private final String label;

  Layout(String block, Use use, String label) {
    this.block = block;
    this.use = use;
    this.label = label;
  }

  /** What such a file is for. */
  public enum Use {
    /** Tells of rights: persons enter and leave by it. */
    RIGHTS,
    /** Tells of answers: no right begins or ends by it. */
    ANSWERS,
    /** Nothing of it is used here. */
    NONE
  }

  public Use use() {
    return use;
  }

  public boolean interpreted() {
    return use != Use.NONE;
  }

  /** The element that is repeated, once a dossier. */
  String block() {
    return block;
  }

  String label() {
    return label;
  }
}
