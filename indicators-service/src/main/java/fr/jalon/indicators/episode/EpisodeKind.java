package fr.jalon.indicators.episode;

/**
 * What a figure may count beside the parcours themselves.
 *
 * <p>Each says what the columns of {@code episode} hold for it: {@code code}, {@code detail},
 * {@code holder}, {@code flag}, {@code amount}, then its dates.
 */
public enum EpisodeKind {
  /** State of the right; detail: subject to duties; lasts until the person's next one. */
  RIGHT,
  /** Type of parcours; kind of organisme; organisme; whether it is SPE; started when decided. */
  ORIENTATION,
  /** Follow-up by one organisme référent. */
  ACCOMPANIMENT,
  /** Cause; nothing; référent; lasts until the parcours' next one. */
  REFERENT,
  /**
   * Kind; nothing; nothing; first since the entry; hours a week; asked when signed; its tags are
   * the kinds of action.
   */
  CONTRACT,
  /** Percent suspended as the amount; started and due as decided. */
  SUSPENSION,
  /** Programme; measure; asked when prescribed; a refusal has an end and no start. */
  PROGRAMME,
  /** Kind of step; programme. */
  PROGRAMME_STEP,
  /** What was done towards care. */
  HEALTH_STEP,
  /**
   * Kind of contract; who told it; nothing; whether it ended early. One whose end_reason is
   * RECORDED_IN_ERROR never was: whatever counts jobs leaves it out ({@code where end_reason is
   * distinct from 'RECORDED_IN_ERROR'}).
   */
  EMPLOYMENT,
  /** Contact of the in-job follow-up: due, and held as its start. */
  IN_JOB_CONTACT,
  /** Référent de parcours; number of professionals as the amount. */
  COORDINATION,
  /** Meeting of a coordination; whether the person was there. */
  MEETING,
  /**
   * {@code REGISTERED}, {@code CESSATION} or {@code RADIATION}; lasts until the person's next one.
   */
  REGISTRATION,
  /**
   * Line of the budget; whether it was granted; cents; started when decided, ended when paid
   * ({@code PAID}) or given up ({@code CANCELLED}: nobody had the money).
   */
  AID,
  /** Public that receives no RSA. */
  PUBLIC
}
