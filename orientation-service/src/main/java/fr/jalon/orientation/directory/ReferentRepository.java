package fr.jalon.orientation.directory;

import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.bulk.BulkRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the référents of the département. */
@ApplicationScoped
class ReferentRepository implements PanacheRepositoryBase<ReferentRow, UUID> {
  private final BulkRepository database;

  ReferentRepository(BulkRepository database) {
    this.database = database;
  }

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

  /** Holds the référent until the transaction ends. */
  Optional<Referent> lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .map(ReferentRow::toReferent);
  }

  void update(Referent referent) {
    findById(referent.id()).become(referent);
  }

  private record Load(UUID referentId, long people) {}

  /** How many people each follows now: open parcours whose last orientation names them. */
  @Transactional
  Map<UUID, Long> loads() {
    return database
        .select(
            """
            select o.referent_id, count(*) as people
              from orientation o join parcours p on p.id = o.parcours_id
             where o.referent_id is not null and p.closed_on is null
               and not exists (select from orientation later
                                where later.parcours_id = o.parcours_id and later.rank > o.rank)
             group by o.referent_id
            """,
            Load.class)
        .stream()
        .collect(toMap(Load::referentId, Load::people));
  }
}
