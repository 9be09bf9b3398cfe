package fr.jalon.orientation.reorientation;

import fr.jalon.contracts.ReferentEvent.ReorientationRequested;
import fr.jalon.contracts.ReorientationEvent.ReorientationRequestAnswered;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what référents asked, which examination it led to, and tells them the answer. */
@ApplicationScoped
class ReferentRequestRepository {
  private final BulkRepository database;

  ReferentRequestRepository(BulkRepository database) {
    this.database = database;
  }

  private record Row(
      UUID requestId,
      UUID accompanimentId,
      UUID parcoursId,
      @Nullable Integer number,
      String wantedType,
      String reason,
      LocalDate requestedOn,
      String status,
      @Nullable LocalDate answeredOn) {}

  /** A request that is being examined. */
  record Waiting(UUID requestId, String departement, UUID personId, UUID parcoursId, int number) {}

  private record Closing(
      UUID requestId, String status, @Nullable LocalDate on, @Nullable UUID to) {}

  /** Under examination number {@code number}, or refused at once where nothing can be examined. */
  void insert(ReorientationRequested asked, Optional<Integer> number, LocalDate today) {
    database.write(
        """
        insert into referent_request (request_id, accompaniment_id, parcours_id, number,
               wanted_type, reason, requested_on, status, answered_on)
        select request_id, accompaniment_id, parcours_id, number, wanted_type, reason,
               requested_on, status, answered_on
          from json_to_recordset(cast(? as json)) as told
            (request_id uuid, accompaniment_id uuid, parcours_id uuid, number integer, wanted_type text, reason text, requested_on date, status text,
             answered_on date)
        on conflict (request_id) do nothing
        """,
        List.of(
            new Row(
                asked.requestId(),
                asked.accompanimentId(),
                asked.parcoursId(),
                number.orElse(null),
                asked.wantedType().name(),
                asked.reason(),
                asked.requestedOn(),
                number.isPresent() ? "WAITING" : "REFUSED",
                number.isPresent() ? null : today)));
  }

  /** The request, while its examination goes on. */
  Optional<Waiting> waiting(UUID requestId) {
    return database
        .select(
            """
            select r.request_id, r.departement, p.person_id, r.parcours_id, r.number
              from referent_request r join parcours p on p.id = r.parcours_id
             where r.request_id = ? and r.status = 'WAITING'
            """,
            Waiting.class,
            requestId)
        .stream()
        .findFirst();
  }

  /** All that one examination answers. */
  List<Waiting> waiting(UUID parcoursId, int number) {
    return database.select(
        """
        select r.request_id, r.departement, p.person_id, r.parcours_id, r.number
          from referent_request r join parcours p on p.id = r.parcours_id
         where r.parcours_id = ? and r.number = ? and r.status = 'WAITING'
        """,
        Waiting.class,
        parcoursId,
        number);
  }

  void withdraw(Waiting one) {
    close(one, "WITHDRAWN", null, null);
  }

  /** Written with the answer itself, and told to those who asked. */
  void answer(Waiting one, LocalDate on, @Nullable UUID orientation, Instant now) {
    close(one, orientation == null ? "REFUSED" : "ACCEPTED", on, orientation);
    tell(
        one.requestId(), one.departement(), one.personId(), one.parcoursId(), on, orientation, now);
  }

  /** Nothing can be examined: the référent is told so. */
  void refuse(ReorientationRequested asked, LocalDate on, Instant now) {
    tell(
        asked.requestId(),
        asked.departement(),
        asked.personId(),
        asked.parcoursId(),
        on,
        null,
        now);
  }

  private void close(Waiting one, String status, @Nullable LocalDate on, @Nullable UUID to) {
    database.write(
        """
        update referent_request r
           set status = n.status, answered_on = n."on", orientation_id = n."to"
          from json_to_recordset(cast(? as json)) as n
            (request_id uuid, status text, "on" date, "to" uuid)
         where r.request_id = n.request_id
        """,
        List.of(new Closing(one.requestId(), status, on, to)));
  }

  private void tell(
      UUID requestId,
      String departement,
      UUID personId,
      UUID parcoursId,
      LocalDate on,
      @Nullable UUID orientation,
      Instant now) {
    database.tell(
        List.of(
            new ReorientationRequestAnswered(
                UUID.randomUUID(),
                now,
                departement,
                personId,
                parcoursId,
                requestId,
                orientation != null,
                on,
                orientation)));
  }
}
