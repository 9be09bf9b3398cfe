package fr.jalon.orientation.decision;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.decision.Orientation.Decided;
import fr.jalon.orientation.decision.Orientation.Pending;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.ParcoursId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the decisions of orientation. */
@ApplicationScoped
public class OrientationRepository implements PanacheRepositoryBase<OrientationRow, UUID> {
  private final BulkRepository database;

  OrientationRepository(BulkRepository database) {
    this.database = database;
  }

  private record HandedOver(LocalDate on) {}

  private record Proofs(
      UUID parcoursId, List<UUID> rendezVous, List<UUID> convocations, LocalDate day) {}

  private record Proved(int rendezVous, int convocations) {}

  private record DefaultRow(
      UUID orientationId,
      String cause,
      List<UUID> rendezVous,
      List<UUID> convocations,
      String recordedBy,
      Instant recordedAt) {}

  /** Where the orientation of a parcours stands; its row is held, so it stays there. */
  public Orientation of(HeldParcours parcours) {
    return decided(parcours.id())
        .<Orientation>map(decided -> decided)
        .orElseGet(() -> new Pending(parcours));
  }

  /** The latest decision. */
  public Optional<Decided> decided(ParcoursId parcours) {
    return find("parcoursId", Sort.descending("rank"), parcours.value())
        .firstResultOptional()
        .map(OrientationRow::toDecided);
  }

  void insert(Decided decided) {
    persistAndFlush(OrientationRow.of(decided));
  }

  /** What became known of a decision, and who said so. */
  void complete(Decided decided, Author author, Instant now) {
    findById(decided.id()).complete(decided.choice());
    var statement = new CompletionRow();
    statement.orientationId = decided.id();
    statement.referentId = decided.choice().referentId().orElse(null);
    statement.notifiedOn = decided.choice().notifiedOn().orElse(null);
    statement.recordedBy = author.name();
    statement.recordedAt = now;
    getEntityManager().persist(statement);
    flush();
  }

  /** The day on which the orientation was handed over to France Travail, if it was. */
  Optional<LocalDate> handedOverOn(ParcoursId parcours) {
    return database
        .select(
            """
            select transmitted_on as "on" from transmission_to_france_travail where parcours_id = ?
            """,
            HandedOver.class,
            parcours.value())
        .stream()
        .findFirst()
        .map(HandedOver::on);
  }

  /**
   * Whether each proof is a missed rendez-vous or an unanswered convocation of this very parcours,
   * from before the decision.
   */
  boolean prove(ParcoursId parcours, DefaultOrientation why, LocalDate decidedOn) {
    var found =
        database
            .ask(
                """
                select (select count(distinct r.id) from rendez_vous r
                         where r.parcours_id = asked.parcours_id and r.attendance = 'UNEXCUSED'
                           and r.scheduled_on <= asked.day
                           and r.id = any (asked.rendez_vous)) as rendez_vous,
                       (select count(distinct c.id) from convocation c
                         where c.parcours_id = asked.parcours_id
                           and coalesce(c.sent_on, (
                                 select min(d.sent_on) from delivery d where d.subject_id = c.id))
                               <= asked.day
                           and not exists (
                             select from rendez_vous v
                              where v.id = c.rendez_vous_id
                                and v.attendance in ('HONOURED', 'EXCUSED', 'CANCELLED_BY_SERVICE'))
                           and c.id = any (asked.convocations)) as convocations
                  from json_to_recordset(cast(? as json)) as
                    asked (parcours_id uuid, rendez_vous uuid[], convocations uuid[], day date)
                """,
                Proved.class,
                List.of(
                    new Proofs(parcours.value(), why.rendezVous(), why.convocations(), decidedOn)))
            .getFirst();
    return found.rendezVous() == why.rendezVous().size()
        && found.convocations() == why.convocations().size();
  }

  /** Why a decision was taken by default, if it was. */
  Optional<DefaultOrientation> toldByDefault(Decided decided) {
    return database
        .select(
            """
            select cause, rendez_vous, convocations from default_orientation
             where orientation_id = ?
            """,
            DefaultOrientation.class,
            decided.id())
        .stream()
        .findFirst();
  }

  /** Why a decision was taken by default; told again, it stays as it was first told. */
  void keepDefault(Decided decided, DefaultOrientation why, Author author, Instant now) {
    database.write(
        """
        insert into default_orientation
          (orientation_id, cause, rendez_vous, convocations, recorded_by, recorded_at)
        select orientation_id, cause, rendez_vous, convocations, recorded_by, recorded_at
          from json_to_recordset(cast(? as json)) as
            (orientation_id uuid, cause text, rendez_vous uuid[], convocations uuid[],
             recorded_by text, recorded_at timestamptz)
        on conflict (orientation_id) do nothing
        """,
        List.of(
            new DefaultRow(
                decided.id(),
                why.cause().name(),
                why.rendezVous(),
                why.convocations(),
                author.name(),
                now)));
  }
}
