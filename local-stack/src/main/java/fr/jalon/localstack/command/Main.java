package fr.jalon.localstack.command;

import fr.jalon.localstack.demo.Demo;
import fr.jalon.localstack.issuer.TokenIssuer;
import fr.jalon.localstack.launch.Launcher;
import fr.jalon.localstack.launch.Port;
import fr.jalon.localstack.launch.Progress;
import fr.jalon.localstack.launch.ServiceSettings;
import fr.jalon.localstack.launch.StartFailure;
import fr.jalon.localstack.launch.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs one command of the {@code jalon} script. */
final class Main {
  private static final String DEFAULT_DEPARTEMENT = "015";
  private static final Duration WATCH = Duration.ofSeconds(2);

  private final ServiceSettings settings;
  private final Progress progress;
  private final Launcher launcher;

  private Main(ServiceSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.launcher = new Launcher(settings, progress);
  }

  public static void main(String[] arguments) throws InterruptedException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    try {
      var settings = new ServiceSettings(System.getenv(), Workspace.current());
      new Main(settings, new Progress(out)).run(new ArrayList<>(List.of(arguments)));
    } catch (StartFailure failure) {
      err.println("✗ " + failure.text());
      System.exit(1);
    } catch (IOException e) {
      err.println("✗ " + e);
      System.exit(1);
    }
  }

  private void run(List<String> arguments) throws IOException, InterruptedException {
    var command = arguments.isEmpty() ? "" : arguments.removeFirst();
    switch (command) {
      case "up" -> up(arguments.remove("--infrastructure"));
      case "down" -> alone(launcher::down);
      case "demo" -> demo(arguments);
      case "token" -> progress.show(token(arguments));
      case "replay" ->
          replay(first(arguments, "Quel service ? orientation, accompaniment ou indicators."));
      default -> throw new StartFailure("Commande inconnue : « %s ».".formatted(command));
    }
  }

  /** Something that two commands must not do at once. */
  private interface Step {
    void run() throws InterruptedException;
  }

  private void alone(Step step) throws IOException, InterruptedException {
    try (var channel =
            FileChannel.open(
                settings.workspace().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new StartFailure(
            "Une autre commande jalon démarre ou arrête déjà le système : attendez qu’elle"
                + " finisse.");
      }
      step.run();
    }
  }

  private void up(boolean infrastructureOnly) throws IOException, InterruptedException {
    alone(() -> launcher.up(infrastructureOnly));
    progress.say(
        infrastructureOnly
            ? "PostgreSQL, Kafka et l’émetteur de jetons tournent. Arrêt : ./jalon down"
            : "Tout tourne : " + settings.gateway() + " · Arrêt : ./jalon down");
  }

  private void demo(List<String> arguments) throws IOException, InterruptedException {
    var detach = arguments.remove("--detach");
    var exit = arguments.remove("--exit");
    if (!detach) {
      // However this command ends: after the table, by Ctrl-C, or because something failed.
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAtExit, "demo-stop"));
    }
    alone(() -> launcher.up(false));
    var demo =
        new Demo(
            settings.gateway(),
            role -> tokenOf(role, DEFAULT_DEPARTEMENT),
            settings::database,
            progress);
    demo.play();
    if (exit) {
      return;
    }
    demo.showAddresses();
    progress.show("");
    if (detach) {
      progress.show("Tout continue de tourner. Arrêt : ./jalon down");
    } else {
      progress.show("Tout tourne. Arrêt : Ctrl-C");
      stayUp();
    }
  }

  private void stayUp() throws InterruptedException {
    var told = List.<String>of();
    while (true) {
      Thread.sleep(WATCH);
      var dead = launcher.dead();
      for (var program : dead) {
        if (!told.contains(program)) {
          progress.say("Arrêté : " + program + ". Pour le relancer : ./jalon up");
        }
      }
      told = dead;
    }
  }

  private void stopAtExit() {
    try {
      progress.show("");
      launcher.down();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private String token(List<String> arguments) {
    var departement = DEFAULT_DEPARTEMENT;
    var option = arguments.indexOf("--departement");
    if (option >= 0) {
      arguments.remove(option);
      if (option >= arguments.size()) {
        throw new StartFailure(
            "--departement attend un code de trois caractères, par exemple 015.");
      }
      departement = arguments.remove(option);
    }
    return tokenOf(
        first(arguments, "Quel rôle ? Par exemple : ./jalon token conseiller"), departement);
  }

  private String tokenOf(String role, String departement) {
    try {
      return TokenIssuer.token(
          settings.workspace().issuer(), settings.port(Port.ISSUER), role, departement);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(String.valueOf(e.getMessage()));
    }
  }

  private void replay(String service) throws InterruptedException {
    var replay = new DeadLetterReplay(settings.gateway());
    progress.say(replay.of(service, tokenOf("exploitation", DEFAULT_DEPARTEMENT)));
  }

  private static String first(List<String> arguments, String question) {
    if (arguments.isEmpty()) {
      throw new StartFailure(question);
    }
    return arguments.getFirst();
  }
}
