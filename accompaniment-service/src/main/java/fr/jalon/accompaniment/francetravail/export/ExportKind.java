package fr.jalon.accompaniment.francetravail.export;

import java.util.List;

/** The files that leave, each with its columns. */
public enum ExportKind {
  /** The layout of WebRSA's export of orientations: one line a person, never one a household. */
  ORIENTATION(
      "Orientation.csv",
      List.of(
          "Orientstruct__id",
          "MATRICULE",
          "CIVILITE",
          "NOM",
          "NOMNAI",
          "PRENOM",
          "DTNAI",
          "ORGANISME_ORIENTATION_REFERENT",
          "ORGANISME_ORIENTATION_SIRET",
          "NATURE_ORIENTATION",
          "NOM_REFERENT",
          "PRENOM_REFERENT",
          "DATE_DEBUT_ORIENTATION",
          "CIBLE",
          "EMAIL",
          "TELEPHONE_FIXE",
          "TELEPHONE_PORTABLE",
          "ID_CD")),
  /** The layout of WebRSA's export of first orientations. */
  INSTRUCTION_ORIENTATION(
      "InstructionOrientation.csv",
      List.of(
          "ID_PERSONNE",
          "ID_ORIENTATION",
          "QUAL",
          "NOM",
          "NOMNAI",
          "PRENOM",
          "NOMCOMNAI",
          "DTNAI",
          "TYPEDTNAI",
          "NIR",
          "SEXE",
          "NATI",
          "DTNATI",
          "NATPREST",
          "ROLEPERS",
          "ACT",
          "DDACT",
          "ORGANISME_ORIENTATION_REFERENT",
          "NATURE_ORIENTATION",
          "DATE_DEMANDE_ORIENTATION",
          "DATE_DEBUT_ORIENTATION")),
  /** Orientations for the caisse: a layout of ours, no official one is public. */
  CAF_ORIENTATIONS(
      "Jalon-orientations-caisse.csv",
      List.of(
          "MATRICULE",
          "NIR",
          "NOM",
          "NOMNAI",
          "PRENOM",
          "DTNAI",
          "ROLEPERS",
          "RANG",
          "TYPE_PARCOURS",
          "ORGANISME_REFERENT",
          "NATURE_ORGANISME",
          "DATE_DECISION",
          "DATE_NOTIFICATION")),
  /** Contracts for the caisse: a layout of ours, no official one is public. */
  CAF_CONTRACTS(
      "Jalon-contrats-caisse.csv",
      List.of(
          "MATRICULE",
          "NIR",
          "NOM",
          "NOMNAI",
          "PRENOM",
          "DTNAI",
          "ROLEPERS",
          "RANG",
          "DATE_SIGNATURE",
          "DATE_DEBUT",
          "DATE_FIN",
          "HEURES_HEBDO"));

  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> columns;

  ExportKind(String fileName, List<String> columns) {
    this.fileName = fileName;
    this.columns = columns;
  }

  public String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }
}
