package fr.jalon.accompaniment.coordination;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The complex situations that nobody coordinates yet, and the answers awaited. */
@ApplicationScoped
class CoordinationWorklists {

  /** Declared partners only: a programme's measures are counted when the file is opened. */
  @Produces
  @Singleton
  Worklist complex() {
    return new SqlWorklist(
        "SITUATION_COMPLEXE",
        "Situation complexe sans référent de parcours",
        "Deux intervenants au moins sont déclarés auprès du référent. Une proposition, acceptée ou"
            + " non, en sort.",
        """
        select p.accompaniment_id, p.since_on as sort_on, cast(null as text) as rule
          from (select accompaniment_id, max(since_on) as since_on
                  from partner where until_on is null
                 group by accompaniment_id having count(*) >= 2) p
          join accompaniment a on a.id = p.accompaniment_id and a.status = 'OPEN'
         where not exists (
           select from coordination c
            where c.accompaniment_id = p.accompaniment_id and c.proposed_on >= p.since_on)
           and not exists (
           select from coordination c
            where c.accompaniment_id = p.accompaniment_id and c.status in ('PROPOSED', 'OPEN'))
        """);
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
