package fr.jalon.orientation.contact;

/** Who told how a person is reached. */
public enum ContactSource {
  CAF_CONTACT_FILE,
  DSP,
  SPREADSHEET,
  AGENT
}
