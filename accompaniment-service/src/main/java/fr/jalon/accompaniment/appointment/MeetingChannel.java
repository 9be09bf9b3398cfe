package fr.jalon.accompaniment.appointment;

/** How a rendez-vous is held. */
public enum MeetingChannel {
  IN_PERSON,
  AT_HOME,
  PHONE,
  VIDEO
}
