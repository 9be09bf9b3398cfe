package fr.jalon.accompaniment.programme.entry;

import fr.jalon.contracts.ProgrammeEvent.ProgrammeEntered;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeLeft;
import fr.jalon.contracts.ProgrammeEvent.ProgrammePrescribed;
import fr.jalon.contracts.ProgrammeEvent.ProgrammeRefused;
import java.util.UUID;

/** What the others are told of a person's way through a programme. */
final class Told {

  private Told() {}

  static ProgrammePrescribed prescribed(Entry entry) {
    var prescription = entry.prescription();
    return new ProgrammePrescribed(
        UUID.randomUUID(),
        prescription.recordedAt(),
        prescription.subject().departement(),
        prescription.subject().personId(),
        prescription.subject().parcoursId(),
        prescription.accompanimentId(),
        entry.id().value(),
        prescription.programme(),
        prescription.on());
  }

  static ProgrammeEntered entered(Entry.Entered entry) {
    var prescription = entry.prescription();
    return new ProgrammeEntered(
        UUID.randomUUID(),
        entry.stay().recordedAt(),
        prescription.subject().departement(),
        prescription.subject().personId(),
        prescription.subject().parcoursId(),
        prescription.accompanimentId(),
        entry.id().value(),
        prescription.programme(),
        prescription.measure(),
        prescription.ground(),
        prescription.on(),
        entry.stay().enteredOn());
  }

  static ProgrammeRefused refused(Entry.Refused entry) {
    var prescription = entry.prescription();
    return new ProgrammeRefused(
        UUID.randomUUID(),
        entry.ending().recordedAt(),
        prescription.subject().departement(),
        prescription.subject().personId(),
        prescription.subject().parcoursId(),
        prescription.accompanimentId(),
        entry.id().value(),
        prescription.programme(),
        entry.ending().on(),
        entry.by());
  }

  static ProgrammeLeft left(Entry.Left entry) {
    var prescription = entry.prescription();
    return new ProgrammeLeft(
        UUID.randomUUID(),
        entry.ending().recordedAt(),
        prescription.subject().departement(),
        prescription.subject().personId(),
        prescription.subject().parcoursId(),
        prescription.accompanimentId(),
        entry.id().value(),
        prescription.programme(),
        entry.ending().on(),
        entry.ending().reason());
  }
}
