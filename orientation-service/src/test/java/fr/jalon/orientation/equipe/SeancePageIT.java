package fr.jalon.orientation.equipe;

import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SeancePageIT {
  private static final LocalDate DAY = TODAY.plusYears(20);

  @Inject SessionFactory hibernate;

  @Test
  void theMembersOfAWholePageAreReadAtOnce() {
    // Given
    Seances.convened(DAY);
    var one = statements(1);
    for (int i = 0; i < 5; i++) {
      Seances.convened(DAY.plusDays(i));
    }

    // Then
    assertThat(statements(6)).isEqualTo(one);
  }

  private long statements(int sessions) {
    var statistics = hibernate.getStatistics();
    statistics.setStatisticsEnabled(true);
    var before = statistics.getPrepareStatementCount();
    as("chef-de-projet")
        .queryParam("du", DAY.toString())
        .queryParam("limite", sessions)
        .get("/equipes-pluridisciplinaires/seances")
        .then()
        .statusCode(200)
        .body("items", hasSize(sessions))
        .body("items.members", everyItem(hasSize(3)));
    var run = statistics.getPrepareStatementCount() - before;
    statistics.setStatisticsEnabled(false);
    return run;
  }
}
