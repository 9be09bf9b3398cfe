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

  // employment, aid, coordination
  EMPLOYMENT_NOT_FOUND(Kind.NOT_FOUND, "Emploi introuvable"),
  EMPLOYMENT_TO_COMPARE(Kind.CONFLICT, "Cet emploi attend d'être rapproché d'un autre"),
  EMPLOYMENT_ALREADY_COMPARED(Kind.CONFLICT, "Cet emploi n'attend aucun rapprochement"),
  EMPLOYMENT_OF_SOMEBODY_ELSE(Kind.INVALID, "Ces emplois ne se ressemblent pas"),
  IN_JOB_CONTACT_NOT_FOUND(Kind.NOT_FOUND, "Contact introuvable"),
  IN_JOB_CONTACT_ALREADY_HELD(Kind.CONFLICT, "Ce contact a déjà eu lieu"),
  IN_JOB_FOLLOW_UP_OPEN(Kind.CONFLICT, "Cet emploi est déjà suivi, ou ne peut plus l'être"),
  AID_LINE_UNKNOWN(Kind.INVALID, "Cette ligne d'aide n'existe pas"),
  AID_NOT_FOUND(Kind.NOT_FOUND, "Aide introuvable"),
  AID_ALREADY_DECIDED(Kind.CONFLICT, "Cette demande d'aide est déjà décidée"),
  AID_NOT_TO_PAY(Kind.CONFLICT, "Cette aide n'est pas à payer"),
  AID_CONDITION_NOT_MET(Kind.CONFLICT, "Une condition de l'aide n'est pas remplie"),
  AID_BUDGET_MISSING(Kind.CONFLICT, "Aucun budget n'est ouvert pour cette aide"),
  AID_BUDGET_EXHAUSTED(Kind.CONFLICT, "Le budget de cette aide ne suffit pas"),
  AID_BUDGET_NOT_FOUND(Kind.NOT_FOUND, "Budget introuvable"),
  AID_BUDGET_ALREADY_OPEN(Kind.CONFLICT, "Ce budget est déjà ouvert"),
  AID_BUDGET_BELOW_COMMITMENTS(Kind.CONFLICT, "Ce budget est déjà engagé au-delà"),
  PARTNER_NOT_FOUND(Kind.NOT_FOUND, "Intervenant introuvable"),
  PARTNER_ALREADY_LEFT(Kind.CONFLICT, "Cet intervenant est déjà parti"),
  COORDINATION_NOT_FOUND(Kind.NOT_FOUND, "Coordination introuvable"),
  COORDINATION_ALREADY_OPEN(Kind.CONFLICT, "Une coordination est déjà proposée ou en cours"),
  COORDINATION_NOT_COMPLEX(
      Kind.CONFLICT, "Trop peu de professionnels pour un référent de parcours"),
  COORDINATION_ALREADY_ANSWERED(Kind.CONFLICT, "La personne a déjà répondu"),
  COORDINATION_NOT_OPEN(Kind.CONFLICT, "Cette coordination n'est pas en cours"),
  MEETING_DECIDES_NOTHING(Kind.INVALID, "Rien ne se décide hors de la présence de la personne"),

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
  HEALTH_MOVE_NOT_ALLOWED(Kind.CONFLICT, "Cette étape de santé ne suit pas la précédente"),

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
