package fr.jalon.orientation.cancellation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person was told of a rendez-vous, and what it was to be. */
@ApplicationScoped
class CancellationRepository {
  private final BulkRepository reading;

  CancellationRepository(BulkRepository reading) {
    this.reading = reading;
  }

  /** A rendez-vous, as it was to be held. */
  record Cancelled(
      UUID rendezVousId,
      UUID parcoursId,
      UUID personId,
      Instant startsAt,
      int minutes,
      String site,
      LocalDate scheduledOn) {}

  @Transactional
  Optional<Cancelled> cancelled(UUID rendezVousId) {
    return reading
        .select(
            """
            select r.id as rendez_vous_id, r.parcours_id, r.person_id, s.starts_at, s.site,
                   r.scheduled_on,
                   cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer) as minutes
              from rendez_vous r join slot s on s.id = r.slot_id
             where r.id = ?
            """,
            Cancelled.class,
            rendezVousId)
        .stream()
        .findFirst();
  }

  private record Told(Channel channel) {}

  /** The channels on which a convocation has left, or may have; none once its end was told. */
  @Transactional
  Set<Channel> told(UUID rendezVousId) {
    var channels = EnumSet.noneOf(Channel.class);
    reading
        .select(
            """
            select distinct c.channel
              from convocation c
              left join delivery d on d.subject_id = c.id and d.purpose = 'CONVOCATION'
             where c.rendez_vous_id = ?
               and (c.handling = 'RECORDED' or d.status in ('SENT', 'SENDING', 'UNCERTAIN'))
               and not exists (
                 select from delivery told
                  where told.subject_id = c.rendez_vous_id and told.purpose = 'CANCELLATION')
            """,
            Told.class,
            rendezVousId)
        .forEach(told -> channels.add(told.channel()));
    return channels;
  }

  private record Count(int count) {}

  /** How many invitations to put it in a calendar were left to be sent. */
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
}
