package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Matches whatever lines wait, for each département in turn; a stop loses none of them. */
@ApplicationScoped
class LineMatcher {
  private static final int MOST_BATCHES = 25;
  private static final Logger LOG = Logger.getLogger(LineMatcher.class);

  private final PartnerLineRepository lines;
  private final MatchLines matchLines;
  private final Tenancy tenancy;
  private final FranceTravailConfig config;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  LineMatcher(
      PartnerLineRepository lines,
      MatchLines matchLines,
      Tenancy tenancy,
      FranceTravailConfig config) {
    this.lines = lines;
    this.matchLines = matchLines;
    this.tenancy = tenancy;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.running()) {
      thread = Thread.ofPlatform().name("line-matcher").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    ended.countDown();
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
  }

  private void run() {
    while (!stopping) {
      try {
        lines.departements().forEach(this::match);
      } catch (RuntimeException away) {
        LOG.warnf("Matching starts again: %s", away.getClass().getName());
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

  /** What goes wrong in a département, or lasts there, holds back no other. */
  private void match(String departement) {
    try {
      tenancy.within(departement, () -> some(departement));
    } catch (RuntimeException wrong) {
      LOG.warnf("Lines of %s wait: %s", departement, wrong.getClass().getName());
    }
  }

  private void some(String departement) {
    try {
      boolean more = true;
      for (int batch = 0; !stopping && more && batch < MOST_BATCHES; batch++) {
        more = matchLines.handle();
      }
    } catch (Unavailable away) {
      LOG.warnf("Lines of %s wait: %s", departement, away.reason());
    }
  }
}
