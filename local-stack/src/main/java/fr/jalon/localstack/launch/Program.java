package fr.jalon.localstack.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One process of the system: how it is started and how one sees that it is ready. */
record Program(
    String name,
    String label,
    List<String> command,
    Map<String, String> environment,
    List<Listening> ports,
    URI ready,
    Path log) {

  /** A port that the program needs, and what to change when somebody else has it. */
  record Listening(int number, Port port) {}
}
