package fr.jalon.accompaniment.coordination;

import fr.jalon.accompaniment.coordination.partner.Surroundings;
import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The complex situations that nobody coordinates yet, and the answers awaited. */
@ApplicationScoped
class CoordinationWorklists {

  private final Surroundings surroundings;

  CoordinationWorklists(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Declared partners and those of the programmes: an agent of a programme counts once. */
  @Produces
  @Singleton
  Worklist complex() {
    return new SqlWorklist(
        "SITUATION_COMPLEXE",
        "Situation complexe sans référent de parcours",
        "Des intervenants déclarés ou de programmes entourent la personne, %d au moins en plus du"
                .formatted(surroundings.enoughBesideTheReferent())
            + " référent. Une proposition, acceptée ou non, en sort.",
        """
        select p.accompaniment_id, p.since_on as sort_on, cast(null as text) as rule
          from (select accompaniment_id, max(since_on) as since_on
                  from (select accompaniment_id, since_on from partner where until_on is null
                        union all
                        select followed.id, min(e.entered_on)
                          from programme_entry e
                          join programme_referent r on r.entry_id = e.id
                          join accompaniment followed
                            on followed.parcours_id = e.parcours_id and followed.status = 'OPEN'
                          left join referent known on known.id = followed.referent_id
                         where e.status = 'ENTERED' and r.agent_id is distinct from known.agent_id
                         group by followed.id, r.agent_id) professional
                 group by accompaniment_id having count(*) >= %d) p
          join accompaniment a on a.id = p.accompaniment_id and a.status = 'OPEN'
         where not exists (
           select from coordination c
            where c.accompaniment_id = p.accompaniment_id and c.proposed_on >= p.since_on)
           and not exists (
           select from coordination c
            where c.accompaniment_id = p.accompaniment_id and c.status in ('PROPOSED', 'OPEN'))
        """
            .formatted(surroundings.enoughBesideTheReferent()));
  }

  @Produces
  @Singleton
  Worklist awaited() {
    return new SqlWorklist(
        "ACCORD_A_RECUEILLIR",
        "Accord de la personne à recueillir",
        "Un référent de parcours est proposé ; la réponse de la personne en sort.",
        """
        select c.accompaniment_id, c.proposed_on as sort_on, cast(null as text) as rule
          from coordination c
          join accompaniment a on a.id = c.accompaniment_id and a.status = 'OPEN'
         where c.status = 'PROPOSED'
        """);
  }
}
