package fr.jalon.orientation.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code organisme_referent}. */
@Entity
@Table(name = "organisme_referent")
class OrganismeRow {
  @Id UUID id = new UUID(0, 0);
  String name = "";

  @Enumerated(EnumType.STRING)
  OrganismeKind kind = OrganismeKind.AUTRE_INSERTION;

  @Nullable String siret;

  static OrganismeRow of(OrganismeReferent organisme) {
    var row = new OrganismeRow();
    row.id = organisme.id();
    row.name = organisme.name();
    row.kind = organisme.kind();
    row.siret = organisme.siret().orElse(null);
    return row;
  }

  OrganismeReferent toOrganisme() {
    return new OrganismeReferent(id, name, kind, Optional.ofNullable(siret));
  }
}
