package fr.jalon.orientation.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
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

  @Nullable String profession;
  @Nullable BigDecimal etp;

  @Column(name = "left_on")
  @Nullable LocalDate leftOn;

  long version;

  static ReferentRow of(Referent referent) {
    var row = new ReferentRow();
    row.id = referent.id();
    row.organismeId = referent.organismeId();
    row.become(referent);
    return row;
  }

  void become(Referent referent) {
    displayName = referent.displayName();
    agentId = referent.agentId().orElse(null);
    profession = referent.profession().orElse(null);
    etp = referent.etp().orElse(null);
    leftOn = referent.leftOn().orElse(null);
    version = referent.version();
  }

  Referent toReferent() {
    return new Referent(
        id,
        organismeId,
        displayName,
        Optional.ofNullable(agentId),
        Optional.ofNullable(profession),
        Optional.ofNullable(etp),
        Optional.ofNullable(leftOn),
        version);
  }
}
