package fr.jalon.accompaniment.francetravail.worklist;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Jobseekers to call back: no longer registered, or never registered. */
@Startup
@Singleton
class JobseekerWorklists {
  private final JobseekerRules rules = JobseekerRules.read();

  @Produces
  @Singleton
  Worklist ended() {
    var codes =
        rules.ended().codesNotListed().stream()
            .map("'%s'"::formatted)
            .collect(Collectors.joining(", "));
    return new SqlWorklist(
        "RADIE_FRANCE_TRAVAIL",
        "Radié ou sorti de France Travail depuis plus de %d jours"
            .formatted(rules.ended().afterDays()),
        "Le dernier état connu est une cessation ou une radiation, d'un motif qui appelle une"
            + " relance. Une nouvelle inscription en sort. "
            + rules.ended().source(),
        """
        select distinct a.id as accompaniment_id, r.effective_on as sort_on,
               cast(null as text) as rule
          from registration r
          join accompaniment a on a.person_id = r.person_id and a.status = 'OPEN'
         where r.kind in ('CESSATION', 'RADIATION') and r.effective_on < :today - %d
           and (r.code is null or r.code not in (%s))
           and not exists (
             select from registration later
              where later.person_id = r.person_id
                and (later.effective_on > r.effective_on
                     or (later.effective_on = r.effective_on and later.kind = 'INSCRIPTION')))
        """
            .formatted(rules.ended().afterDays(), codes));
  }

  @Produces
  @Singleton
  Worklist never() {
    int months = rules.never().afterMonths();
    return new SqlWorklist(
        "JAMAIS_INSCRIT_FRANCE_TRAVAIL",
        "Non inscrit à France Travail %d mois après l'orientation".formatted(months),
        "Aucune inscription n'était en cours au jour de l'orientation, ni n'a été apprise depuis."
            + " Une inscription en sort. "
            + rules.never().source(),
        """
        select a.id as accompaniment_id,
               cast(a.decided_on + interval '%1$d months' as date) as sort_on,
               cast(null as text) as rule
          from accompaniment a
         where a.status = 'OPEN' and a.decided_on < :today - %2$d
           and cast(a.decided_on + interval '%1$d months' as date) < :today
           and not exists (
             select from registration r
              where r.person_id = a.person_id and r.kind = 'INSCRIPTION'
                and not exists (
                  select from registration e
                   where e.person_id = r.person_id and e.kind <> 'INSCRIPTION'
                     and e.effective_on > r.effective_on and e.effective_on <= a.decided_on))
        """
            .formatted(months, months * 28));
  }
}
