package fr.jalon.accompaniment.aid.accounts;

import fr.jalon.platform.worklist.SqlWorklist;
import fr.jalon.platform.worklist.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The aids that wait for somebody to decide, then to pay. */
@ApplicationScoped
class AidWorklists {

  @Produces
  @Singleton
  Worklist toDecide() {
    return new SqlWorklist(
        "AIDE_A_DECIDER",
        "Aide à décider",
        "Une aide est demandée ; la décision en sort.",
        """
        select accompaniment_id, requested_on as sort_on, line || ' ' || id as rule
          from aid where status = 'REQUESTED'
        """);
  }

  @Produces
  @Singleton
  Worklist toPay() {
    return new SqlWorklist(
        "AIDE_A_PAYER",
        "Aide à payer",
        "Une aide est accordée ; son paiement ou son annulation en sort.",
        """
        select accompaniment_id, decided_on as sort_on, line || ' ' || id as rule
          from aid where status = 'TO_PAY'
        """);
  }
}
