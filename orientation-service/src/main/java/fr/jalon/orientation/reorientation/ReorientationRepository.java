package fr.jalon.orientation.reorientation;

import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.reorientation.Reorientation.Answer;
import fr.jalon.orientation.reorientation.Reorientation.Heard;
import fr.jalon.orientation.reorientation.Reorientation.Maintained;
import fr.jalon.orientation.reorientation.Reorientation.Reoriented;
import fr.jalon.orientation.reorientation.Reorientation.Request;
import fr.jalon.orientation.reorientation.Reorientation.Requested;
import fr.jalon.orientation.reorientation.Reorientation.Withdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the requests of reorientation and their answers. */
@ApplicationScoped
class ReorientationRepository {
  private final BulkRepository database;
  private final ReferentRequestRepository asked;
  private final Clock clock;

  ReorientationRepository(BulkRepository database, ReferentRequestRepository asked, Clock clock) {
    this.database = database;
    this.asked = asked;
    this.clock = clock;
  }

  /** A row of {@code reorientation}. */
  record Row(
      UUID parcoursId,
      int number,
      UUID personId,
      String status,
      UUID fromOrientationId,
      Origin origin,
      String reason,
      LocalDate requestedOn,
      String requestedBy,
      String requestedByName,
      @Nullable UUID opinionId,
      @Nullable Boolean opinionFavorable,
      @Nullable LocalDate closedOn,
      @Nullable String closingReason,
      @Nullable String closedBy,
      @Nullable String closedByName,
      @Nullable UUID orientationId,
      @Nullable Sense sense) {

    static Row of(Reorientation reorientation) {
      return switch (reorientation) {
        case Requested(var request) -> of(request, "REQUESTED", null, null, null);
        case Reoriented(var request, var answer, var orientation, var sense) ->
            of(request, "REORIENTED", answer, orientation, sense);
        case Maintained(var request, var answer) -> of(request, "MAINTAINED", answer, null, null);
        case Withdrawn(var request, var answer) -> of(request, "WITHDRAWN", answer, null, null);
      };
    }

    private static Row of(
        Request request,
        String status,
        @Nullable Answer answer,
        @Nullable UUID orientation,
        @Nullable Sense sense) {
      var heard = answer == null ? null : answer.opinion().orElse(null);
      return new Row(
          request.parcours().value(),
          request.number(),
          request.person().value(),
          status,
          request.fromOrientation(),
          request.origin(),
          request.reason(),
          request.requestedOn(),
          request.requestedBy().id(),
          request.requestedBy().name(),
          heard == null ? null : heard.opinionId(),
          heard == null ? null : heard.favorable(),
          answer == null ? null : answer.closedOn(),
          answer == null ? null : answer.reason(),
          answer == null ? null : answer.closedBy().id(),
          answer == null ? null : answer.closedBy().name(),
          orientation,
          sense);
    }

    Reorientation toReorientation() {
      var request =
          new Request(
              new ParcoursId(parcoursId),
              number,
              new PersonId(personId),
              fromOrientationId,
              origin,
              reason,
              requestedOn,
              new Author(requestedBy, requestedByName));
      return switch (status) {
        case "REQUESTED" -> new Requested(request);
        case "REORIENTED" ->
            new Reoriented(
                request,
                answer(),
                Objects.requireNonNull(orientationId),
                Objects.requireNonNull(sense));
        case "MAINTAINED" -> new Maintained(request, answer());
        case "WITHDRAWN" -> new Withdrawn(request, answer());
        default -> throw new IllegalStateException("No such state: " + status);
      };
    }

    private Answer answer() {
      return new Answer(
          Objects.requireNonNull(closedOn),
          Objects.requireNonNull(closingReason),
          new Author(Objects.requireNonNull(closedBy), Objects.requireNonNull(closedByName)),
          opinionId == null
              ? Optional.empty()
              : Optional.of(new Heard(opinionId, Boolean.TRUE.equals(opinionFavorable))));
    }
  }

  private record Followed(UUID personId) {}

  private record Reviewed(UUID opinionId) {}

  /** A request waiting for its answer. */
  record Waiting(
      UUID parcoursId,
      int number,
      UUID personId,
      @Nullable String territory,
      Origin origin,
      LocalDate requestedOn) {}

  /** The last request of the page before. */
  record After(LocalDate requestedOn, UUID parcoursId) {}

