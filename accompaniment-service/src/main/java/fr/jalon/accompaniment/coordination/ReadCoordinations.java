package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads coordinations. */
@ApplicationScoped
class ReadCoordinations {
  private final AccompanimentRepository accompaniments;
  private final CoordinationRepository coordinations;

  ReadCoordinations(AccompanimentRepository accompaniments, CoordinationRepository coordinations) {
    this.accompaniments = accompaniments;
    this.coordinations = coordinations;
  }

  @Transactional
  CoordinationView one(CoordinationId id) {
    return CoordinationView.of(coordinations.get(id), coordinations.planOf(id));
  }

  /** Without the plans, which each coordination shows when it is read. */
  @Transactional
  CoordinationView.All of(AccompanimentId id) {
    return new CoordinationView.All(
        accompaniments.get(id).subject().parcoursId(),
        coordinations.of(id).stream().map(each -> CoordinationView.of(each, List.of())).toList());
  }
}
