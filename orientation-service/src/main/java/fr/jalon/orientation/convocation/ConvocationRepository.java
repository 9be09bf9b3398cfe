package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.CONVOCATION_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps convocations, and knows which rendez-vous one may speak of. */
@ApplicationScoped
class ConvocationRepository implements PanacheRepositoryBase<ConvocationRow, UUID> {
  private final BulkRepository reading;

  ConvocationRepository(BulkRepository reading) {
    this.reading = reading;
  }

  Convocation convocation(UUID id) {
    return findByIdOptional(id)
        .map(ConvocationRow::toConvocation)
        .orElseThrow(() -> CONVOCATION_NOT_FOUND.because("Aucune convocation %s.".formatted(id)));
  }

  void insert(Convocation convocation) {
    persistAndFlush(ConvocationRow.of(convocation));
  }

  /** The time and place of a rendez-vous of that parcours. */
  @Transactional
  Optional<Meeting> meeting(UUID rendezVousId, ParcoursId parcours) {
    return reading
        .select(
            """
            select s.starts_at, s.site, r.scheduled_on, r.status = 'BOOKED' as booked,
                   cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer) as minutes
              from rendez_vous r join slot s on s.id = r.slot_id
             where r.id = ? and r.parcours_id = ?
            """,
            Meeting.class,
            rendezVousId,
            parcours.value())
        .stream()
        .findFirst();
  }
}