  private static final String COLUMNS =
      """
      parcours_id, number, status, from_orientation_id, origin, reason, requested_on, requested_by,
      requested_by_name, opinion_id, opinion_favorable, closed_on, closing_reason, closed_by,
      closed_by_name, orientation_id, sense
      """;

  private static final String ROWS =
      """
      from json_to_recordset(cast(? as json)) as n
        (parcours_id uuid, number integer, status text, from_orientation_id uuid, origin text,
         reason text, requested_on date, requested_by text, requested_by_name text,
         opinion_id uuid, opinion_favorable boolean, closed_on date, closing_reason text,
         closed_by text, closed_by_name text, orientation_id uuid, sense text)
      """;

  /** Every request on a parcours, the first first. */
  @Transactional
  List<Reorientation> of(ParcoursId parcours) {
    return database
        .select(
            "select (select p.person_id from parcours p where p.id = parcours_id) as person_id, "
                + COLUMNS
                + " from reorientation where parcours_id = ? order by number",
            Row.class,
            parcours.value())
        .stream()
        .map(Row::toReorientation)
        .toList();
  }

  /** Whose parcours it is, with every request on it. */
  @Transactional
  ReorientationView.All ofFile(ParcoursId parcours) {
    var person =
        database
            .select("select person_id from parcours where id = ?", Followed.class, parcours.value())
            .stream()
            .findFirst()
            .orElseThrow(
                () -> PARCOURS_NOT_FOUND.because("Aucun parcours %s.".formatted(parcours.value())));
    return new ReorientationView.All(
        person.personId(), of(parcours).stream().map(ReorientationView::of).toList());
  }

  /** What the équipe said of the review that made a request, if one did. */
  Optional<UUID> opinionOfItsReview(Request request) {
    return database
        .select(
            """
            select opinion_id from social_review
             where parcours_id = ? and reorientation = ? and opinion_id is not null
            """,
            Reviewed.class,
            request.parcours().value(),
            request.number())
        .stream()
        .findFirst()
        .map(Reviewed::opinionId);
  }

  void insert(Requested requested) {
    database.write(
        "insert into reorientation (" + COLUMNS + ") select " + COLUMNS + ROWS,
        List.of(Row.of(requested)));
  }

  void close(Reorientation answered) {
    database.write(
        """
        update reorientation r
           set status = n.status, opinion_id = n.opinion_id,
               opinion_favorable = n.opinion_favorable, closed_on = n.closed_on,
               closing_reason = n.closing_reason, closed_by = n.closed_by,
               closed_by_name = n.closed_by_name, orientation_id = n.orientation_id,
               sense = n.sense
        """
            + ROWS
            + " where r.parcours_id = n.parcours_id and r.number = n.number",
        List.of(Row.of(answered)));
    tellWhoAsked(Row.of(answered));
  }

  /** The référents who asked for this examination hear of its answer in the same transaction. */
  private void tellWhoAsked(Row answered) {
    for (var one : asked.waiting(answered.parcoursId(), answered.number())) {
      asked.answer(
          one,
          Objects.requireNonNull(answered.closedOn()),
          answered.orientationId(),
          clock.instant());
    }
  }

  private record Open(boolean open) {}

  /** Whether the parcours goes on, and is ours. */
  @Transactional
  boolean isOpen(ParcoursId parcours) {
    return database
        .select(
            "select closed_on is null as open from parcours where id = ?",
            Open.class,
            parcours.value())
        .stream()
        .anyMatch(Open::open);
  }

  /** A page of requests without an answer, the oldest first. */
  @Transactional
  List<Waiting> waiting(Optional<String> territory, Optional<After> after, int rows) {
    return database.select(
        """
        select r.parcours_id, r.number, p.person_id, p.territory, r.origin, r.requested_on
          from reorientation r join parcours p on p.id = r.parcours_id
         where r.status = 'REQUESTED' and p.closed_on is null
           and (? = '' or p.territory = ?)
           and (r.requested_on, r.parcours_id) > (?, ?)
         order by r.requested_on, r.parcours_id
         limit ?
        """,
        Waiting.class,
        territory.orElse(""),
        territory.orElse(""),
        after.map(After::requestedOn).orElse(LocalDate.EPOCH),
        after.map(After::parcoursId).orElse(new UUID(0, 0)),
        rows);
  }
}
