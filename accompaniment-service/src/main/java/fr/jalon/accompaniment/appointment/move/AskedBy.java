package fr.jalon.accompaniment.appointment.move;

/** At whose request a rendez-vous is moved. */
enum AskedBy {
  /** The person said in time that they could not come: they are excused. */
  PERSON,
  /** The service called it off: it kept no promise to the person. */
  SERVICE
}
