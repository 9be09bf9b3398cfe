package fr.jalon.indicators.oarsa.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The four histories that RI-insertion collects. */
enum History {
  /** Right to RSA, and whether the person is subject to rights and duties. */
  DROITS("RIGHT", "t.code, t.detail"),
  /** Orientations, and the organisme référent of each. */
  ORIENTATIONS(
      "ORIENTATION",
      """
      t.parcours_id::text, t.rank::text, t.code, t.holder::text, t.detail,
      case when t.flag then 'oui' when not t.flag then 'non' end
      """),
  /** Contracts: what was signed, amended and ended, with the actions agreed. */
  CONTRATS(
      "CONTRACT",
      """
      t.parcours_id::text, t.subject_id::text,
      case when t.ended_on is not null then 'fin'
           when t.asked_on is not null then 'signature' else 'avenant' end,
      t.code, t.started_on::text, t.due_on::text, t.ended_on::text, t.end_reason,
      array_to_string(t.tags, ' | ')
      """),
  /** Registrations as a jobseeker: what France Travail told. */
  INSCRIPTIONS("REGISTRATION", "t.code, t.detail");

  private final String kind;
  private final String columns;

  History(String kind, String columns) {
    this.kind = kind;
    this.columns = columns;
  }

  static Optional<History> find(String name) {
    return Stream.of(values()).filter(each -> each.path().equals(name)).findFirst();
  }

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of telling that it is made of. */
  String kind() {
    return kind;
  }

  /** What a line says between its day and the day it became known. */
  String columns() {
    return columns;
  }

  /** The heads of those columns. */
  List<String> titles() {
    return switch (this) {
      case DROITS -> List.of("État du droit", "Soumis aux droits et devoirs");
      case ORIENTATIONS ->
          List.of(
              "Parcours",
              "Rang",
              "Type de parcours",
              "Organisme référent",
              "Nature de l'organisme",
              "Service public de l'emploi");
      case CONTRATS ->
          List.of(
              "Parcours",
              "Contrat",
              "Ce qui est dit",
              "Nature",
              "Début",
              "Fin prévue",
              "Fin",
              "Motif de la fin",
              "Actions");
      case INSCRIPTIONS -> List.of("Inscription", "Catégorie ou motif");
    };
  }
}
