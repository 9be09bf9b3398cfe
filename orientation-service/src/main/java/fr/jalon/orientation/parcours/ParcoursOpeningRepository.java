package fr.jalon.orientation.parcours;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.policy.DeadlineRule.Start;
import fr.jalon.orientation.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and closes parcours by the thousand. */
@ApplicationScoped
class ParcoursOpeningRepository {
  static final Shape<UUID> ASKED =
      Shape.<UUID>of("told_followed").uuid("person_id", person -> person);

  static final String FOLLOWED =
      """
      select person_id, id, entered_on,
             closed_on is null as open
        from parcours
       where person_id = any (array(select person_id from told_followed))
         and public_kind is null
       order by entered_on desc, opened_at desc
      """;

  static final String LEAVING =
      """
      select p.id as parcours_id, p.person_id, leaving.leaving_reason as reason,
             greatest(p.entered_on,
                      least(coalesce(leaving.ended_on, leaving.reference_date),
                            leaving.reference_date)) as closed_on
        from (select distinct on (h.person_id)
                     h.person_id, h.leaving_reason, h.reference_date, h.ended_on
                from right_history h
               where h.file_id = ? and h.standing = 'LEAVES'
                 and not exists (
                   select from right_history newer
                    where newer.person_id = h.person_id
                      and newer.household_id = h.household_id
                      and newer.standing <> 'WAITS'
                      and (newer.reference_date, newer.flow_created_at, newer.known_at)
                        > (h.reference_date, h.flow_created_at, h.known_at))
               order by h.person_id, h.ended_on desc nulls last) leaving
       cross join lateral (
         select q.id, q.person_id, q.entered_on
           from parcours q
          where q.person_id = leaving.person_id and q.closed_on is null
            and q.public_kind is null
          limit 1) p
       where not exists (
         select from (
           select distinct on (k.household_id) k.standing
             from right_history k
            where k.person_id = leaving.person_id
            order by k.household_id, k.reference_date desc, k.flow_created_at desc,
                     k.known_at desc) latest
          where latest.standing = 'HOLDS')
      """;

  static final String CLOSE =
      """
      with leaving as (
        select *
          from json_to_recordset(cast(? as json)) as leaving
            (parcours_id uuid, closed_on date, reason text))
      update parcours
         set closed_on = leaving.closed_on, closed_reason = leaving.reason,
             closed_at = cast(? as timestamptz)
        from leaving
       where parcours.id = any (array(select parcours_id from leaving))
         and parcours.id = leaving.parcours_id and parcours.closed_on is null
      """;

  private final BulkRepository bulk;

  ParcoursOpeningRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  /** Whether a recipient of RSA is followed now, and which parcours was the last. */
  record Followed(
      UUID personId,
      @Nullable UUID openParcoursId,
      @Nullable UUID latestParcoursId,
      @Nullable LocalDate latestEnteredOn) {

    /** With a parcours that began no later. */
    Followed and(Followed earlier) {
      return openParcoursId != null || earlier.openParcoursId == null
          ? this
          : new Followed(personId, earlier.openParcoursId, latestParcoursId, latestEnteredOn);
    }
  }

  /** Who has or had a parcours of RSA; the others are not in the answer. */
  Map<UUID, Followed> followed(List<UUID> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    bulk.carry(ASKED, persons);
    return bulk
        .read(
            FOLLOWED,
            row -> {
              var id = row.getObject("id", UUID.class);
              return new Followed(
                  row.getObject("person_id", UUID.class),
                  row.getBoolean("open") ? id : null,
                  id,
                  row.getObject("entered_on", LocalDate.class));
            })
        .stream()
        .collect(toMap(Followed::personId, identity(), Followed::and));
  }

  private record Overtaken(UUID personId, LocalDate referenceDate, LocalDateTime createdAt) {}

  /** How things stood with these persons when that file was made, and whether they left since. */
  List<Past.Of> past(List<UUID> persons, FlowHeader header) {
    return bulk.ask(
        """
        select asked.person_id, asked.reference_date,
               coalesce((
                 select json_agg(b) from (
                   select distinct on (h.household_id)
                          h.reference_date, h.state, h.subject, h.entering, h.adult, h.attached,
                          h.payment_suspensions, h.suspended_since
                     from right_history h
                    where h.person_id = asked.person_id
                      and (h.reference_date, h.flow_created_at)
                        < (asked.reference_date, asked.created_at)
                    order by h.household_id, h.reference_date desc, h.flow_created_at desc,
                             h.known_at desc) b), '[]') as before,
               exists (
                 select from right_history h
                  where h.person_id = asked.person_id and h.standing = 'LEAVES'
                    and (h.reference_date, h.flow_created_at)
                      > (asked.reference_date, asked.created_at)
                    and not exists (
                      select from (
                        select distinct on (k.household_id) k.household_id, k.standing
                          from right_history k
                         where k.person_id = h.person_id
                         order by k.household_id, k.reference_date desc, k.flow_created_at desc,
                                  k.known_at desc) latest
                       where latest.standing = 'HOLDS'
                         and latest.household_id <> h.household_id)) as left_since
          from json_to_recordset(cast(? as json)) as asked
            (person_id uuid, reference_date date, created_at timestamp)
        """,
        Past.Of.class,
        persons.stream()
            .distinct()
            .map(person -> new Overtaken(person, header.referenceDate(), header.createdAt()))
            .toList());
  }

