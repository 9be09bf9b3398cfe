package fr.jalon.accompaniment.programme.waiting;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What waits for somebody in the programmes. */
@Singleton
class ProgrammeWorklists {

  @Produces
  @Singleton
  Worklist toValidate() {
    return new SqlWorklist(
        "PROGRAMME_A_VALIDER",
        "Entrée à valider",
        "Un programme est prescrit hors critères ; le Département, France Travail ou le partenaire"
            + " ne s'est pas prononcé. Leur accord à tous, ou un refus, en sort.",
        """
        select accompaniment_id, prescribed_on as sort_on, concat_ws('/', programme, measure) as rule
          from programme_entry e
         where e.status = 'AWAITING_VALIDATION'
           and exists (
             select from accompaniment open
              where open.parcours_id = e.parcours_id and open.status = 'OPEN')
        """);
  }

  @Produces
  @Singleton
  Worklist entryOverdue() {
    return new SqlWorklist(
        "PROGRAMME_ENTREE_EN_RETARD",
        "Entrée en retard",
        "Le programme est prescrit, rien ne retient l'entrée, et le délai attendu est passé."
            + " L'entrée, ou un renoncement, en sort.",
        """
        select accompaniment_id, due_on as sort_on, concat_ws('/', programme, measure) as rule
          from programme_entry e
         where e.status in ('PRESCRIBED', 'VALIDATED') and e.due_on < :today
           and exists (
             select from accompaniment open
              where open.parcours_id = e.parcours_id and open.status = 'OPEN')
        """);
  }

  @Produces
  @Singleton
  Worklist overCapacity() {
    return new SqlWorklist(
        "PROGRAMME_HORS_CAPACITE",
        "Entrée au-delà des places",
        "La personne est entrée alors que la file active était complète, pour la raison gardée."
            + " Sa sortie en sort.",
        """
        select accompaniment_id, entered_on as sort_on, concat_ws('/', programme, measure) as rule
          from programme_entry
         where status = 'ENTERED' and over_capacity_reason is not null
        """);
  }

  @Produces
  @Singleton
  Worklist exitToTell() {
    return new SqlWorklist(
        "PROGRAMME_SORTIE_A_DIRE",
        "Sortie de programme à dire",
        "Plus aucun accompagnement n'est ouvert et la personne compte encore dans un programme."
            + " Sa sortie en sort.",
        """
        select e.accompaniment_id, a.closed_on as sort_on,
               concat_ws('/', e.programme, e.measure) as rule
          from programme_entry e
          join accompaniment a on a.id = e.accompaniment_id and a.status = 'CLOSED'
         where e.status = 'ENTERED'
           and not exists (
             select from accompaniment open
              where open.parcours_id = e.parcours_id and open.status = 'OPEN')
        """);
  }
}
