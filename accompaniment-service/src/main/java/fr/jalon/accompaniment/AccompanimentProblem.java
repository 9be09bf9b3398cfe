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
  // programmes and health
  PROGRAMME_NOT_FOUND(Kind.NOT_FOUND, "Programme introuvable"),
  PROGRAMME_NOT_OPEN(Kind.INVALID, "Ce programme n'est pas ouvert ce jour-là"),
  PROGRAMME_CODE_UNKNOWN(Kind.INVALID, "Le programme ne connaît pas ce code"),
  PROGRAMME_PUBLIC_NOT_ADMITTED(Kind.INVALID, "Le programme n'admet pas ce public"),
  PROGRAMME_CRITERIA_NOT_MET(Kind.INVALID, "La règle d'entrée du programme n'est pas remplie"),
  PROGRAMME_MEASURE_MISSING(Kind.INVALID, "Ce programme se suit dans une de ses modalités"),
  PROGRAMME_ALREADY_PRESCRIBED(Kind.CONFLICT, "Ce programme est déjà prescrit ou en cours"),
  PROGRAMME_ENTRY_NOT_FOUND(Kind.NOT_FOUND, "Entrée dans un programme introuvable"),
  PROGRAMME_MOVE_NOT_ALLOWED(Kind.CONFLICT, "L'état de cette entrée ne le permet pas"),
  PROGRAMME_SIDE_NOT_AWAITED(Kind.CONFLICT, "Cette validation n'est pas attendue"),
  PROGRAMME_VALIDATOR_NOT_APPOINTED(Kind.FORBIDDEN, "Vous n'occupez pas la fonction qui valide"),
  PROGRAMME_VALIDATOR_OF_BOTH_SIDES(Kind.CONFLICT, "Une même personne ne valide pas deux fois"),
  PROGRAMME_REASON_MISPLACED(Kind.INVALID, "Un refus a un motif, un accord n'en a pas"),
  PROGRAMME_REFERENT_MISSING(Kind.INVALID, "Il manque un des professionnels du programme"),
  PROGRAMME_REFERENT_NOT_APPOINTED(
      Kind.INVALID, "Ce professionnel n'occupe pas la fonction que le programme demande"),
  PROGRAMME_OPERATOR_MISSING(Kind.INVALID, "Il manque l'opérateur qui suit la personne"),
  PROGRAMME_FULL(Kind.CONFLICT, "La file active est complète"),
  PROGRAMME_STEP_INCOHERENT(Kind.INVALID, "Cette étape ne se décrit pas ainsi"),
  PROGRAMME_POST_NOT_FOUND(Kind.NOT_FOUND, "Poste introuvable"),
  HEALTH_NOT_YOURS(Kind.FORBIDDEN, "Réservé à ceux qui suivent la personne"),
  HEALTH_MOVE_NOT_ALLOWED(Kind.CONFLICT, "Cette étape de santé ne suit pas la précédente");

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
