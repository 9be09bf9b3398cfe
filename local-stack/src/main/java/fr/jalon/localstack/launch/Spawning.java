package fr.jalon.localstack.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts a program as a process that outlives this one. */
final class Spawning {
  private static final Path SET_SESSION = Path.of("/usr/bin/setsid");
  private static final long LONGEST_LOG = 20_000_000;

  private Spawning() {}

  /** A program that was started, and where its part of the log begins. */
  record Started(Program program, LiveProcess process, long logStart) {}

  static Started spawn(Program program, Path pidFile) {
    try {
      var logStart = prepare(program.log());
      var builder = new ProcessBuilder(detached(program.command()));
      ServiceSettings.launcherOnly().stream()
          .filter(variable -> !program.name().equals(ServiceSettings.INFRASTRUCTURE))
          .forEach(builder.environment()::remove);
      builder.environment().putAll(program.environment());
      var process =
          builder
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(program.log().toFile()))
              .start();
      LiveProcess.remember(pidFile, process.toHandle());
      return new Started(program, new LiveProcess(process.toHandle()), logStart);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long prepare(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.exists(log) ? Files.size(log) : 0;
  }

  // In a session of its own, so that Ctrl-C reaches the launcher alone, which stops in order.
  private static List<String> detached(List<String> command) {
    if (!Files.isExecutable(SET_SESSION)) {
      return command;
    }
    var detached = new ArrayList<String>();
    detached.add(SET_SESSION.toString());
    detached.addAll(command);
    return detached;
  }
}
