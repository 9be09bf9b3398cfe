package fr.jalon.accompaniment.aid;

import fr.jalon.accompaniment.aid.line.Standing;
import fr.jalon.accompaniment.aid.line.Standing.Past;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this service knows of a person that the conditions of an aid ask about. */
@ApplicationScoped
class StandingRepository {
  private final RowRepository rows;

  StandingRepository(RowRepository rows) {
    this.rows = rows;
  }

  private record Known(
      boolean parcoursOpen,
      boolean contractInForce,
      @Nullable String birthMonth,
      @Nullable String territory) {}

  /** Two queries, whatever the person's history. */
  Standing of(Accompaniment accompaniment, LocalDate on) {
    var known = known(accompaniment, on);
    var past =
        rows.select(
            """
            select line, decided_on, granted_cents from aid
             where person_id = ?1 and status in ('TO_PAY', 'PAID')
            """,
            Past.class,
            accompaniment.subject().personId());
    return new Standing(
        on,
        known.parcoursOpen(),
        known.contractInForce(),
        Optional.ofNullable(known.birthMonth()).map(YearMonth::parse),
        past);
  }

  /** Where the person lives, if it is known here. */
  Optional<String> territoryOf(Accompaniment accompaniment, LocalDate on) {
    return Optional.ofNullable(known(accompaniment, on).territory());
  }

  private Known known(Accompaniment accompaniment, LocalDate on) {
    return rows.select(
            """
            select case when p.parcours_id is null then a.status = 'OPEN'
                        else p.closed_on is null or p.closed_on > ?2 end as parcours_open,
                   exists (select from contract c
                            where c.accompaniment_id in (
                                    select same.id from accompaniment same
                                     where same.parcours_id = a.parcours_id)
                              and c.status = 'SIGNED' and ?2 between c.starts_on
                                           and coalesce(c.ended_on, c.ends_on))
                     as contract_in_force,
                   p.birth_month, p.territory
              from accompaniment a
              left join followed_parcours p on p.parcours_id = a.parcours_id
             where a.id = ?1
            """,
            Known.class,
            accompaniment.id().value(),
            on)
        .getFirst();
  }
}
