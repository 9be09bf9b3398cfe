package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Matches whatever lines wait, for each département in turn; a stop loses none of them. */
@ApplicationScoped
class LineMatcher {
  private static final Logger LOG = Logger.getLogger(LineMatcher.class);

  private final PartnerLineRepository lines;
  private final MatchLines matchLines;
  private final Tenancy tenancy;
  private final FranceTravailConfig config;
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
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
  }

  private void run() {
    while (!stopping) {
      try {
        for (var departement : lines.departements()) {
          tenancy.within(departement, () -> match(departement));
        }
      } catch (RuntimeException away) {
        LOG.warnf("Matching starts again: %s", away.getClass().getName());
      }
      try {
        Thread.sleep(config.every());
      } catch (InterruptedException interrupted) {
        return;
      }
    }
  }

  private void match(String departement) {
    try {
      boolean more = true;
      while (!stopping && more) {
        more = matchLines.handle();
      }
    } catch (Unavailable away) {
      LOG.warnf("Lines of %s wait: %s", departement, away.reason());
    }
  }
}
