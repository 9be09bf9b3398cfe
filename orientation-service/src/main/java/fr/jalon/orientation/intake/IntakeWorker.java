package fr.jalon.orientation.intake;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
  private static final int TRIES = 5;

  private final FluxFileRepository files;
  private final ReadFile readFile;
  private final Spool spool;
  private final Tenancy tenancy;
  private final IntakeConfig config;
  private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  IntakeWorker(
      FluxFileRepository files,
      ReadFile readFile,
      Spool spool,
      Tenancy tenancy,
      IntakeConfig config) {
    this.files = files;
    this.readFile = readFile;
    this.spool = spool;
    this.tenancy = tenancy;
    this.config = config;
  }

  /** Before anybody may send or drop a file: nothing in the spool is being written. */
  void start(@Observes @Priority(1) StartupEvent started) {
    for (var departement : spool.departements()) {
      sweep(departement);
      wake(departement);
    }
  }

  /** What a stop left that no import waits for. */
  void sweep(String departement) {
    try {
      tenancy.within(
          departement,
          () ->
              spool.sweep(
                  departement,
                  id -> QuarkusTransaction.requiringNew().call(() -> files.waits(id))));
    } catch (RuntimeException away) {
      LOG.warnf("The spool of %s is not swept: %s", departement, cause(away));
    }
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
    var failures = new HashMap<UUID, Integer>();
    while (!stopping) {
      try {
        if (!tenancy.within(departement, () -> readNext(failures))) {
          return;
        }
      } catch (RuntimeException failure) {
        if (stopping) {
          return;
        }
        LOG.errorf(
            "Reading stopped and starts again in %s: %s", config.retryEvery(), cause(failure));
        pause();
      }
    }
  }

  private boolean readNext(Map<UUID, Integer> failures) {
    var next = QuarkusTransaction.requiringNew().call(files::next);
    if (next.isEmpty()) {
      return false;
    }
    var id = next.get();
    try {
      readFile.handle(id);
    } catch (ApplyBlocks.ReadElsewhere other) {
      throw other;
    } catch (IOException | FlowRefused | RuntimeException failure) {
      if (!FluxFileRepository.isOutage(failure) && failures.merge(id, 1, Integer::sum) >= TRIES) {
        LOG.errorf("File %s is given up after %d tries: %s", id, TRIES, cause(failure));
        readFile.giveUp(id, TRIES);
        return true;
      }
      throw failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException("A screened file could not be read again", failure);
    }
    return true;
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

  private void pause() {
    try {
      Thread.sleep(config.retryEvery());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
