package fr.jalon.testkit;

import fr.jalon.localstack.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test its real PostgreSQL and its real Kafka: the embedded ones, or
 * containers with {@code -Djalon.testcontainers=true} where Docker exists.
 *
 * <p>Use: {@code @QuarkusTestResource(value = Stack.class, initArgs = @ResourceArg(name =
 * "database", value = "orientation"))}.
 */
public final class Stack implements QuarkusTestResourceLifecycleManager {

  private String database = "";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", "");
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    if (!database.isEmpty()) {
      settings.put("quarkus.datasource.jdbc.url", jdbcUrl(database));
      settings.put("quarkus.datasource.username", database + "_app");
      settings.put("quarkus.datasource.password", database + "_app");
      settings.put("quarkus.flyway.username", database + "_owner");
      settings.put("quarkus.flyway.password", database + "_owner");
      settings.put("kafka.bootstrap.servers", bootstrapServers());
    }
    settings.put("mp.jwt.verify.publickey.location", TestTokens.publicKeyLocation());
    settings.put("mp.jwt.verify.issuer", TestTokens.ISSUER);
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.management.test-port", "0");
    return settings;
  }

  /** Address of a service's database, as its owner or its service may connect to it. */
  public static String jdbcUrl(String database) {
    return onContainers() ? Containers.jdbcUrl(database) : LocalStack.forTests().jdbcUrl(database);
  }

  public static String bootstrapServers() {
    return onContainers()
        ? Containers.bootstrapServers()
        : LocalStack.forTests().bootstrapServers();
  }

  private static boolean onContainers() {
    return Boolean.getBoolean("jalon.testcontainers");
  }

  @Override
  public void stop() {
    // One stack a JVM: it stops with the JVM.
  }
}
