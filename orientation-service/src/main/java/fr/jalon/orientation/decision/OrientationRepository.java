package fr.jalon.orientation.decision;

import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

  /** What became known of a decision, and who said so. */
  void complete(Decided decided, Author author, Instant now) {
    findById(decided.id()).complete(decided.choice());
    var statement = new CompletionRow();
    statement.orientationId = decided.id();
    statement.referentId = decided.choice().referentId().orElse(null);
    statement.notifiedOn = decided.choice().notifiedOn().orElse(null);
    statement.recordedBy = author.name();
    statement.recordedAt = now;
    getEntityManager().persist(statement);
    flush();
  }
}
