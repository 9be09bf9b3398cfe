package fr.jalon.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class RebuildIT {
  private static final Database DATABASE = new Database("indicators");

  @Inject Figures figures;
  @Inject Publisher publisher;
  @Inject Flyway flyway;

  @Test
  void anEmptiedSchemaLearnsTheSameFiguresFromTheTopics() {
    // Given
    var story = Stories.winter("105");
    figures.tell(story);
    var before = Figures.all("105");
    var nobody = new Story("106");
    nobody.entered("2020-01-01", "2020-01-01", "X");
    nobody.unheardOf().signed("2020-01-01");

    // When
    DATABASE.execute("drop schema public cascade");
    DATABASE.execute("create schema public");
    publisher.tell(nobody.events());
    flyway.migrate();

    // Then
    Figures.awaitFacts(story.events());
    assertThat(Figures.all("105")).isEqualTo(before);
    assertThat(before.getFirst()).contains("80.0");
  }
}
