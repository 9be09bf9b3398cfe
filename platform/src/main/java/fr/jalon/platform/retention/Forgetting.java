package fr.jalon.platform.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets, every hour, what the law or its use no longer lets us keep. */
@ApplicationScoped
class Forgetting {

  private static final Logger LOG = Logger.getLogger(Forgetting.class);

  private final ForgettingRepository repository;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("forgetting").daemon().factory());

  Forgetting(ForgettingRepository repository) {
    this.repository = repository;
  }

  void start(@Observes StartupEvent started) {
    var every = TimeUnit.HOURS.toSeconds(1);
    var _ = clock.scheduleWithFixedDelay(this::forget, 60, every, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    clock.shutdownNow();
  }

  private void forget() {
    try {
      repository.forgetWhatIsOld();
    } catch (RuntimeException away) {
      LOG.warnf("Nothing was forgotten this hour: %s", away.getClass().getName());
    }
  }
}
