package fr.jalon.localstack.launch;

import fr.jalon.localstack.launch.Program.Listening;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one place that knows with which settings each process of a local start runs. */
public record ServiceSettings(Map<String, String> environment, Workspace workspace) {
  static final String INFRASTRUCTURE = "infrastructure";

  public int port(Port port) {
    return port.number(environment);
  }

  /** Where people and machines call: the gateway. */
  public URI gateway() {
    return URI.create("http://localhost:" + port(Port.GATEWAY));
  }

  /** Where a service keeps its own. */
  public String database(String service) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(Port.POSTGRES), service);
  }

  /** Every process, in the order of their start. */
  List<Program> all() {
    var services =
        List.of(
            service("orientation", Port.ORIENTATION, 512),
            service("accompaniment", Port.ACCOMPANIMENT, 256),
            service("indicators", Port.INDICATORS, 256),
            gatewayProgram());
    var all = new ArrayList<Program>();
    all.add(infrastructure());
    all.addAll(services);
    return List.copyOf(all);
  }

  Program infrastructure() {
    var issuer = port(Port.ISSUER);
    var kafka = port(Port.KAFKA);
    return new Program(
        INFRASTRUCTURE,
        "PostgreSQL, Kafka et émetteur de jetons",
        Java.command(
            384,
            List.of(
                "-Djalon.root=" + workspace.root(),
                "-Djalon.data=" + workspace.data(),
                "-Dlog4j2.StatusLogger.level=OFF",
                "-cp",
                System.getProperty("java.class.path"),
                Infrastructure.class.getName())),
        Arrays.stream(Port.values())
            .collect(Collectors.toMap(Port::variable, port -> String.valueOf(port(port)))),
        List.of(
            new Listening(issuer, Port.ISSUER),
            new Listening(port(Port.POSTGRES), Port.POSTGRES),
            new Listening(kafka, Port.KAFKA),
            new Listening(kafka + 1, Port.KAFKA)),
        URI.create("http://127.0.0.1:%d/health".formatted(issuer)),
        workspace.log(INFRASTRUCTURE));
  }

  private Program service(String name, Port port, int heap) {
    var variables = listening(port);
    var database = name;
    variables.put("QUARKUS_DATASOURCE_JDBC_URL", database(database));
    variables.put("QUARKUS_DATASOURCE_USERNAME", database + "_app");
    variables.put("QUARKUS_DATASOURCE_PASSWORD", database + "_app");
    variables.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
    variables.put("QUARKUS_FLYWAY_PASSWORD", database + "_owner");
    variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port(Port.KAFKA));
    if (name.equals("orientation")) {
      variables.put("JALON_INTAKE_WATCHED_FOLDER", workspace.drop().toString());
      variables.put("JALON_INTAKE_SPOOL_FOLDER", workspace.spool().toString());
      variables.put(
          "JALON_IDENTITY_ENCRYPTION_KEY",
          LocalKey.keptIn(workspace.keys().resolve("identity-encryption")));
      variables.put(
          "JALON_IDENTITY_INDEX_KEY", LocalKey.keptIn(workspace.keys().resolve("identity-index")));
    }
    if (name.equals("accompaniment")) {
      variables.put("JALON_ORIENTATION_URL", local(Port.ORIENTATION));
      variables.put(
          "JALON_FRANCE_TRAVAIL_ENCRYPTION_KEY",
          LocalKey.keptIn(workspace.keys().resolve("france-travail")));
      var machine = "JALON_FRANCE_TRAVAIL_DEPARTEMENT__015__MACHINE_";
      variables.put(machine + "TOKEN_URL", issuerAddress() + "/protocol/openid-connect/token");
      variables.put(machine + "CLIENT_ID", "flux-france-travail");
      variables.put(machine + "CLIENT_SECRET", "flux-france-travail-local");
    }
    return program(name, name + "-service", port, heap, variables);
  }

  private Program gatewayProgram() {
    var variables = listening(Port.GATEWAY);
    variables.put("JALON_GATEWAY_IDENTITY_ISSUER", issuerAddress());
    variables.put("JALON_GATEWAY_ROUTES_ORIENTATION", local(Port.ORIENTATION));
    variables.put("JALON_GATEWAY_ROUTES_ACCOMPANIMENT", local(Port.ACCOMPANIMENT));
    variables.put("JALON_GATEWAY_ROUTES_INDICATORS", local(Port.INDICATORS));
    return program("gateway", "gateway", Port.GATEWAY, 256, variables);
  }

  private Map<String, String> listening(Port port) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(port(port)));
    variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port.management(environment)));
    variables.put("MP_JWT_VERIFY_ISSUER", issuerAddress());
    variables.put(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuerAddress() + "/protocol/openid-connect/certs");
    return variables;
  }

  private Program program(
      String name, String module, Port port, int heap, Map<String, String> variables) {
    var jar = workspace.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    var management = port.management(environment);
    return new Program(
        name,
        port.label(),
        Java.command(heap, List.of("-jar", jar.toString())),
        Map.copyOf(variables),
        List.of(new Listening(port(port), port), new Listening(management, port)),
        URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management)),
        workspace.log(name));
  }

  public String issuerAddress() {
    return "http://localhost:%d/realms/jalon".formatted(port(Port.ISSUER));
  }

  private String local(Port port) {
    return "http://localhost:" + port(port);
  }

  /** Variables that are ours alone: a service would take them for settings it does not have. */
  static List<String> launcherOnly() {
    return Arrays.stream(Port.values()).map(Port::variable).toList();
  }
}
