package fr.jalon.orientation.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the organismes référents of the département. */
@ApplicationScoped
class OrganismeRepository implements PanacheRepositoryBase<OrganismeRow, UUID> {

  Optional<OrganismeReferent> organisme(UUID id) {
    return findByIdOptional(id).map(OrganismeRow::toOrganisme);
  }

  boolean isNamed(String name) {
    return count("name", name) > 0;
  }

  /** A directory fits on one page: a département works with some tens of organismes. */
  List<OrganismeReferent> inOrder() {
    return listAll(Sort.by("name", "id")).stream().map(OrganismeRow::toOrganisme).toList();
  }

  void insert(OrganismeReferent organisme) {
    persistAndFlush(OrganismeRow.of(organisme));
  }

  /** Holds the organisme until the transaction ends. */
  Optional<OrganismeReferent> lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .map(OrganismeRow::toOrganisme);
  }

  boolean isNamedByAnother(String name, UUID id) {
    return count("name = ?1 and id <> ?2", name, id) > 0;
  }

  /** Whether a decision names it: what it was then is what was told of that decision. */
  boolean isChosen(UUID id) {
    return !getEntityManager()
        .createNativeQuery(
            "select 1 from orientation where organisme_referent_id = :id limit 1", Integer.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  void update(OrganismeReferent organisme) {
    findById(organisme.id()).become(organisme);
    flush();
  }
}
