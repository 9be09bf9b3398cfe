package fr.jalon.localstack.launch;

import fr.jalon.localstack.Ports;
import fr.jalon.localstack.PostgresServer;
import fr.jalon.localstack.launch.Program.Listening;
import fr.jalon.localstack.launch.Spawning.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts what is dead and leaves alone what lives; stops all of it in the right order. */
public final class Launcher {
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration REMINDER = Duration.ofSeconds(5);

  private final ServiceSettings settings;
  private final Progress progress;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  public Launcher(ServiceSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Starts what is dead, and returns when everything is ready. */
  public void up(boolean infrastructureOnly) throws InterruptedException {
    startMissing(List.of(settings.infrastructure()));
    if (!infrastructureOnly) {
      startMissing(settings.all());
    }
  }

  private void startMissing(List<Program> programs) throws InterruptedException {
    var dead = programs.stream().filter(program -> !isAlive(program)).toList();
    if (dead.stream().anyMatch(program -> program.name().equals(ServiceSettings.INFRASTRUCTURE))) {
      PostgresServer.stopOrphan(settings.workspace().postgres());
    }
    dead.forEach(Launcher::refuseTakenPorts);
    dead.forEach(this::refuseMissingProgram);
    var waiting = new ArrayList<Started>();
    for (var program : programs) {
      if (dead.contains(program)) {
        progress.say("Démarrage : " + program.label());
        waiting.add(Spawning.spawn(program, pidFile(program)));
      } else {
        waiting.add(alreadyRunning(program));
      }
    }
    awaitReady(waiting, dead);
  }

  private Started alreadyRunning(Program program) {
    return new Started(program, LiveProcess.find(pidFile(program)).orElseThrow(), 0);
  }

  private void awaitReady(List<Started> started, List<Program> dead) throws InterruptedException {
    var waiting = new ArrayList<>(started);
    var deadline = System.nanoTime() + START_PATIENCE.toNanos();
    var reminder = System.nanoTime() + REMINDER.toNanos();
    while (true) {
      for (var one : List.copyOf(waiting)) {
        if (isReady(one.program().ready())) {
          waiting.remove(one);
          if (dead.contains(one.program())) {
            progress.say("Prêt : " + one.program().label());
          }
        } else if (!one.process().isAlive()) {
          throw failure(one, "s’est arrêté au démarrage");
        } else if (System.nanoTime() > deadline) {
          throw failure(
              one, "n’est toujours pas prêt après %d s".formatted(START_PATIENCE.toSeconds()));
        }
      }
      if (waiting.isEmpty()) {
        return;
      }
      if (System.nanoTime() > reminder) {
        progress.say("En attente : " + labels(waiting));
        reminder = System.nanoTime() + REMINDER.toNanos();
      }
      Thread.sleep(POLL);
    }
  }

  private static String labels(List<Started> started) {
    return started.stream().map(one -> one.program().label()).collect(Collectors.joining(", "));
  }

  private static StartFailure failure(Started started, String what) {
    return new StartFailure(
        "« %s » %s.%n  Cause : %s%n  Journal : %s"
            .formatted(
                started.program().label(),
                what,
                LogCause.of(started.program().log(), started.logStart()),
                started.program().log()));
  }

  private boolean isReady(URI address) throws InterruptedException {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static void refuseTakenPorts(Program program) {
    for (var listening : program.ports()) {
      if (Ports.isTaken(listening.number())) {
        throw taken(listening);
      }
    }
  }

  private static StartFailure taken(Listening listening) {
    var port = listening.port();
    return new StartFailure(
        "Le port %d (%s) est déjà pris par %s.%n  Arrêtez-le, ou choisissez un autre port : %s=%d ./jalon …"
            .formatted(
                listening.number(),
                port.label(),
                PortOwner.of(listening.number())
                    .orElse("un processus que le système ne montre pas"),
                port.variable(),
                port.alternative()));
  }

  private void refuseMissingProgram(Program program) {
    var jar = program.command().getLast();
    if (jar.endsWith(".jar") && !Files.exists(Path.of(jar))) {
      throw new StartFailure(
          "« %s » n’est pas construit (il manque %s). Lancez ./jalon up, qui construit d’abord."
              .formatted(program.label(), jar));
    }
  }

  /** The labels of what should run and does not. */
  public List<String> dead() {
    return settings.all().stream()
        .filter(program -> !isAlive(program))
        .map(program -> "%s (journal : %s)".formatted(program.label(), program.log()))
        .toList();
  }

  private boolean isAlive(Program program) {
    return LiveProcess.find(pidFile(program)).isPresent();
  }

  private Path pidFile(Program program) {
    return settings.workspace().pid(program.name());
  }

  /** The gateway first, so that nobody comes in; what the services need, last. */
  public void down() throws InterruptedException {
    for (var program : settings.all().reversed()) {
      var living = LiveProcess.find(pidFile(program));
      if (living.isPresent()) {
        living.get().stop(STOP_PATIENCE);
        progress.say("Arrêté : " + program.label());
      }
      forget(program);
    }
    PostgresServer.stopOrphan(settings.workspace().postgres());
  }

  private void forget(Program program) {
    try {
      Files.deleteIfExists(pidFile(program));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
