package fr.jalon.accompaniment.appointment.alert;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The first rendez-vous of a follow-up, before and after its promise is broken: fixed and held
 * within fifteen days of the orientation (PDIE, fiche 1; circular of 19 March 2021), as the policy
 * of the regime counts them.
 */
@Singleton
class FirstAppointmentWorklists {
  private static final String HELD =
      """
      select a.id as accompaniment_id, d.due_on as sort_on, d.rule
        from accompaniment a
        join accompaniment_deadline d
          on d.accompaniment_id = a.id and d.rule = 'FIRST_APPOINTMENT_HELD'
       where a.status = 'OPEN' and a.first_held_on is null and %s
      """;

  private final AlertPolicy alerts;

  FirstAppointmentWorklists(AlertPolicy alerts) {
    this.alerts = alerts;
  }

  @Produces
  @Singleton
  Worklist toBook() {
    return new SqlWorklist(
        "PREMIER_RDV_A_FIXER",
        "Premier rendez-vous à fixer",
        "Orientée, et aucun rendez-vous n'est fixé. Un rendez-vous pris en sort.",
        """
        select a.id as accompaniment_id, d.due_on as sort_on, d.rule
          from accompaniment a
          join accompaniment_deadline d
            on d.accompaniment_id = a.id and d.rule = 'FIRST_APPOINTMENT_BOOKED'
         where a.status = 'OPEN' and a.first_booked_on is null and a.first_held_on is null
        """);
  }

  @Produces
  @Singleton
  Worklist bookedTooLate() {
    return new SqlWorklist(
        "PREMIER_RDV_FIXE_TROP_TARD",
        "Premier rendez-vous fixé après la limite",
        "Le rendez-vous est pris pour un jour qui suit la limite. Un report avant la limite, ou le"
            + " rendez-vous tenu, en sort.",
        HELD.formatted("d.due_on >= :today and a.next_on > d.due_on"));
  }

  @Produces
  @Singleton
  Worklist soon() {
    return new SqlWorklist(
        "PREMIER_RDV_SOUS_PEU",
        "Limite du premier rendez-vous sous %d jours"
            .formatted(alerts.daysBeforeFirstAppointment()),
        "La limite tombe bientôt, ce jour compris, et aucun rendez-vous n'est tenu.",
        HELD.formatted(
            "d.due_on between :today and :today + " + alerts.daysBeforeFirstAppointment()));
  }

  @Produces
  @Singleton
  Worklist missed() {
    return new SqlWorklist(
        "PREMIER_RDV_MANQUE",
        "Premier rendez-vous en retard",
        "La limite est passée et aucun rendez-vous n'est tenu. Un rendez-vous tenu en sort.",
        HELD.formatted("d.due_on < :today"));
  }
}
