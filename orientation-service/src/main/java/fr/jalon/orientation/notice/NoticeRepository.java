package fr.jalon.orientation.notice;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the letters that told an orientation. */
@ApplicationScoped
class NoticeRepository {
  private final BulkRepository database;

  NoticeRepository(BulkRepository database) {
    this.database = database;
  }

  private record Row(
      UUID orientationId,
      UUID parcoursId,
      Channel channel,
      LocalDate notifiedOn,
      String pdf,
      String notifiedBy,
      String notifiedByName,
      Instant recordedAt) {}

  private record Sealed(String pdfSha256) {}

  private record Pdf(String pdf) {}

  private static final String NOTICES =
      """
      select n.orientation_id, n.parcours_id, p.person_id, o.rank, n.channel, n.notified_on,
             n.pdf_sha256, n.notified_by_name
        from orientation_notice n
        join orientation o on o.id = n.orientation_id
        join parcours p on p.id = n.parcours_id
      """;

  /** The latest notice of a parcours. */
  @Transactional
  Optional<Notice> latest(ParcoursId parcours) {
    return database
        .select(
            NOTICES + " where n.parcours_id = ? order by o.rank desc limit 1",
            Notice.class,
            parcours.value())
        .stream()
        .findFirst();
  }

  boolean tells(UUID orientationId) {
    return !database
        .select(NOTICES + " where n.orientation_id = ?", Notice.class, orientationId)
        .isEmpty();
  }

  @Transactional
  byte[] pdf(Notice notice) {
    return Base64.getDecoder()
        .decode(
            database
                .select(
                    """
                    select translate(encode(pdf, 'base64'), E'\\n', '') as pdf
                      from orientation_notice where orientation_id = ?
                    """,
                    Pdf.class,
                    notice.orientationId())
                .getFirst()
                .pdf());
  }

  /** Keeps a letter and answers its notice, sealed. */
  Notice insert(
      Decided decided, Channel channel, LocalDate on, byte[] pdf, Author by, Instant now) {
    database.write(
        """
        insert into orientation_notice
          (orientation_id, parcours_id, channel, notified_on, pdf, pdf_sha256, notified_by,
           notified_by_name, recorded_at)
        select orientation_id, parcours_id, channel, notified_on, decode(pdf, 'base64'),
               encode(sha256(decode(pdf, 'base64')), 'hex'), notified_by, notified_by_name,
               recorded_at
          from json_to_recordset(cast(? as json)) as
            (orientation_id uuid, parcours_id uuid, channel text, notified_on date, pdf text,
             notified_by text, notified_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new Row(
                decided.id(),
                decided.parcours().value(),
                channel,
                on,
                Base64.getEncoder().encodeToString(pdf),
                by.id(),
                by.name(),
                now)));
    var seal =
        database
            .select(
                "select pdf_sha256 from orientation_notice where orientation_id = ?",
                Sealed.class,
                decided.id())
            .getFirst();
    return new Notice(
        decided.id(),
        decided.parcours().value(),
        decided.person().value(),
        decided.rank(),
        channel,
        on,
        seal.pdfSha256(),
        by.name());
  }
}
