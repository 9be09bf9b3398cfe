package fr.jalon.orientation.decision;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps the decisions of orientation. */
@ApplicationScoped
class OrientationRepository implements PanacheRepositoryBase<OrientationRow, UUID> {

  /** Where the orientation of a parcours stands; its row is held, so it stays there. */
  Orientation of(HeldParcours parcours) {
    return decided(parcours.id())
        .<Orientation>map(decided -> decided)
        .orElseGet(() -> new Pending(parcours));
  }

  Optional<Decided> decided(ParcoursId parcours) {
    return find("parcoursId", Sort.descending("rank"), parcours.value())
        .firstResultOptional()
        .map(OrientationRow::toDecided);
  }

  void insert(Decided decided) {
    persistAndFlush(OrientationRow.of(decided));
  }
}
