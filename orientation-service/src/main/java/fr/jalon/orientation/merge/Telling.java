package fr.jalon.orientation.merge;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what became of two persons, in the name of the département. */
@ApplicationScoped
class Telling {
  private final Outbox outbox;
  private final Tenancy tenancy;

  Telling(Outbox outbox, Tenancy tenancy) {
    this.outbox = outbox;
    this.tenancy = tenancy;
  }

  String departement() {
    return tenancy.departement();
  }

  void tell(OrientationEvent event) {
    outbox.append(event);
  }
}
