package fr.jalon.orientation.suspension.story;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.suspension.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads suspensions in the order in which something is to be done about them. */
@ApplicationScoped
@Transactional
class TurnRepository {
  private static final String SELECT =
      """
      select s.id, s.parcours_id, p.person_id, p.territory, s.status, s.regime, s.ground,
             s.facts_on, s.next_on, s.observations_until, s.observed_on, s.starts_on,
             (s.starts_on + make_interval(months => s.months))::date - 1 as term,
             s.executed_until, p.closed_on,
             greatest(p.ceo_signed_on, p.contract_signed_on) as contract_signed_on,
             coalesce((
               select bool_or(last.subject <> 'NO') from (
                 select distinct on (r.household_id) r.subject
                   from right_history r where r.person_id = p.person_id
                  order by r.household_id, r.reference_date desc, r.flow_created_at desc
               ) last), true) as subject
        from suspension s join parcours p on p.id = s.parcours_id
      """;

  private final BulkRepository reading;

  TurnRepository(BulkRepository reading) {
    this.reading = reading;
  }

  /** A suspension, and what its next step depends on. */
  record Turn(
      UUID id,
      UUID parcoursId,
      UUID personId,
      @Nullable String territory,
      Status status,
      String regime,
      Kind ground,
      LocalDate factsOn,
      LocalDate nextOn,
      @Nullable LocalDate observationsUntil,
      @Nullable LocalDate observedOn,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate term,
      @Nullable LocalDate executedUntil,
      @Nullable LocalDate closedOn,
      @Nullable LocalDate contractSignedOn,
      boolean subject) {}

  /** Which page is asked for. */
  record Search(
      Optional<Status> status, Optional<String> territory, Optional<After> after, int rows) {}

  /** The last suspension of the page before. */
  record After(LocalDate nextOn, UUID id) {}

  List<Turn> page(Search search) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<Object>();
    search
        .status()
        .ifPresentOrElse(
            status -> {
              conditions.add("s.status = ?");
              parameters.add(status.name());
            },
            () -> conditions.add("s.status not in ('LIFTED', 'ENDED', 'ABANDONED')"));
    search
        .territory()
        .ifPresent(code -> {
          conditions.add("p.territory = ?");
          parameters.add(code);
        });
    search
        .after()
        .ifPresent(last -> {
          conditions.add("(s.next_on, s.id) > (?, ?)");
          parameters.add(last.nextOn());
          parameters.add(last.id());
        });
    parameters.add(search.rows());
    var where = " where " + String.join(" and ", conditions);
    return reading.select(
        SELECT + where + " order by s.next_on, s.id limit ?", Turn.class, parameters.toArray());
  }

  Turn turn(UUID id) {
    return reading.select(SELECT + " where s.id = ?", Turn.class, id).getFirst();
  }
}
