package fr.jalon.orientation.intake;

import fr.jalon.orientation.cnaf.FlowRefused;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Reads what waits, one file at a time in each département, in the order of the files' own dates. A
 * start takes up again whatever the last stop left, however it stopped.
 */
@ApplicationScoped
class IntakeWorker {
  private static final Logger LOG = Logger.getLogger(IntakeWorker.class);
  private static final long PAUSE_MILLIS = 5_000;

  private final FluxFileRepository files;
  private final ReadFile readFile;
  private final Spool spool;
  private final Tenancy tenancy;
  private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  IntakeWorker(FluxFileRepository files, ReadFile readFile, Spool spool, Tenancy tenancy) {
    this.files = files;
    this.readFile = readFile;
    this.spool = spool;
    this.tenancy = tenancy;
  }

  void start(@Observes StartupEvent started) {
    spool.departements().forEach(this::wake);
  }

  void stop(@Observes ShutdownEvent stopped) {
    stopping = true;
    workers.values().forEach(ExecutorService::shutdownNow);
  }

  /** There may be something to read for this département. */
  void wake(String departement) {
    workers
        .computeIfAbsent(
            departement,
            code ->
                Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("intake-" + code).daemon().factory()))
        .execute(() -> readAll(departement));
  }

  private void readAll(String departement) {
    while (!stopping) {
      try {
        if (!tenancy.within(departement, this::readNext)) {
          return;
        }
      } catch (RuntimeException failure) {
        if (stopping) {
          return;
        }
        LOG.errorf(
            "Reading stopped and starts again in %d s: %s", PAUSE_MILLIS / 1_000, cause(failure));
        pause();
      }
    }
  }

  private boolean readNext() {
    var next = QuarkusTransaction.requiringNew().call(files::next);
    if (next.isEmpty()) {
      return false;
    }
    try {
      readFile.handle(next.get());
      return true;
    } catch (IOException | FlowRefused e) {
      throw new IllegalStateException("A screened file could not be read again", e);
    }
  }

  /** The kinds of failure, without their messages, which may quote a dossier. */
  private static String cause(Throwable failure) {
    var names = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      names.append(names.isEmpty() ? "" : " < ").append(at.getClass().getSimpleName());
      if (at.getStackTrace().length > 0) {
        names.append(" at ").append(at.getStackTrace()[0]);
      }
    }
    return names.toString();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
