package fr.jalon.localstack;

import java.io.IOException;
import java.nio.file.Path;

/** PostgreSQL and Kafka in a process that a test kills. */
final class StackToKill {
  private StackToKill() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var postgres =
        PostgresServer.start(folder.resolve("postgresql"), Integer.parseInt(arguments[1]));
    Databases.createMissing(postgres);
    KafkaBroker.start(
        folder.resolve("kafka"), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    System.out.println("ready");
    // Until it is killed.
    var _ = System.in.read();
  }
}
