package fr.jalon.orientation.review;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.policy.DecisionLaw;
import fr.jalon.orientation.policy.DecisionLaw.Examiner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which social orientations are to be examined, and what came of those that were. */
@ApplicationScoped
class ReviewRepository {
  private final BulkRepository database;

  ReviewRepository(BulkRepository database) {
    this.database = database;
  }

  /**
   * A social orientation and the day by which it is examined.
   *
   * @param since the day from which the months run: the decision, or the last examination
   * @param extended whether needs of the diagnostic put it off
   */
  record Due(
      UUID parcoursId,
      UUID personId,
      @Nullable String territory,
      String regime,
      UUID orientationId,
      UUID organismeReferentId,
      LocalDate since,
      boolean extended,
      LocalDate dueOn) {}

  /** The last orientation of the page before. */
  record After(LocalDate dueOn, UUID parcoursId) {}

  private record Law(String regime, int months, int extendedMonths, List<String> needs) {}

  private record Row(
      UUID id,
      UUID parcoursId,
      UUID orientationId,
      LocalDate dueOn,
      LocalDate reviewedOn,
      Examiner examiner,
      Review.Outcome outcome,
      String reason,
      @Nullable UUID opinionId,
      @Nullable String jointWith,
      @Nullable Integer reorientation,
      String reviewedBy,
      String reviewedByName,
      Instant recordedAt) {}

  /**
   * Social orientations in a row count as one, from the first: changing organisme does not put the
   * examination off. One whose reorientation is asked for waits for the answer.
   */
  private static final String ASKED_LAWS =
      """
      json_to_recordset(cast(? as json)) as
            law (regime text, months integer, extended_months integer, needs text[])\
      """;

  private static final String DUE_UNDER =
      """
      select p.id as parcours_id, p.person_id, p.territory, p.regime, o.id as orientation_id,
             o.organisme_referent_id, at.since, at.extended, due.due_on
        from :laws
        join parcours p on p.regime = law.regime and p.closed_on is null
                       and p.public_kind is null
        join orientation f on f.parcours_id = p.id and f.parcours_type = 'SOCIAL'
        join lateral (
          select l.id, l.organisme_referent_id from orientation l
           where l.parcours_id = p.id order by l.rank desc limit 1) o on true
        left join diagnostic g on g.parcours_id = p.id
        cross join lateral (
          select greatest(
                   f.decided_on,
                   (select max(v.reviewed_on) from social_review v
                     where v.parcours_id = p.id and v.outcome = 'MAINTAINED'
                       and v.reviewed_on >= f.decided_on),
                   (select max(m.closed_on) from reorientation m
                     where m.parcours_id = p.id and m.status = 'MAINTAINED'
                       and m.origin = 'REVIEW' and m.closed_on >= f.decided_on)) as since,
                 coalesce(g.needs && law.needs, false) as extended) at
        cross join lateral (
          select cast(at.since + make_interval(
                   months => case when at.extended then law.extended_months else law.months end)
                 as date) as due_on) due
       where not exists (
               select from orientation other
                where other.parcours_id = p.id and other.parcours_type <> 'SOCIAL'
                  and other.rank > f.rank)
         and not exists (
               select from orientation before
                where before.parcours_id = p.id and before.parcours_type = 'SOCIAL'
                  and before.rank = f.rank - 1)
         and not exists (
               select from reorientation asked
                where asked.parcours_id = p.id and asked.status = 'REQUESTED')
      """;

  private static final String DUE = due(ASKED_LAWS);

  /** Who is to be examined and when, under laws that stand as a relation of a {@code from}. */
  static String due(String laws) {
    return DUE_UNDER.replace(":laws", laws);
  }

  /** A page of those to be examined by {@code horizon}, the earliest first. */
  @Transactional
  List<Due> due(
      List<DecisionLaw> laws,
      Optional<String> territory,
      Optional<After> after,
      LocalDate horizon,
      int rows) {
    return database.ask(
        DUE
            + """
               and f.decided_on <= ? and due.due_on <= ?
               and (? = '' or p.territory = ?)
               and (due.due_on, p.id) > (?, ?)
             order by due.due_on, p.id
             limit ?
            """,
        Due.class,
        rows(laws),
        horizon,
        horizon,
        territory.orElse(""),
        territory.orElse(""),
        after.map(After::dueOn).orElse(LocalDate.EPOCH),
        after.map(After::parcoursId).orElse(new UUID(0, 0)),
        rows);
  }

  /** When one is to be examined, if its person is in social insertion. */
  Optional<Due> due(List<DecisionLaw> laws, ParcoursId parcours) {
    return database.ask(DUE + " and p.id = ?", Due.class, rows(laws), parcours.value()).stream()
        .findFirst();
  }

  private static List<Law> rows(List<DecisionLaw> laws) {
    return laws.stream()
        .map(law ->
            new Law(
                law.regime(),
                law.review().months(),
                law.review().extendedMonths(),
                law.review().extendingNeeds()))
        .toList();
  }

  void insert(Review review, Author author, Instant now) {
    database.write(
        """
        insert into social_review
          (id, parcours_id, orientation_id, due_on, reviewed_on, examiner, outcome, reason,
           opinion_id, joint_with, reorientation, reviewed_by, reviewed_by_name, recorded_at)
        select id, parcours_id, orientation_id, due_on, reviewed_on, examiner, outcome, reason,
               opinion_id, joint_with, reorientation, reviewed_by, reviewed_by_name,
               recorded_at
          from json_to_recordset(cast(? as json)) as
            (id uuid, parcours_id uuid, orientation_id uuid, due_on date,
             reviewed_on date, examiner text, outcome text, reason text, opinion_id uuid,
             joint_with text, reorientation integer, reviewed_by text, reviewed_by_name text,
             recorded_at timestamptz)
        """,
        List.of(
            new Row(
                review.id(),
                review.parcoursId(),
                review.orientationId(),
                review.dueOn(),
                review.reviewedOn(),
                review.examiner(),
                review.outcome(),
                review.reason(),
                review.opinionId().orElse(null),
                review.jointWith().orElse(null),
                review.reorientation().orElse(null),
                author.id(),
                author.name(),
                now)));
  }

  /** Every examination on a parcours, the latest first. */
  @Transactional
  List<Review> of(ParcoursId parcours) {
    return database.select(
        """
        select v.id, v.parcours_id, p.person_id, v.orientation_id, v.due_on, v.reviewed_on,
               v.examiner, v.outcome, v.reason, v.opinion_id, v.joint_with, v.reorientation,
               v.reviewed_by_name
          from social_review v join parcours p on p.id = v.parcours_id
         where v.parcours_id = ? order by v.reviewed_on desc, v.id
        """,
        Review.class,
        parcours.value());
  }

  private record Followed(UUID personId) {}

  /** Whose parcours it is, open or not. */
  @Transactional
  UUID personOf(ParcoursId parcours) {
    return database
        .select("select person_id from parcours where id = ?", Followed.class, parcours.value())
        .stream()
        .findFirst()
        .map(Followed::personId)
        .orElseThrow(
            () -> PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(parcours.value())));
  }
}
