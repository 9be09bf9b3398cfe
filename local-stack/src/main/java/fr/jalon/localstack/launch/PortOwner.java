package fr.jalon.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds which process listens on a port, as Linux tells it under {@code /proc}. */
final class PortOwner {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** The process and its program, when the system tells: another user's process stays hidden. */
  static Optional<String> of(int port) {
    try {
      var sockets = sockets(port);
      return ProcessHandle.allProcesses()
          .filter(process -> holdsOne(process, sockets))
          .findFirst()
          .map(PortOwner::describe);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Set<String> sockets(int port) throws IOException {
    var suffix = ":%04X".formatted(port);
    var sockets = new HashSet<String>();
    for (var table : TABLES) {
      if (Files.exists(table)) {
        Files.readAllLines(table).stream()
            .map(line -> line.strip().split("\\s+", -1))
            .filter(columns -> columns.length > 9)
            .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
            .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
      }
    }
    return sockets;
  }

  private static boolean holdsOne(ProcessHandle process, Set<String> sockets) {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
    } catch (IOException _) {
      return false;
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException _) {
      return "";
    }
  }

  private static String describe(ProcessHandle process) {
    var program = process.info().command().map(Path::of).map(Path::getFileName);
    return "le processus %d%s"
        .formatted(process.pid(), program.map(name -> " (" + name + ")").orElse(""));
  }
}
