package fr.jalon.orientation.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the référents of the département. */
@ApplicationScoped
class ReferentRepository implements PanacheRepositoryBase<ReferentRow, UUID> {

  Optional<Referent> referent(UUID id) {
    return findByIdOptional(id).map(ReferentRow::toReferent);
  }

  List<Referent> inOrder(Optional<UUID> organismeId) {
    var order = Sort.by("displayName", "id");
    return organismeId
        .map(id -> list("organismeId", order, id))
        .orElseGet(() -> listAll(order))
        .stream()
        .map(ReferentRow::toReferent)
        .toList();
  }

  void insert(Referent referent) {
    persistAndFlush(ReferentRow.of(referent));
  }
}
