package fr.jalon.orientation.takeover;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.spreadsheet.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps the dates taken over, each with the line that told it and who vouches for it. */
@ApplicationScoped
class TakenOverRepository {
  private final BulkRepository bulk;

  TakenOverRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  /** Where a date was read: it outlives the table, which is forgotten. */
  record Origin(UUID takeover, String fileName, int line) {}

  private record Row(
      UUID id,
      UUID parcoursId,
      UUID personId,
      Field kind,
      LocalDate reachedOn,
      UUID takeoverId,
      String fileName,
      int line,
      String broughtBy,
      String broughtByName,
      String recordedAt) {}

  void insert(
      UUID id,
      HeldParcours parcours,
      Field kind,
      LocalDate reachedOn,
      Origin origin,
      Author author,
      Instant now) {
    bulk.write(
        """
        insert into taken_over_milestone (id, parcours_id, person_id, kind, reached_on, takeover_id,
               file_name, line, brought_by, brought_by_name, recorded_at)
        select id, parcours_id, person_id, kind, reached_on, takeover_id, file_name, line,
               brought_by, brought_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as taken
            (id uuid, parcours_id uuid, person_id uuid, kind text, reached_on date,
             takeover_id uuid, file_name text, line integer, brought_by text, brought_by_name text,
             recorded_at timestamptz)
        """,
        List.of(
            new Row(
                id,
                parcours.id().value(),
                parcours.person().value(),
                kind,
                reachedOn,
                origin.takeover(),
                origin.fileName(),
                origin.line(),
                author.id(),
                author.name(),
                now.toString())));
  }
}
