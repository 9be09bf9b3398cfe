package fr.jalon.accompaniment.contract.due;

import fr.jalon.accompaniment.policy.Policies;
import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Contracts that somebody has to see to. */
@Singleton
class ContractWorklists {
  /** The regime whose law leaves time for the stock; both files say the same. */
  private static final String SINCE_2025 = "PLEIN-EMPLOI-2025";

  private final Policies policies;
  private final ContractConfig config;

  ContractWorklists(Policies policies, ContractConfig config) {
    this.policies = policies;
    this.config = config;
  }

  @Produces
  @Singleton
  Worklist toSign() {
    return new SqlWorklist(
        "CONTRAT_A_SIGNER",
        "Contrat à signer",
        "Un projet de contrat ou d'avenant attend une signature, ou les deux. La signature, ou un"
            + " refus, en sort.",
        """
        select c.accompaniment_id,
               min(cast(c.drawn_up_at at time zone 'Europe/Paris' as date)) as sort_on,
               cast(null as text) as rule
          from contract c
          join accompaniment a on a.id = c.accompaniment_id and a.status = 'OPEN'
         where c.ended_on is null
           and (c.status in ('DRAFT', 'PARTLY_SIGNED')
             or c.amendment_status in ('DRAFT', 'PARTLY_SIGNED'))
         group by c.accompaniment_id
        """);
  }

  @Produces
  @Singleton
  Worklist overdue() {
    return new SqlWorklist(
        "CONTRAT_EN_RETARD",
        "Contrat en retard",
        "Un délai de contrat est passé, celui de la loi ou celui de la convention, sans que les"
            + " deux parties aient signé : une ligne par délai. La signature en sort.",
        """
        select d.accompaniment_id, d.due_on as sort_on, d.rule
          from accompaniment a
          join accompaniment_deadline d on d.accompaniment_id = a.id
         where a.status = 'OPEN'
           and d.rule in ('CONTRACT', 'CONTRACT_BY_LAW') and d.due_on < :today
           and not exists (
             select from contract c
              where c.accompaniment_id = a.id and c.status = 'SIGNED')
        """);
  }

  @Produces
  @Singleton
  Worklist ending() {
    return new SqlWorklist(
        "CONTRAT_A_RENOUVELER",
        "Contrat à renouveler",
        "Le contrat arrive à son terme d'ici %d jours, ou l'a passé, et aucun autre ne lui succède."
            .formatted(config.endingSoonDays()),
        """
        select c.accompaniment_id, max(c.ends_on) as sort_on, cast(null as text) as rule
          from contract c
          join accompaniment a on a.id = c.accompaniment_id and a.status = 'OPEN'
         where c.status = 'SIGNED' and c.ended_on is null
           and c.ends_on <= :today + %d
           and not exists (
             select from contract later
              where later.accompaniment_id = c.accompaniment_id and later.status = 'SIGNED'
                and later.ends_on > c.ends_on)
         group by c.accompaniment_id
        """
            .formatted(config.endingSoonDays()));
  }

  @Produces
  @Singleton
  Worklist ended() {
    return new SqlWorklist(
        "CONTRAT_SANS_SUITE",
        "Contrat terminé sans suite",
        "Le contrat a pris fin avant son terme, la personne est toujours suivie et aucun autre"
            + " contrat ne l'engage. La signature d'un autre en sort.",
        """
        select c.accompaniment_id, max(c.ended_on) as sort_on, cast(null as text) as rule
          from contract c
          join accompaniment a on a.id = c.accompaniment_id and a.status = 'OPEN'
         where c.status = 'SIGNED' and c.ended_on < :today
           and not exists (
             select from contract other
              where other.accompaniment_id = c.accompaniment_id and other.status = 'SIGNED'
                and other.ended_on is null)
         group by c.accompaniment_id
        """);
  }

  @Produces
  @Singleton
  Worklist stock() {
    var stock = policies.of(SINCE_2025).stock();
    return new SqlWorklist(
        "STOCK_A_CONTRACTUALISER",
        "Contrat d'engagement dû avant le 1er janvier 2027",
        "Suivie au 1er janvier 2025, la personne n'a pas encore de contrat d'engagement signé (%s)"
            .formatted(stock.source()),
        """
        select a.id as accompaniment_id, a.decided_on as sort_on, cast(null as text) as rule
          from accompaniment a
         where a.status = 'OPEN'
           and exists (
             select from accompaniment before
              where before.parcours_id = a.parcours_id and before.decided_on <= date '%s')
           and not exists (
             select from contract c
              where c.parcours_id = a.parcours_id and c.status = 'SIGNED'
                and c.kind = 'CONTRAT_ENGAGEMENT')
        """
            .formatted(stock.followedOn()));
  }
}
