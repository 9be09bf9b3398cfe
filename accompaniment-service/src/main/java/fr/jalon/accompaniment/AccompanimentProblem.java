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
  COORDINATION_NOT_COMPLEX(Kind.CONFLICT, "Trop peu de professionnels pour un référent de parcours"),
  COORDINATION_ALREADY_ANSWERED(Kind.CONFLICT, "La personne a déjà répondu"),
  COORDINATION_NOT_OPEN(Kind.CONFLICT, "Cette coordination n'est pas en cours"),
  MEETING_DECIDES_NOTHING(Kind.INVALID, "Rien ne se décide hors de la présence de la personne");

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