  private record Commune(String insee) {}

  private record Place(String insee, String territory) {}

  Map<String, String> territories(List<String> communes) {
    return bulk
        .ask(
            """
            select place.insee, place.territory
              from json_to_recordset(cast(? as json)) as asked (insee text)
              join territory_commune place on place.insee = asked.insee
            """,
            Place.class,
            communes.stream().distinct().map(Commune::new).toList())
        .stream()
        .collect(toMap(Place::insee, Place::territory));
  }

  private record DeadlineRow(UUID parcoursId, String rule, LocalDate dueOn) {}

  private static final Shape<DeadlineRow> DEADLINES =
      Shape.<DeadlineRow>of("told_deadline")
          .uuid("parcours_id", DeadlineRow::parcoursId)
          .text("rule", DeadlineRow::rule)
          .date("due_on", DeadlineRow::dueOn);

  private static Shape<Opening> openings(@Nullable UUID fileId, Instant now) {
    return Shape.<Opening>of("told_opening")
        .uuid("id", opening -> opening.parcours().value())
        .uuid("person_id", opening -> opening.person().value())
        .uuid("previous_parcours_id", Opening::previous)
        .text("origin", opening -> opening.origin().name())
        .text("entry_rule", Opening::entryRule)
        .text("entry_reason", Opening::entryReason)
        .text("regime", Opening::regime)
        .date("requested_on", Opening::requestedOn)
        .date("entered_on", Opening::enteredOn)
        .date("notified_on", Opening::notifiedOn)
        .date("received_on", Opening::receivedOn)
        .text("territory", Opening::territory)
        .uuid("opened_by_file_id", _ -> fileId)
        .instant("opened_at", _ -> now);
  }

  /** Each with the deadlines that its regime starts at the entry or at the reception. */
  void open(List<Opening> openings, Reception reception, Policies policies) {
    open(openings, reception.fileId(), reception.now(), policies);
  }

  /** The same; no file opens those that are taken over. */
  void open(List<Opening> openings, @Nullable UUID fileId, Instant now, Policies policies) {
    if (openings.isEmpty()) {
      return;
    }
    bulk.carry(openings(fileId, now), openings);
    bulk.change(
        """
        insert into parcours (id, person_id, previous_parcours_id, origin, entry_rule, entry_reason,
               regime, requested_on, entered_on, notified_on, received_on, territory,
               opened_by_file_id, opened_at)
        select id, person_id, previous_parcours_id, origin, entry_rule, entry_reason, regime,
               requested_on, entered_on, notified_on, received_on, territory, opened_by_file_id,
               opened_at
          from told_opening
        """);
    var deadlines = new ArrayList<DeadlineRow>();
    for (var opening : openings) {
      var policy = policies.of(opening.regime());
      for (var rule : policy.startingAt(Start.ENTRY)) {
        deadlines.add(
            new DeadlineRow(
                opening.parcours().value(), rule.name(), rule.dueOn(opening.enteredOn())));
      }
      for (var rule : policy.startingAt(Start.RECEPTION)) {
        deadlines.add(
            new DeadlineRow(
                opening.parcours().value(), rule.name(), rule.dueOn(opening.receivedOn())));
      }
    }
    bulk.carry(DEADLINES, deadlines);
    bulk.change(
        """
        insert into deadline (parcours_id, rule, due_on)
        select parcours_id, rule, due_on from told_deadline
        """);
  }

  /** A parcours that the file ends. */
  record Leaving(UUID parcoursId, UUID personId, LocalDate closedOn, String reason) {}

  /**
   * Those whose right the file ends while no other household of theirs holds one: asked once the
   * whole file has been read, because the household that holds may come after the one that ends. A
   * newer file that only waits does not undo what an older one, read after it, ends.
   */
  List<Leaving> leaving(UUID fileId) {
    return bulk.select(LEAVING, Leaving.class, fileId);
  }

  /** That parcours, if it is an open admission. */
  List<Leaving> admission(UUID parcours, LocalDate on, String reason) {
    return bulk.select(
        """
        select id as parcours_id, person_id, greatest(entered_on, cast(? as date)) as closed_on,
               cast(? as text) as reason
          from parcours where id = ? and public_kind is not null and closed_on is null for update
        """,
        Leaving.class,
        on,
        reason,
        parcours);
  }

  void close(List<Leaving> leaving, Instant now) {
    bulk.write(CLOSE, leaving, now.toString());
  }

  void tell(List<? extends OrientationEvent> events) {
    bulk.tell(events);
  }
}
