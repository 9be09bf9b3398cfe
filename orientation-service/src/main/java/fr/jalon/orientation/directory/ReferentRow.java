package fr.jalon.orientation.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code referent}. */
@Entity
@Table(name = "referent")
class ReferentRow {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "organisme_id")
  UUID organismeId = new UUID(0, 0);

  @Column(name = "display_name")
  String displayName = "";

  @Column(name = "agent_id")
  @Nullable String agentId;

  static ReferentRow of(Referent referent) {
    var row = new ReferentRow();
    row.id = referent.id();
    row.organismeId = referent.organismeId();
    row.displayName = referent.displayName();
    row.agentId = referent.agentId().orElse(null);
    return row;
  }

  Referent toReferent() {
    return new Referent(id, organismeId, displayName, Optional.ofNullable(agentId));
  }
}
