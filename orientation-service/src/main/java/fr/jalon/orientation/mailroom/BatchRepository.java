package fr.jalon.orientation.mailroom;

import static fr.jalon.orientation.OrientationProblem.LETTER_BATCH_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.mailroom.Batch.Head;
import fr.jalon.orientation.mailroom.Batch.Posted;
import fr.jalon.orientation.mailroom.Batch.Printed;
import fr.jalon.orientation.mailroom.MailroomRepository.Tray;
import fr.jalon.orientation.parcours.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the files of letters that were printed in one go. */
@ApplicationScoped
class BatchRepository {
  private static final String BATCHES =
      """
      select id, territory, both_sides, letters, pages, sha256, printed_by, printed_by_name,
             printed_at, posted_on, posted_by, posted_by_name, posted_at
        from letter_batch
      """;

  private final BulkRepository database;
  private final EntityManager entities;

  BatchRepository(BulkRepository database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  /** A letter that is in no batch. */
  record Waiting(UUID id, UUID subjectId, @Nullable String territory) {}

  /**
   * Holds the letters that wait, by territory, then the oldest first. One batch a département is
   * made at a time: the next sees what the one before took. A letter posted at this moment is not
   * waited for.
   */
  List<Waiting> hold(Optional<String> territory, Optional<Instant> before, Instant now, int most) {
    var parameters = new ArrayList<Object>();
    var more = new StringBuilder();
    parameters.add(now.atOffset(ZoneOffset.UTC));
    territory.ifPresent(code -> {
      more.append(" and p.territory = ?");
      parameters.add(code);
    });
    before.ifPresent(instant -> {
      more.append(" and d.recorded_at < ?");
      parameters.add(instant.atOffset(ZoneOffset.UTC));
    });
    parameters.add(most);
    database.read(
        """
        select pg_advisory_xact_lock(
          hashtextextended('letter batch ' || current_setting('jalon.departement'), 0))::text
        """,
        _ -> "held");
    return database.select(
        """
        select d.id, d.subject_id, p.territory
          from delivery d join parcours p on p.id = d.parcours_id
         where %s and (d.useful_until is null or d.useful_until > ?)
           and not exists (
             select from letter_batch_item i where i.delivery_id = d.id and not i.pulled_out)%s
         order by p.territory nulls last, d.recorded_at, d.id
         limit ? for update of d skip locked
        """
            .formatted(Tray.LETTERS.condition(), more),
        Waiting.class,
        parameters.toArray());
  }

  private record NewItem(UUID deliveryId, int rank) {}

  void insert(Head head, byte[] pdf, List<UUID> letters) {
    entities
        .createNativeQuery(
            """
            insert into letter_batch (id, territory, both_sides, letters, pages, sha256,
                                      printed_by, printed_by_name, printed_at, status)
            values (:id, :territory, :bothSides, :letters, :pages, :sha256, :by, :byName, :at,
                    'PRINTED')
            """)
        .setParameter("id", head.id())
        .setParameter("territory", head.territory().orElse(null))
        .setParameter("bothSides", head.bothSides())
        .setParameter("letters", head.letters())
        .setParameter("pages", head.pages())
        .setParameter("sha256", head.sha256())
        .setParameter("by", head.printedBy().id())
        .setParameter("byName", head.printedBy().name())
        .setParameter("at", head.printedAt())
        .executeUpdate();
    entities
        .createNativeQuery("insert into letter_batch_document (batch_id, pdf) values (:id, :pdf)")
        .setParameter("id", head.id())
        .setParameter("pdf", pdf)
        .executeUpdate();
    var items = new ArrayList<NewItem>();
    for (var letter : letters) {
      items.add(new NewItem(letter, items.size() + 1));
    }
    database.write(
        """
        with printed as (
          select * from json_to_recordset(cast(? as json)) as printed
            (delivery_id uuid, rank integer))
        insert into letter_batch_item (batch_id, delivery_id, rank)
        select cast(? as uuid), delivery_id, rank from printed
        """,
        items,
        head.id());
  }

  private record Row(
      UUID id,
      @Nullable String territory,
      boolean bothSides,
      int letters,
      int pages,
      String sha256,
      String printedBy,
      String printedByName,
      Instant printedAt,
      @Nullable LocalDate postedOn,
      @Nullable String postedBy,
      @Nullable String postedByName,
      @Nullable Instant postedAt) {

    Batch toBatch() {
      var head =
          new Head(
              id,
              Optional.ofNullable(territory),
              bothSides,
              letters,
              pages,
              sha256,
              new Author(printedBy, printedByName),
              printedAt);
      return postedOn == null
          ? new Printed(head)
          : new Posted(
              head,
              postedOn,
              new Author(Objects.requireNonNull(postedBy), Objects.requireNonNull(postedByName)),
              Objects.requireNonNull(postedAt));
    }
  }

  @Transactional
  Batch batch(UUID id) {
    return one(BATCHES + " where id = ?", id);
  }

  /** Holds it for the rest of the transaction. */
  Batch lock(UUID id) {
    return one("select * from (" + BATCHES + " where id = ? for update) held", id);
  }

  private Batch one(String sql, UUID id) {
    return database.select(sql, Row.class, id).stream()
        .findFirst()
        .map(Row::toBatch)
        .orElseThrow(() -> LETTER_BATCH_NOT_FOUND.because("Aucun tirage %s.".formatted(id)));
  }

  /** The last line of the page before. */
  record After(Instant printedAt, UUID id) {}

  /** The latest first. */
  @Transactional
  List<Batch> page(Optional<After> after, int rows) {
    return database
        .select(
            BATCHES
                + """
                 where (printed_at, id) < (cast(? as timestamptz), cast(? as uuid))
                 order by letter_batch.printed_at desc, id desc
                 limit ?
                """,
            Row.class,
            after.map(last -> last.printedAt().toString()).orElse("infinity"),
            after.map(After::id).orElse(new UUID(-1, -1)),
            rows)
        .stream()
        .map(Row::toBatch)
        .toList();
  }

  /**
   * A letter of a batch.
   *
   * @param waits whether it is still to be posted, and worth it
   */
  record Item(
      UUID deliveryId,
      int rank,
      boolean pulledOut,
      UUID parcoursId,
      UUID personId,
      UUID subjectId,
      Purpose purpose,
      String status,
      @Nullable String territory,
      boolean waits) {

    /** Whether it was to leave and has lost its object since. */
    boolean isToPullOut() {
      return !pulledOut && !waits && (status.equals("QUEUED") || status.equals("LAPSED"));
    }
  }

  @Transactional
  List<Item> items(UUID id, Instant now) {
    return database.select(
        """
        select d.id as delivery_id, i.rank, i.pulled_out, d.parcours_id, d.person_id,
               d.subject_id, d.purpose, d.status, p.territory,
               (%s and (d.useful_until is null or d.useful_until > ?)) as waits
          from letter_batch_item i
          join delivery d on d.id = i.delivery_id
          join parcours p on p.id = d.parcours_id
         where i.batch_id = ?
         order by i.rank
        """
            .formatted(Tray.LETTERS.condition()),
        Item.class,
        now.atOffset(ZoneOffset.UTC),
        id);
  }

  private record PulledOut(UUID deliveryId) {}

  void pullOut(UUID batch, List<UUID> letters) {
    database.write(
        """
        with pulled as (
          select * from json_to_recordset(cast(? as json)) as pulled (delivery_id uuid))
        update letter_batch_item item set pulled_out = true from pulled
         where item.batch_id = ? and item.delivery_id = pulled.delivery_id
        """,
        letters.stream().map(PulledOut::new).toList(),
        batch);
  }

  void update(Posted posted) {
    entities
        .createNativeQuery(
            """
            update letter_batch set status = 'POSTED', posted_on = :on, posted_by = :by,
                   posted_by_name = :byName, posted_at = :at
             where id = :id
            """)
        .setParameter("on", posted.on())
        .setParameter("by", posted.by().id())
        .setParameter("byName", posted.by().name())
        .setParameter("at", posted.at())
        .setParameter("id", posted.head().id())
        .executeUpdate();
  }

  /** The file, for as long as it is kept. */
  @Transactional
  Optional<byte[]> document(UUID id) {
    var found =
        entities
            .createNativeQuery(
                "select pdf from letter_batch_document where batch_id = :id", byte[].class)
            .setParameter("id", id)
            .getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.of((byte[]) found.getFirst());
  }
}
