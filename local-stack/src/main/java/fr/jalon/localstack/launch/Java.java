package fr.jalon.localstack.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a child JVM is started: small, and quick to be ready rather than fast for hours. */
final class Java {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-XX:+ExitOnOutOfMemoryError");

  private Java() {}

  static List<String> command(int heapMegabytes, List<String> rest) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-Duser.timezone=Europe/Paris");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(rest);
    return List.copyOf(command);
  }
}
