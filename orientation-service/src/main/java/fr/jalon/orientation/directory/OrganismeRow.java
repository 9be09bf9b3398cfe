package fr.jalon.orientation.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
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

  @Column(name = "closed_on")
  @Nullable LocalDate closedOn;

  long version;

  static OrganismeRow of(OrganismeReferent organisme) {
    var row = new OrganismeRow();
    row.id = organisme.id();
    row.become(organisme);
    return row;
  }

  void become(OrganismeReferent organisme) {
    name = organisme.name();
    kind = organisme.kind();
    siret = organisme.siret().orElse(null);
    closedOn = organisme.closedOn().orElse(null);
    version = organisme.version();
  }

  OrganismeReferent toOrganisme() {
    return new OrganismeReferent(
        id, name, kind, Optional.ofNullable(siret), Optional.ofNullable(closedOn), version);
  }
}
