package fr.jalon.orientation.convocation;

import static fr.jalon.orientation.OrientationProblem.CONVOCATION_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** The letter as printed. */
  void insertDocument(UUID id, Part letter) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into convocation_document (convocation_id, pdf, sha256)
            values (:id, :pdf, :sha256)
            """)
        .setParameter("id", id)
        .setParameter("pdf", letter.content())
        .setParameter("sha256", letter.sha256())
        .executeUpdate();
  }

  Optional<Part> document(UUID id) {
    var found =
        getEntityManager()
            .createNativeQuery(
                "select pdf from convocation_document where convocation_id = :id", byte[].class)
            .setParameter("id", id)
            .getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.of(Part.letter((byte[]) found.getFirst()));
  }

  /** How a convocation that is left to be sent stands. */
  record Delivered(UUID id, String status, @Nullable LocalDate sentOn) {

    static Delivered queued(UUID id) {
      return new Delivered(id, "QUEUED", null);
    }
  }

  @Transactional
  Optional<Delivered> delivery(UUID id) {
    return reading
        .select(
            """
            select id, status, sent_on from delivery
             where subject_id = ? and purpose = 'CONVOCATION'
            """,
            Delivered.class,
            id)
        .stream()
        .findFirst();
  }

  /** Whether the person is still followed on that parcours. */
  @Transactional
  boolean isOpen(ParcoursId parcours) {
    return reading
            .select(
                "select count(*) as count from parcours where id = ? and closed_on is null",
                Count.class,
                parcours.value())
            .getFirst()
            .count()
        == 1;
  }

  /** How many invitations by e-mail to that rendez-vous were left to be sent. */
  @Transactional
  int invitations(UUID rendezVousId) {
    return reading
        .select(
            """
            select count(*) as count from convocation
             where rendez_vous_id = ? and channel = 'EMAIL' and handling = 'DELIVERED'
            """,
            Count.class,
            rendezVousId)
        .getFirst()
        .count();
  }

  private record Count(int count) {}

  /** The time and place of a rendez-vous of that parcours. */
  @Transactional
  Optional<Meeting> meeting(UUID rendezVousId, ParcoursId parcours) {
    return reading
        .select(
            """
            select s.starts_at, s.site, r.scheduled_on, r.status = 'BOOKED' as booked,
                   (select max(before.scheduled_on)
                      from rendez_vous before
                     where before.parcours_id = r.parcours_id and before.id <> r.id
                       and before.recorded_at < r.recorded_at
                       and before.attendance in ('EXCUSED', 'CANCELLED_BY_SERVICE')
                       and exists (
                         select from convocation c where c.rendez_vous_id = before.id)
                       and not exists (
                         select from rendez_vous since
                          where since.parcours_id = r.parcours_id and since.id <> r.id
                            and since.recorded_at > before.recorded_at
                            and since.recorded_at < r.recorded_at)) as replaces,
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
