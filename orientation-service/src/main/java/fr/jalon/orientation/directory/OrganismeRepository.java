package fr.jalon.orientation.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
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
}
