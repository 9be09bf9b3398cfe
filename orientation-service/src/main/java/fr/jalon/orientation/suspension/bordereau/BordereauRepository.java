package fr.jalon.orientation.suspension.bordereau;

import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.policy.SanctionRules.Kind;
import fr.jalon.orientation.policy.SanctionRules.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was said to be decided, withdrawn or lifted over a period, with whom it concerns. */
@ApplicationScoped
class BordereauRepository {
  private final BulkRepository reading;
  private final ReadingTraceRepository traces;

  BordereauRepository(BulkRepository reading, ReadingTraceRepository traces) {
    this.reading = reading;
    this.traces = traces;
  }

  /** What the payer is to do. */
  enum Operation {
    /** To withhold. */
    DECISION,
    /** Not to withhold after all. */
    RETRAIT,
    /** To pay again before the term. */
    LEVEE,
    /** To give back what was withheld. */
    ANNULATION,
    /** The right ends. */
    FIN_DE_DROIT
  }

  /** One line: what, of whom, on which day. */
  record Line(
      Operation operation,
      LocalDate happenedOn,
      UUID suspensionId,
      UUID personId,
      @Nullable String organisme,
      @Nullable String caseNumber,
      @Nullable String matricule,
      @Nullable String role,
      String lastName,
      String firstName,
      LocalDate birthDate,
      Kind ground,
      Measure measure,
      int rank,
      int ratePercent,
      int months,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable LocalDate executedFrom,
      @Nullable LocalDate executedUntil) {}

  /**
   * Every line recorded in the period, in order: what is told late is in the file of the day on
   * which it is told, with the day on which it happened. Whoever is named was read, and is traced.
   */
  @Transactional
  List<Line> between(LocalDate from, LocalDate until) {
    var lines =
        reading.select(
            """
            select case st.step
                     when 'DECISION' then 'DECISION'
                     when 'ABANDONMENT' then 'RETRAIT'
                     when 'END_OF_RIGHT' then 'FIN_DE_DROIT'
                     else case s.lifting_reason when 'ERROR' then 'ANNULATION' else 'LEVEE' end
                   end as operation,
                   st.happened_on, s.id as suspension_id, p.person_id, h.organisme,
                   h.case_number, h.matricule, h.role, b.last_name, b.first_name, b.birth_date,
                   s.ground, s.measure, s.rank, s.rate_percent, s.months, s.starts_on,
                   cast(s.starts_on + make_interval(months => s.months) as date) - 1 as ends_on,
                   s.executed_from, s.executed_until
              from suspension_step st
              join suspension s on s.id = st.suspension_id
              join parcours p on p.id = s.parcours_id
              join person b on b.id = p.person_id
              left join lateral (
                select h.organisme, h.number as case_number, h.matricule, m.role
                  from household_member m join household h on h.id = m.household_id
                 where m.person_id = p.person_id
                 order by m.until_on desc nulls first, m.since_on desc
                 limit 1) h on true
             where st.departement = current_setting('jalon.departement')
               and st.step in ('DECISION', 'ABANDONMENT', 'LIFTING', 'END_OF_RIGHT')
               and st.recorded_at >= cast(cast(? as date) as timestamp) at time zone 'Europe/Paris'
               and st.recorded_at < cast(cast(? as date) + 1 as timestamp)
                                    at time zone 'Europe/Paris'
               and s.decided_on is not null
             order by st.recorded_at, st.id
            """,
            Line.class,
            from,
            until);
    traces.read("BordereauResource.export", lines.stream().map(Line::personId).toList());
    return lines;
  }
}
