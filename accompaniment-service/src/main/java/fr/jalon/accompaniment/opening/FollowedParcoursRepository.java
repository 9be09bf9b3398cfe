package fr.jalon.accompaniment.opening;

import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Remembers the regime of each parcours, and whether it ended. */
@ApplicationScoped
class FollowedParcoursRepository implements PanacheRepositoryBase<FollowedParcoursRow, UUID> {

  void remember(ParcoursOpened opened) {
    if (findByIdOptional(opened.parcoursId()).isEmpty()) {
      persist(new FollowedParcoursRow(opened));
    }
  }

  void end(UUID parcoursId, LocalDate on) {
    findByIdOptional(parcoursId).ifPresent(row -> row.closedOn = on);
  }

  Optional<String> regimeOf(UUID parcoursId) {
    return findByIdOptional(parcoursId).map(row -> row.regime);
  }

  boolean hasEnded(UUID parcoursId) {
    return findByIdOptional(parcoursId).map(row -> row.closedOn != null).orElse(false);
  }
}
