package fr.jalon.indicators.dashboard.funnel;

import fr.jalon.indicators.fact.Milestone;
import java.util.List;

/** What the département promises each entrant, in the order of the pact. */
enum Step {
  NOTIFIED(Milestone.RECEIVED, "Notification reçue par le Département"),
  CONVOKED(Milestone.CONVOKED, "Convocation envoyée"),
  SEEN(Milestone.APPOINTMENT_HELD, "Rendez-vous d'orientation tenu"),
  ORIENTED(Milestone.ORIENTED, "Orientation décidée"),
  FIRST_APPOINTMENT(Milestone.ACCOMPANIMENT_HELD, "Premier rendez-vous d'accompagnement tenu"),
  CONTRACT(Milestone.CONTRACT_SIGNED, "Contrat signé");

  static final List<Step> AFTER_THE_FIRST = List.of(values()).subList(1, values().length);

  private final Milestone milestone;
  private final String label;

  Step(Milestone milestone, String label) {
    this.milestone = milestone;
    this.label = label;
  }

  String column() {
    return milestone.column();
  }

  String label() {
    return label;
  }
}
