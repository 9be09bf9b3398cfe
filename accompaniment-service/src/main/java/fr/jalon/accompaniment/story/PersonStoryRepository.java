package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.AccompanimentProblem.PERSON_NOT_FOUND;

import fr.jalon.accompaniment.followup.NamedFiles;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Knows which follow-ups a person has had. */
@ApplicationScoped
class PersonStoryRepository implements NamedFiles {
  private final RowRepository rows;

  PersonStoryRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** From the first to the last, whatever the parcours. */
  List<AccompanimentSummary> of(UUID personId) {
    return rows.select(
        """
        select a.id, a.parcours_id, a.person_id,
               case when a.status = 'CLOSED' then 'CLOS'
                    when signed.signed_on is not null then 'CONTRAT_SIGNE'
                    when a.first_held_on is not null then 'RENDEZ_VOUS_HONORE'
                    when a.next_on is not null then 'RENDEZ_VOUS_PRIS'
                    else 'RENDEZ_VOUS_A_PRENDRE' end as stage,
               a.parcours_type, a.organisme_referent_id, a.referent_id, a.decided_on as opened_on,
               a.first_held_on, signed.signed_on as contract_signed_on, a.closed_on
          from accompaniment a
          left join lateral (
            select min(greatest(c.person_signed_on, c.referent_signed_on)) as signed_on
              from contract c
             where c.accompaniment_id = a.id and c.status = 'SIGNED') signed on true
         where a.person_id = ?1
         order by a.decided_on, a.opened_at, a.id
        """,
        AccompanimentSummary.class,
        personId);
  }

  @Override
  public String segment() {
    return "personnes";
  }

  @Override
  @Transactional
  public void mustExist(UUID id) {
    if (of(id).isEmpty()) {
      throw PERSON_NOT_FOUND.because("Aucun accompagnement pour " + id);
    }
  }
}
