package fr.jalon.orientation;

import static fr.jalon.platform.problem.Kind.CONFLICT;
import static fr.jalon.platform.problem.Kind.INVALID;
import static fr.jalon.platform.problem.Kind.NOT_FOUND;

import fr.jalon.platform.problem.Kind;
import fr.jalon.platform.problem.Problem;

/** Everything this service may refuse, in one place. */
public enum OrientationProblem implements Problem {
  PARCOURS_NOT_FOUND(NOT_FOUND, "Ce parcours n'existe pas"),
  PARCOURS_CLOSED(CONFLICT, "Ce parcours est clos"),
  PERSON_NOT_FOUND(NOT_FOUND, "Cette personne n'est pas connue"),

  DATE_IN_THE_FUTURE(INVALID, "Cette date est dans le futur"),
  DATE_INCOHERENT(INVALID, "Cette date contredit une autre date du dossier"),

  COMMUNE_OF_ANOTHER_TERRITORY(CONFLICT, "Une commune appartient déjà à un autre territoire"),
  TERRITORY_UNKNOWN(INVALID, "Ce territoire n'existe pas"),
  ORGANISME_ALREADY_REGISTERED(CONFLICT, "Un organisme porte déjà ce nom"),
  ORGANISME_UNKNOWN(INVALID, "Cet organisme référent n'existe pas"),
  REFERENT_UNKNOWN(INVALID, "Ce référent n'existe pas"),
  REFERENT_OF_ANOTHER_ORGANISME(INVALID, "Ce référent relève d'un autre organisme"),

  SLOT_OVERLAPS(CONFLICT, "Ce créneau en chevauche un autre du même conseiller"),
  SLOT_UNKNOWN(INVALID, "Ce créneau n'existe pas"),
  SLOT_TAKEN(CONFLICT, "Ce créneau est déjà pris"),
  RENDEZ_VOUS_NOT_FOUND(NOT_FOUND, "Ce rendez-vous n'existe pas"),
  RENDEZ_VOUS_UNKNOWN(INVALID, "Ce rendez-vous n'existe pas pour ce parcours"),
  RENDEZ_VOUS_ALREADY_BOOKED(CONFLICT, "Un rendez-vous est déjà pris pour ce parcours"),
  RENDEZ_VOUS_NOT_YET_DUE(CONFLICT, "Le jour du rendez-vous n'est pas encore venu"),
  ADDRESS_UNKNOWN(INVALID, "L'adresse de la personne n'est pas connue"),
  CONVOCATION_NOT_FOUND(NOT_FOUND, "Cette convocation n'existe pas"),

  ORIENTATION_NOT_FOUND(NOT_FOUND, "Aucune orientation n'est décidée pour ce parcours"),
  ORIENTATION_NOT_DECIDED(CONFLICT, "L'orientation n'est pas encore décidée"),
  ORIENTATION_ALREADY_DECIDED(CONFLICT, "Une autre orientation est déjà décidée"),

  CEO_NOT_FOUND(NOT_FOUND, "Ce contrat d'engagements et d'orientation n'existe pas"),
  CEO_ALREADY_DRAWN_UP(CONFLICT, "Un contrat d'engagements et d'orientation est déjà établi"),
  CEO_SIGNED(CONFLICT, "Ce contrat est signé et ne change plus"),
  CEO_ALREADY_SIGNED_BY_THIS_PARTY(CONFLICT, "Cette partie a déjà signé");

  private final Kind kind;
  private final String title;

  OrientationProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
