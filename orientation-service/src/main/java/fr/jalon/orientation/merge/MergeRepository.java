package fr.jalon.orientation.merge;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.merge.Merge.OpenParcours;
import fr.jalon.orientation.merge.Merge.Pair;
import fr.jalon.orientation.merge.StoppedLetterRepository.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps merges and splits, and moves rows from one person to the other and back. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class MergeRepository {
  static final String DUPLICATE = "DOUBLON";

  private static final String MERGES =
      """
      select m.id, m.kept_id, m.absorbed_id, m.reason, m.proofs, m.closed_parcours_id,
             m.closed_admission_id, m.merged_on, m.merged_by_name, m.recorded_at,
             a.kept_as is distinct from m.kept_id or k.kept_as is not null as covered,
             coalesce((select json_agg(r.row_key->'id' order by r.row_key->>'id')
                         from merged_row r
                        where r.merge_id = m.id and r.table_name = 'parcours'), '[]')
               as parcours_ids,
             case when s.merge_id is not null then
               json_build_object('reason', s.reason, 'proofs', s.proofs, 'split_on', s.split_on,
                                 'split_by_name', s.split_by_name) end as split
        from person_merge m
        join person k on k.id = m.kept_id
        join person a on a.id = m.absorbed_id
        left join person_split s on s.merge_id = m.id
      """;

  private final BulkRepository bulk;
  private final StoppedLetterRepository letters;

  MergeRepository(BulkRepository bulk, StoppedLetterRepository letters) {
    this.bulk = bulk;
    this.letters = letters;
  }

  /** A person whose row this transaction holds. */
  record HeldPerson(UUID id, @Nullable UUID keptAs) {}

  List<HeldPerson> hold(UUID one, UUID other) {
    return bulk.select(
        "select id, kept_as from person where id in (?, ?) order by id for no key update",
        HeldPerson.class,
        one,
        other);
  }

  List<OpenParcours> holdOpenParcours(UUID one, UUID other) {
    return bulk.select(
        """
        select id, person_id, entered_on, public_kind is not null as admitted from parcours
         where person_id in (?, ?) and closed_on is null
         order by entered_on, id for update
        """,
        OpenParcours.class,
        one,
        other);
  }

  Optional<Merge> find(UUID id) {
    return bulk.select(MERGES + " where m.id = ?", Merge.class, id).stream().findFirst();
  }

  Merge get(UUID id) {
    return find(id)
        .orElseThrow(
            () -> OrientationProblem.MERGE_NOT_FOUND.because("Aucune fusion %s.".formatted(id)));
  }

  List<Merge> of(UUID person) {
    return bulk.select(
        MERGES + " where m.kept_id = ? or m.absorbed_id = ? order by m.recorded_at, m.id",
        Merge.class,
        person,
        person);
  }

  private record MergeRow(
      UUID id,
      UUID keptId,
      UUID absorbedId,
      String reason,
      List<String> proofs,
      @Nullable UUID closedParcoursId,
      @Nullable UUID closedAdmissionId,
      LocalDate mergedOn,
      String mergedBy,
      String mergedByName,
      Instant recordedAt) {}

  /** Writes the merge down, then moves what belongs to the absorbed person. */
  void merge(Pair pair, Order order, List<OpenParcours> duplicates, LocalDate on, Instant now) {
    bulk.write(
        """
        insert into person_merge (id, kept_id, absorbed_id, reason, proofs, closed_parcours_id,
               closed_admission_id, merged_on, merged_by, merged_by_name, recorded_at)
        select id, kept_id, absorbed_id, reason, proofs, closed_parcours_id, closed_admission_id,
               merged_on, merged_by, merged_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as merge
            (id uuid, kept_id uuid, absorbed_id uuid, reason text, proofs text[],
             closed_parcours_id uuid, closed_admission_id uuid, merged_on date, merged_by text,
             merged_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new MergeRow(
                pair.mergeId(),
                pair.keptId(),
                pair.absorbedId(),
                order.reason(),
                order.proofs(),
                closed(duplicates, false),
                closed(duplicates, true),
                on,
                order.author().id(),
                order.author().name(),
                now)));
    for (var table : MovedTable.values()) {
      bulk.write(table.move(), List.of(pair));
    }
    follow(pair, "delivery");
    bulk.write(
        """
        with asked as (
          select merge_id, kept_id, absorbed_id
            from json_to_recordset(cast(? as json)) as asked
              (merge_id uuid, kept_id uuid, absorbed_id uuid)),
        moved as (
          update person p set kept_as = asked.kept_id from asked
           where p.kept_as = asked.absorbed_id or p.id = asked.absorbed_id
          returning asked.merge_id, p.id)
        insert into merged_row (merge_id, table_name, row_key)
        select merge_id, 'person', jsonb_build_object('id', id) from moved
        """,
        List.of(pair));
  }

  private static @Nullable UUID closed(List<OpenParcours> duplicates, boolean admitted) {
    return duplicates.stream()
        .filter(one -> one.admitted() == admitted)
        .map(OpenParcours::id)
        .findFirst()
        .orElse(null);
  }

  /** Rows of that table are the person's whose parcours they hang on, as it is now. */
  private void follow(Pair pair, String table) {
    bulk.write(
        """
        update %s r set person_id = p.person_id
          from json_to_recordset(cast(? as json)) as asked (kept_id uuid, absorbed_id uuid)
          join parcours p on p.person_id in (asked.kept_id, asked.absorbed_id)
         where r.parcours_id = p.id and r.person_id <> p.person_id
        """
            .formatted(table),
        List.of(pair));
  }

  /** What waits on the parcours that the merge closed is not sent; the rest is that person's. */
  void stopLetters(Pair pair, OpenParcours duplicate, Instant now) {
    letters.stop(
        new Stop(
            pair.keptId(),
            pair.absorbedId(),
            Instant.EPOCH,
            duplicate.id(),
            "doublon : le parcours est clos par une fusion de personnes",
            now));
  }

  /**
   * What was written while two people passed for one may bear the name or the address of the other:
   * none of it leaves any more, whoever it was for is written to anew.
   */
  void stopLetters(Merge merge, Instant now) {
    letters.stop(
        new Stop(
            merge.keptId(),
            merge.absorbedId(),
            merge.recordedAt(),
            null,
            "écrit avant que la fusion de deux personnes soit défaite : à refaire",
            now));
  }

  private record Closing(UUID id, LocalDate on, Instant at) {}

  /** The duplicate of two open parcours ends, never before it began. */
  void close(OpenParcours duplicate, LocalDate on, Instant now) {
    bulk.write(
        """
        update parcours p
           set closed_on = closing."on", closed_reason = '%s', closed_at = closing.at
          from json_to_recordset(cast(? as json)) as closing (id uuid, "on" date, at timestamptz)
         where p.id = closing.id
        """
            .formatted(DUPLICATE),
        List.of(new Closing(duplicate.id(), on, now)));
  }

  private record SplitRow(
      UUID mergeId,
      String reason,
      List<String> proofs,
      LocalDate splitOn,
      String splitBy,
      String splitByName,
      Instant recordedAt) {}

  void split(Pair pair, Order order, LocalDate on, Instant now) {
    bulk.write(
        """
        insert into person_split (merge_id, reason, proofs, split_on, split_by, split_by_name,
               recorded_at)
        select merge_id, reason, proofs, split_on, split_by, split_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as split
            (merge_id uuid, reason text, proofs text[], split_on date, split_by text,
             split_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new SplitRow(
                pair.mergeId(),
                order.reason(),
                order.proofs(),
                on,
                order.author().id(),
                order.author().name(),
                now)));
    for (var table : MovedTable.values()) {
      bulk.write(table.giveBack(), List.of(pair));
    }
    // Booked, or left to be sent, while they were one, on the parcours that goes back.
    for (var table : List.of("rendez_vous", "delivery")) {
      follow(pair, table);
    }
    bulk.write(
        """
        update person p
           set kept_as = nullif(asked.absorbed_id, p.id)
          from json_to_recordset(cast(? as json)) as asked (merge_id uuid, absorbed_id uuid)
          join merged_row r on r.merge_id = asked.merge_id and r.table_name = 'person'
         where p.id = (r.row_key->>'id')::uuid
        """,
        List.of(pair));
  }

  private record Reopening(UUID id) {}

  /** What the merge closed goes on, unless its person has begun another of its kind since. */
  boolean reopen(UUID parcours) {
    return bulk.write(
            """
            update parcours p set closed_on = null, closed_reason = null, closed_at = null
              from json_to_recordset(cast(? as json)) as reopening (id uuid)
             where p.id = reopening.id and p.closed_reason = '%s'
               and not exists (
                 select from parcours open
                  where open.person_id = p.person_id and open.closed_on is null
                    and (open.public_kind is null) = (p.public_kind is null))
            """
                .formatted(DUPLICATE),
            List.of(new Reopening(parcours)))
        > 0;
  }
}
