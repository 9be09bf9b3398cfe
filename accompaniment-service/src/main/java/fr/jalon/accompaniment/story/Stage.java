package fr.jalon.accompaniment.story;

import fr.jalon.accompaniment.appointment.Appointments;
import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.followup.Accompaniment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far an accompaniment has come: what the référent has to do next. */
enum Stage {
  /** Nobody has fixed the first rendez-vous, or the last one fixed was missed. */
  RENDEZ_VOUS_A_PRENDRE,
  /** The person is expected, and none was held before. */
  RENDEZ_VOUS_PRIS,
  /** The first rendez-vous was held: a contract is due. */
  RENDEZ_VOUS_HONORE,
  /** A contract bears both signatures. */
  CONTRAT_SIGNE,
  CLOS;

  /** The same rule as the list's query; a test compares the two. */
  static Stage of(
      Accompaniment accompaniment, Appointments appointments, List<Contract> contracts) {
    return switch (accompaniment) {
      case Accompaniment.Closed _ -> CLOS;
      case Accompaniment.Open _ -> {
        if (contracts.stream().anyMatch(each -> each.bound().isPresent())) {
          yield CONTRAT_SIGNE;
        }
        if (appointments.firstHeldOn().isPresent()) {
          yield RENDEZ_VOUS_HONORE;
        }
        yield appointments.all().stream().anyMatch(each -> each.presence().isEmpty())
            ? RENDEZ_VOUS_PRIS
            : RENDEZ_VOUS_A_PRENDRE;
      }
    };
  }

  static Optional<Stage> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
