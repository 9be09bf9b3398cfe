package fr.jalon.orientation.territory;

import static fr.jalon.orientation.OrientationProblem.COMMUNE_OF_ANOTHER_TERRITORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.TreeSet;

/**
 * Says which communes make a territory; open parcours that had none, because their commune was in
 * none, get theirs. A parcours that has one keeps it: figures by territory do not move afterwards.
 */
@ApplicationScoped
class DefineTerritory {
  private final TerritoryRepository territories;

  DefineTerritory(TerritoryRepository territories) {
    this.territories = territories;
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
    territories.giveToParcoursWithoutTerritory();
    return territory;
  }
}
