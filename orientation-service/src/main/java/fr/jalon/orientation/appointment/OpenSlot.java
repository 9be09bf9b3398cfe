package fr.jalon.orientation.appointment;

import static fr.jalon.orientation.OrientationProblem.SITE_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.SLOT_OVERLAPS;
import static fr.jalon.orientation.OrientationProblem.SLOT_PLACES_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.SLOT_WITHOUT_ROOM;
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
    if (slot.siteId().isPresent() && !slots.isSite(slot.siteId().get())) {
      throw SITE_UNKNOWN.because("Choisissez un site de GET /sites.", "/siteId");
    }
    if (!slot.kind().allows(slot.places())) {
      throw SLOT_PLACES_INCOHERENT.because(
          "Un créneau individuel a une place, un créneau collectif en a plusieurs.", "/places");
    }
    if (!slots.hasRoomToOpen(slot)) {
      throw SLOT_WITHOUT_ROOM.because("Choisissez une autre heure, ou un autre site.", "/startsAt");
    }
    if (!slots.insertUnlessItOverlaps(slot)) {
      throw SLOT_OVERLAPS.because(
          "Choisissez une autre heure, ou un autre conseiller.", "/startsAt");
    }
    return slot;
  }
}
