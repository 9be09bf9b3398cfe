package fr.jalon.localstack.launch;

import fr.jalon.localstack.Ports;
import java.util.Map;

/** The ports of a local start, each with the variable that moves it. */
public enum Port {
  GATEWAY(8080, "JALON_GATEWAY_PORT", "passerelle"),
  ORIENTATION(8081, "JALON_ORIENTATION_PORT", "service orientation"),
  ACCOMPANIMENT(8082, "JALON_ACCOMPANIMENT_PORT", "service accompagnement"),
  INDICATORS(8083, "JALON_INDICATORS_PORT", "service indicateurs"),
  ISSUER(8090, "JALON_ISSUER_PORT", "émetteur de jetons"),
  POSTGRES(15432, "JALON_POSTGRES_PORT", "PostgreSQL"),
  KAFKA(19092, "JALON_KAFKA_PORT", "Kafka");

  private static final int MANAGEMENT_DISTANCE = 1000;

  private final int standard;
  private final String variable;
  private final String label;

  Port(int standard, String variable, String label) {
    this.standard = standard;
    this.variable = variable;
    this.label = label;
  }

  /** The number in force; refuses what is not a port. */
  public int number(Map<String, String> environment) {
    var stated = environment.get(variable);
    if (stated == null || stated.isBlank()) {
      return standard;
    }
    try {
      var number = Integer.parseInt(stated.strip());
      if (number >= 1024 && number + MANAGEMENT_DISTANCE <= 65_535) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Answered below, as a number out of range is.
    }
    throw new StartFailure(
        "%s=%s n’est pas un port : il faut un nombre entre 1024 et 64535."
            .formatted(variable, stated));
  }

  /** Where a service shows its health, never through the gateway. */
  int management(Map<String, String> environment) {
    return number(environment) + MANAGEMENT_DISTANCE;
  }

  String variable() {
    return variable;
  }

  String label() {
    return label;
  }

  /** A number that would do instead of the standard one at this moment. */
  int alternative() {
    var number = standard + 100;
    while (Ports.isTaken(number)
        || Ports.isTaken(number + 1)
        || Ports.isTaken(number + MANAGEMENT_DISTANCE)) {
      number += 100;
    }
    return number;
  }
}
