package fr.jalon.accompaniment.caseload;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** People whom nobody answers for, or for whom somebody answers who cannot. */
@Singleton
class CaseloadWorklists {

  @Produces
  @Singleton
  Worklist withoutReferent() {
    return new SqlWorklist(
        "SANS_REFERENT",
        "Sans référent",
        "Orientée, et nul n'est désigné pour la suivre. La désignation d'un référent en sort.",
        """
        select id as accompaniment_id, decided_on as sort_on, cast(null as text) as rule
          from accompaniment where status = 'OPEN' and referent_id is null
        """);
  }

  @Produces
  @Singleton
  Worklist referentLeft() {
    return new SqlWorklist(
        "REFERENT_PARTI",
        "Référent parti",
        "Le référent n'est plus en poste. Un transfert, d'une personne ou de tout l'effectif, en"
            + " sort.",
        """
        select a.id as accompaniment_id, r.left_on as sort_on, cast(null as text) as rule
          from referent r
          join accompaniment a on a.referent_id = r.id and a.status = 'OPEN'
         where r.left_on < :today
        """);
  }

  @Produces
  @Singleton
  Worklist aboveTheCeiling() {
    return new SqlWorklist(
        "PLAFOND_DEPASSE",
        "Plafond dépassé par une orientation",
        "L'orientation a désigné un référent qui suivait déjà autant de personnes que prévu. Un"
            + " transfert, ou une désignation motivée, en sort.",
        """
        select a.id as accompaniment_id, s.assigned_on as sort_on, cast(null as text) as rule
          from referent_assignment s
          join accompaniment a
            on a.id = s.accompaniment_id and a.status = 'OPEN' and a.referent_id = s.referent_id
         where s.load >= s.ceiling and s.override_reason is null
           and not exists (
             select from referent_assignment later
              where later.accompaniment_id = s.accompaniment_id and later.number > s.number)
        """);
  }
}
