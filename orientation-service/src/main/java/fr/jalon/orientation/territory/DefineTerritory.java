package fr.jalon.orientation.territory;

import static fr.jalon.orientation.OrientationProblem.COMMUNE_OF_ANOTHER_TERRITORY;

import fr.jalon.contracts.OrientationEvent.TerritoryAssigned;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.territory.TerritoryRepository.Assignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Says which communes make a territory; open parcours that had none, because their commune was in
 * none, get theirs. A parcours that has one keeps it: figures by territory do not move afterwards.
 */
@ApplicationScoped
class DefineTerritory {
  private final TerritoryRepository territories;
  private final BulkRepository events;
  private final Clock clock;

  DefineTerritory(TerritoryRepository territories, BulkRepository events, Clock clock) {
    this.territories = territories;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Territory handle(Territory asked) {
    var territory =
        new Territory(
            asked.code(), asked.label(), new TreeSet<>(asked.communes()).stream().toList());
    territories.lockAll();
    var elsewhere = territories.communesElsewhere(territory);
    if (!elsewhere.isEmpty()) {
      throw COMMUNE_OF_ANOTHER_TERRITORY.because(
          "Retirez d'abord %s de son territoire.".formatted(String.join(", ", elsewhere)),
          "/communes");
    }
    territories.put(territory);
    var now = clock.instant();
    events.tell(territories.assign().stream().map(given -> told(given, now)).toList());
    return territory;
  }

  private static TerritoryAssigned told(Assignment given, Instant now) {
    return new TerritoryAssigned(
        UUID.randomUUID(),
        now,
        given.departement(),
        given.personId(),
        given.parcoursId(),
        given.enteredOn(),
        given.territory());
  }
}
