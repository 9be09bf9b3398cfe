package fr.jalon.orientation.delivery;

import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends whatever waits, for each département in turn; several processes may do so at once. */
@ApplicationScoped
class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);

  private final DeliveryRepository deliveries;
  private final SendNext sendNext;
  private final Tenancy tenancy;
  private final DeliveryConfig config;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  Sender(DeliveryRepository deliveries, SendNext sendNext, Tenancy tenancy, DeliveryConfig config) {
    this.deliveries = deliveries;
    this.sendNext = sendNext;
    this.tenancy = tenancy;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.running()) {
      thread = Thread.ofPlatform().name("sender").daemon().start(this::run);
    }
  }

  /** A message in hand is concluded first: to stop in its midst is what leaves it uncertain. */
  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    if (thread != null) {
      thread.join(8_000);
      thread.interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try {
        pass();
      } catch (RuntimeException away) {
        LOG.warnf("Sending starts again: %s", away.getClass().getName());
      }
      try {
        Thread.sleep(config.every());
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  /** Everything that is due now. */
  void pass() {
    for (var departement : deliveries.departements()) {
      boolean more = true;
      while (!stopping && more) {
        more = tenancy.within(departement, sendNext::resolveForsaken);
      }
      more = true;
      while (!stopping && more) {
        more = tenancy.within(departement, sendNext::handle);
      }
    }
  }
}
