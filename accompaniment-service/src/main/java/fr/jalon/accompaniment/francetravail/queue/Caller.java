package fr.jalon.accompaniment.francetravail.queue;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes whatever calls are due, for each département in turn; several processes may at once. */
@ApplicationScoped
class Caller {
  private static final int MOST_CALLS = 50;
  private static final Logger LOG = Logger.getLogger(Caller.class);

  private final CallRepository calls;
  private final MakeNextCall makeNextCall;
  private final Tenancy tenancy;
  private final FranceTravailConfig config;
  private final CountDownLatch ended = new CountDownLatch(1);
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
    ended.countDown();
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
        if (ended.await(config.every().toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  /** What is due now, some of it for each département. */
  void pass() {
    calls.departements().forEach(this::pass);
  }

  /** What goes wrong in a département, or lasts there, holds back no other. */
  private void pass(String departement) {
    try {
      upTo(MOST_CALLS, () -> tenancy.within(departement, makeNextCall::takeUpForsaken));
      upTo(MOST_CALLS, () -> tenancy.within(departement, makeNextCall::handle));
    } catch (RuntimeException wrong) {
      LOG.warnf("Calls of %s wait: %s", departement, wrong.getClass().getName());
    }
  }

  private void upTo(int most, BooleanSupplier one) {
    boolean more = true;
    for (int done = 0; !stopping && more && done < most; done++) {
      more = one.getAsBoolean();
    }
  }
}
