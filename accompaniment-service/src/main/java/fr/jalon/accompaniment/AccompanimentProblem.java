package fr.jalon.accompaniment;

import fr.jalon.platform.problem.Kind;
import fr.jalon.platform.problem.Problem;

/** Everything this service may refuse, in one place. */
public enum AccompanimentProblem implements Problem {
  ACCOMPANIMENT_NOT_FOUND(Kind.NOT_FOUND, "Accompagnement introuvable"),
  ACCOMPANIMENT_CLOSED(Kind.CONFLICT, "Cet accompagnement est clos"),
  APPOINTMENT_NOT_FOUND(Kind.NOT_FOUND, "Rendez-vous introuvable"),
  APPOINTMENT_ALREADY_BOOKED(Kind.CONFLICT, "Un rendez-vous est déjà fixé à ce moment"),
  APPOINTMENT_NOT_YET_DUE(Kind.INVALID, "Ce rendez-vous n'a pas encore eu lieu"),
  CONTRACT_NOT_FOUND(Kind.NOT_FOUND, "Contrat introuvable"),
  CONTRACT_BEING_SIGNED(Kind.CONFLICT, "Ce contrat porte déjà une signature"),
  CONTRACT_ALREADY_SIGNED(Kind.CONFLICT, "Ce contrat est signé par les deux parties"),
  SIGNATURE_ALREADY_GIVEN(Kind.CONFLICT, "Cette partie a déjà signé"),
  // contracts
  CONTRACT_KIND_NOT_ADMITTED(Kind.INVALID, "Ce contrat n'est pas celui de cette situation"),
  CONTRACT_VERSION_NOT_FOUND(Kind.NOT_FOUND, "Le contrat n'a pas cette version"),
  CONTRACT_VERSION_STALE(Kind.STALE, "Le texte du contrat a changé depuis votre lecture"),
  CONTRACT_NOT_READ(Kind.CONFLICT, "La personne n'a pas encore lu cette version du contrat"),
  CONTRACT_REFUSED(Kind.CONFLICT, "La personne a refusé de signer cette version du contrat"),
  CONTRACT_NOT_SIGNED(Kind.CONFLICT, "Ce contrat n'est pas signé par les deux parties"),
  CONTRACT_ENDED(Kind.CONFLICT, "Ce contrat a pris fin"),
  CONTRACT_IN_FORCE(Kind.CONFLICT, "Un autre contrat est en cours"),
  CONTRACT_ALREADY_RENEWED(Kind.CONFLICT, "Ce contrat est déjà renouvelé"),
  AMENDMENT_ALREADY_PROPOSED(Kind.CONFLICT, "Un avenant est déjà proposé"),
  CONTRACT_SIGNATURE_INCOMPLETE(
      Kind.INVALID, "Ce dont la signature est faite manque ou se contredit"),
  CONTRACT_NOT_PRINTABLE(Kind.INVALID, "Le contrat contient un caractère qui ne s'imprime pas"),
  CONTRACT_SCAN_UNKNOWN(Kind.INVALID, "Cette numérisation n'existe pas pour cette version"),
  CONTRACT_SCAN_NOT_FOUND(Kind.NOT_FOUND, "Cette numérisation n'existe pas"),
  ACTIVITY_UNSETTLED(Kind.INVALID, "Le contrat ne dit rien des heures d'activité"),
  ACTIVITY_REASON_NOT_ADMITTED(Kind.INVALID, "Ce motif ne justifie pas ces heures d'activité"),
  WEEKLY_HOURS_OUT_OF_BOUNDS(Kind.INVALID, "Ces heures d'activité sortent des bornes"),
  DATE_IN_THE_FUTURE(Kind.INVALID, "Cette date est dans le futur"),
  DATE_INCOHERENT(Kind.INVALID, "Cette date contredit une autre date du dossier"),
  STAGE_UNKNOWN(Kind.INVALID, "Cette étape n'existe pas"),
  IDENTITY_REFUSED(Kind.FORBIDDEN, "L'identité de la personne ne vous est pas accessible"),
  IDENTITY_UNAVAILABLE(Kind.UNAVAILABLE, "L'identité de la personne est indisponible");

  private final Kind kind;
  private final String title;

  AccompanimentProblem(Kind kind, String title) {
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
