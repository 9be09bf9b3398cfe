package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.SLOT_OVERLAPS;
import static fr.jalon.orientation.OrientationProblem.TERRITORY_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Offers a time of a conseiller; past ones are welcome when a history is being loaded. */
@ApplicationScoped
class OpenSlot {
  private final SlotRepository slots;

  OpenSlot(SlotRepository slots) {
    this.slots = slots;
  }

  @Transactional
  Slot handle(Slot slot) {
    if (!slots.isTerritory(slot.territory())) {
      throw TERRITORY_UNKNOWN.because(
          "Choisissez un territoire de GET /territoires.", "/territory");
    }
    if (!slots.insertUnlessItOverlaps(slot)) {
      throw SLOT_OVERLAPS.because(
          "Choisissez une autre heure, ou un autre conseiller.", "/startsAt");
    }
    return slot;
  }
}
