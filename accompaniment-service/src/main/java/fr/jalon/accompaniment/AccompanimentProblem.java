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
  ACTION_REPEATED(Kind.INVALID, "Un type d'action ne figure qu'une fois au contrat"),
  DATE_IN_THE_FUTURE(Kind.INVALID, "Cette date est dans le futur"),
  DATE_INCOHERENT(Kind.INVALID, "Cette date contredit une autre date du dossier"),
  STAGE_UNKNOWN(Kind.INVALID, "Cette étape n'existe pas"),
  // référent, carnet de bord, rendez-vous, listes
  WORKLIST_NOT_FOUND(Kind.NOT_FOUND, "Cette liste de travail n'existe pas"),
  PERSON_NOT_FOUND(Kind.NOT_FOUND, "Personne inconnue des suivis"),
  REFERENT_NOT_FOUND(Kind.NOT_FOUND, "Référent inconnu des suivis"),
  REFERENT_UNCHANGED(Kind.CONFLICT, "Cette personne a déjà ce référent"),
  REFERENT_OF_ANOTHER_ORGANISME(Kind.INVALID, "Ce référent travaille pour un autre organisme"),
  REFERENT_LEFT(Kind.INVALID, "Ce référent est parti"),
  AGENT_IS_ANOTHER_REFERENT(Kind.CONFLICT, "Cet agent est déjà un autre référent"),
  PROFESSION_UNKNOWN(Kind.INVALID, "Cette profession n'est pas connue"),
  CEILING_REACHED(Kind.CONFLICT, "Ce référent suit déjà autant de personnes que prévu"),
  TRANSFER_NOT_FOUND(Kind.NOT_FOUND, "Transfert introuvable"),
  TRANSFER_TO_ONESELF(Kind.INVALID, "Un référent ne se transmet pas ses propres suivis"),
  APPOINTMENT_ALREADY_CLOSED(Kind.CONFLICT, "L'issue de ce rendez-vous est déjà connue"),
  OBSTACLE_NOT_FOUND(Kind.NOT_FOUND, "Obstacle introuvable"),
  OBSTACLE_ALREADY_NOTED(Kind.CONFLICT, "Cet obstacle figure déjà au carnet de bord"),
  OBJECTIVE_NOT_FOUND(Kind.NOT_FOUND, "Objectif introuvable"),
  ACTION_NOT_FOUND(Kind.NOT_FOUND, "Action introuvable"),
  STATE_UNCHANGED(Kind.CONFLICT, "C'est déjà ce que dit le carnet de bord"),
  STATE_NOT_REACHABLE(Kind.CONFLICT, "Ce changement d'état n'est pas possible"),
  REASON_MISSING(Kind.INVALID, "Il faut en donner la raison"),
  AGENT_WITHOUT_STRUCTURE(Kind.CONFLICT, "Votre structure n'est pas connue"),
  REORIENTATION_NOT_FOUND(Kind.NOT_FOUND, "Demande de réorientation introuvable"),
  REORIENTATION_ALREADY_REQUESTED(Kind.CONFLICT, "Une réorientation est déjà demandée"),
  REORIENTATION_ANSWERED(Kind.CONFLICT, "Cette demande n'attend plus de réponse"),
  // fin de ce bloc
  IDENTITY_REFUSED(Kind.FORBIDDEN, "L'identité de la personne ne vous est pas accessible"),
  IDENTITY_UNAVAILABLE(Kind.UNAVAILABLE, "L'identité de la personne est indisponible"),
  // France Travail: files in, calls, files out
  PARTNER_FILE_NAME_INVALID(Kind.INVALID, "Ce nom de fichier n'est pas accepté"),
  PARTNER_FILE_EMPTY(Kind.INVALID, "Ce fichier est vide"),
  PARTNER_FILE_TOO_LARGE(Kind.TOO_LARGE, "Ce fichier est trop volumineux"),
  PARTNER_FILE_NOT_FOUND(Kind.NOT_FOUND, "Fichier de France Travail introuvable"),
  PARTNER_LINE_NOT_FOUND(Kind.NOT_FOUND, "Ligne introuvable"),
  PARTNER_LINE_SETTLED(Kind.CONFLICT, "Cette ligne n'attend plus de décision"),
  PARTNER_LINE_PERSON_UNKNOWN(Kind.INVALID, "Cette personne n'est pas connue"),
  FRANCE_TRAVAIL_SWITCHED_OFF(Kind.CONFLICT, "Les échanges avec France Travail sont éteints"),
  PARTNER_CALL_NOT_FOUND(Kind.NOT_FOUND, "Appel de France Travail introuvable"),
  PARTNER_CALL_NOT_STUCK(Kind.CONFLICT, "Cet appel n'est pas bloqué"),
  EXPORT_PERIOD_INVALID(Kind.INVALID, "Cette période d'export n'est pas valable");

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
