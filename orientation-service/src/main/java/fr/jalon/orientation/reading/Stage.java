package fr.jalon.orientation.reading;

/** Where a parcours stands, as people say it; read off its dates by the database. */
enum Stage {
  /** Nothing was sent yet. */
  A_CONVOQUER,
  /** Invited, without a rendez-vous to come. */
  CONVOQUE,
  /** A rendez-vous is to come. */
  RENDEZ_VOUS_PRIS,
  /** The person came: an agent may decide. */
  RENDEZ_VOUS_HONORE,
  /** A parcours and an organisme référent are chosen. */
  ORIENTE,
  /** Both have signed. */
  CEO_SIGNE,
  /** The person left the scope. */
  CLOS
}
