package fr.jalon.orientation.admission;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who was admitted, and the parcours of their own kind that they have. */
@ApplicationScoped
class AdmissionRepository {
  private final BulkRepository database;

  AdmissionRepository(BulkRepository database) {
    this.database = database;
  }

  /** A parcours that is open already. */
  record Open(UUID id, boolean admitted) {}

  /** What is written of an admission. */
  record Row(
      UUID id,
      UUID personId,
      @Nullable UUID previousParcoursId,
      String publicKind,
      String entryReason,
      String regime,
      LocalDate admittedOn,
      @Nullable String territory,
      String found,
      Instant recordedAt,
      String recordedBy,
      String recordedByName) {}

  private record Place(String territory) {}

  private record Previous(UUID id) {}

  private record DoubtRow(UUID id, UUID personId, UUID otherId, String reason, Instant queuedAt) {}

  List<Open> open(UUID personId) {
    return database.select(
        """
        select id, public_kind is not null as admitted
          from parcours where person_id = ? and closed_on is null
        """,
        Open.class,
        personId);
  }

  Optional<UUID> latest(UUID personId) {
    return database
        .select(
            "select id from parcours where person_id = ? order by entered_on desc limit 1",
            Previous.class,
            personId)
        .stream()
        .findFirst()
        .map(Previous::id);
  }

  Optional<String> territory(@Nullable String commune) {
    return commune == null
        ? Optional.empty()
        : database
            .select("select territory from territory_commune where insee = ?", Place.class, commune)
            .stream()
            .findFirst()
            .map(Place::territory);
  }

  /** The parcours, with no deadline, and who opened it. */
  void insert(Row row) {
    database.write(
        """
        insert into parcours (id, person_id, previous_parcours_id, origin, entry_rule, entry_reason,
               regime, requested_on, entered_on, notified_on, received_on, territory, public_kind,
               opened_at)
        select id, person_id, previous_parcours_id, 'ADMISSION', 'ADMISSION', entry_reason, regime,
               admitted_on, admitted_on, admitted_on, admitted_on, territory, public_kind,
               recorded_at
          from json_to_recordset(cast(? as json)) as told
            (id uuid, person_id uuid, previous_parcours_id uuid, entry_reason text, regime text,
             admitted_on date, territory text, public_kind text, recorded_at timestamptz)
        """,
        List.of(row));
    database.write(
        """
        insert into admission (parcours_id, public_kind, found, admitted_on, recorded_at,
               recorded_by, recorded_by_name)
        select id, public_kind, found, admitted_on, recorded_at, recorded_by, recorded_by_name
          from json_to_recordset(cast(? as json)) as told
            (id uuid, public_kind text, found text, admitted_on date,
             recorded_at timestamptz, recorded_by text, recorded_by_name text)
        """,
        List.of(row));
  }

  /** Who may be somebody known is for a named agent to say. */
  void doubt(Someone someone, Instant now) {
    database.write(
        """
        insert into identity_conflict (id, person_id, other_id, reason, queued_at)
        select id, person_id, other_id, reason, queued_at
          from json_to_recordset(cast(? as json)) as doubt
            (id uuid, person_id uuid, other_id uuid, reason text, queued_at timestamptz)
        on conflict do nothing
        """,
        someone.doubts().stream()
            .map(doubt ->
                new DoubtRow(
                    UUID.randomUUID(),
                    someone.id().value(),
                    doubt.other().value(),
                    doubt.why().name(),
                    now))
            .toList());
  }

  void tell(PublicAdmitted told) {
    database.tell(List.of(told));
  }
}
