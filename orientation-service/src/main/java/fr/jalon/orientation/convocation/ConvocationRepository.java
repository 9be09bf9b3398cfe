package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.CONVOCATION_NOT_FOUND;

import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps convocations, and knows which rendez-vous one may speak of. */
@ApplicationScoped
class ConvocationRepository implements PanacheRepositoryBase<ConvocationRow, UUID> {
  private final Clock clock;

  ConvocationRepository(Clock clock) {
    this.clock = clock;
  }

  Convocation convocation(UUID id) {
    return findByIdOptional(id)
        .map(ConvocationRow::toConvocation)
        .orElseThrow(
            () -> CONVOCATION_NOT_FOUND.because("Aucune convocation %s.".formatted(id)));
  }

  void insert(Convocation convocation) {
    persistAndFlush(ConvocationRow.of(convocation));
  }

  /** The time and place of a rendez-vous of that parcours. */
  Optional<Meeting> meeting(UUID rendezVousId, ParcoursId parcours) {
    return getEntityManager()
        .createNativeQuery(
            """
            select s.starts_at, cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer),
                   s.site
              from rendez_vous r join slot s on s.id = r.slot_id
             where r.id = :id and r.parcours_id = :parcours
            """,
            Object[].class)
        .setParameter("id", rendezVousId)
        .setParameter("parcours", parcours.value())
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Meeting(
                    rendezVousId,
                    ((Instant) row[0]).atZone(clock.getZone()).toOffsetDateTime(),
                    (Integer) row[1],
                    (String) row[2]));
  }
}
