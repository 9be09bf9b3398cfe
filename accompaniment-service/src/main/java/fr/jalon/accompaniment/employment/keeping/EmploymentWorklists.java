package fr.jalon.accompaniment.employment.keeping;

import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Whom somebody has to call about a job, and which jobs are about to end. */
@ApplicationScoped
class EmploymentWorklists {
  private final EmploymentRulesFile file;

  EmploymentWorklists(EmploymentRulesFile file) {
    this.file = file;
  }

  @Produces
  @Singleton
  Worklist contactSoon() {
    return new SqlWorklist(
        "CONTACT_EMPLOI_A_TENIR",
        "Contact dans l'emploi à tenir",
        "Un contact des trois premiers mois tombe bientôt, ce jour compris. Le contact tenu ou"
            + " manqué en sort.",
        contact("due_on between :today and :today + " + file.rules().followUp().contactSoonDays()));
  }

  @Produces
  @Singleton
  Worklist contactLate() {
    return new SqlWorklist(
        "CONTACT_EMPLOI_EN_RETARD",
        "Contact dans l'emploi en retard",
        "Le jour du contact est passé et personne n'a rien dit. Le contact tenu ou manqué en sort.",
        contact("due_on < :today"));
  }

  @Produces
  @Singleton
  Worklist endsSoon() {
    return new SqlWorklist(
        "CONTRAT_DE_TRAVAIL_BIENTOT_FINI",
        "Contrat de travail bientôt fini",
        "Un contrat de travail finit dans les trente jours. Sa fin, ou une fin corrigée, en sort.",
        planned("between :today and :today + " + file.rules().followUp().contractEndsSoonDays()));
  }

  @Produces
  @Singleton
  Worklist endUnknown() {
    return new SqlWorklist(
        "FIN_D_EMPLOI_A_CONFIRMER",
        "Fin d'emploi à confirmer",
        "Le dernier jour prévu est passé et personne n'a dit ce qu'il en est. La fin, ou une fin"
            + " corrigée, en sort.",
        planned("< :today"));
  }

  @Produces
  @Singleton
  Worklist toCompare() {
    return new SqlWorklist(
        "EMPLOI_A_RAPPROCHER",
        "Emploi à rapprocher",
        "Deux sources parlent peut-être du même emploi : un agent tranche.",
        """
        select accompaniment_id, starts_on as sort_on, contract || ' ' || id as rule
          from employment where status = 'TO_COMPARE'
        """);
  }

  private static String contact(String when) {
    return """
    select accompaniment_id, due_on as sort_on, step || ' ' || id as rule
      from in_job_contact
     where status = 'DUE' and %s
    """
        .formatted(when);
  }

  private static String planned(String when) {
    return """
    select accompaniment_id, planned_ends_on as sort_on, contract || ' ' || id as rule
      from employment
     where status = 'CURRENT' and planned_ends_on %s
    """
        .formatted(when);
  }
}
