package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes whatever calls are due, for each département in turn; several processes may at once. */
@ApplicationScoped
class Caller {
  private static final Logger LOG = Logger.getLogger(Caller.class);

  private final CallRepository calls;
  private final MakeNextCall makeNextCall;
  private final Tenancy tenancy;
  private final FranceTravailConfig config;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  Caller(
      CallRepository calls,
      MakeNextCall makeNextCall,
      Tenancy tenancy,
      FranceTravailConfig config) {
    this.calls = calls;
    this.makeNextCall = makeNextCall;
    this.tenancy = tenancy;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.running()) {
      thread = Thread.ofPlatform().name("france-travail-caller").daemon().start(this::run);
    }
  }

  /** A call in hand is concluded first, if it does not last. */
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
        LOG.warnf("Calling starts again: %s", away.getClass().getName());
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
    for (var departement : calls.departements()) {
      boolean more = true;
      while (!stopping && more) {
        more = tenancy.within(departement, makeNextCall::takeUpForsaken);
      }
      more = true;
      while (!stopping && more) {
        more = tenancy.within(departement, makeNextCall::handle);
      }
    }
  }
}
