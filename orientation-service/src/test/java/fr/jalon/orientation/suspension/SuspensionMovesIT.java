package fr.jalon.orientation.suspension;

import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.suspension.Procedures.after;
import static fr.jalon.orientation.suspension.Procedures.body;
import static fr.jalon.orientation.suspension.Procedures.move;
import static fr.jalon.orientation.suspension.Procedures.status;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each state and each step: what the law does not allow is refused and changes nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SuspensionMovesIT {
  private static final List<String> STEPS =
      List.of(
          "notification",
          "reception",
          "observations",
          "avis",
          "decision",
          "abandon",
          "transmission",
          "execution",
          "levee",
          "reprise");

  /** Each kept state: the steps that lead there, and those that may leave it. */
  private static final Map<String, List<List<String>>> STATES =
      Map.of(
          "PROPOSED", List.of(List.of(), List.of("notification", "abandon")),
          "NOTIFIED", List.of(STEPS.subList(0, 1), List.of("reception", "abandon")),
          "CONTRADICTORY",
              List.of(STEPS.subList(0, 2), List.of("observations", "avis", "decision", "abandon")),
          "ADVISED",
              List.of(
                  List.of("notification", "reception", "avis"),
                  List.of("observations", "decision", "abandon")),
          "DECIDED",
              List.of(
                  List.of("notification", "reception", "decision"),
                  List.of("transmission", "abandon")),
          "SENT",
              List.of(
                  List.of("notification", "reception", "decision", "transmission"),
                  List.of("execution", "abandon")),
          "EXECUTED",
              List.of(
                  List.of("notification", "reception", "decision", "transmission", "execution"),
                  List.of("levee", "reprise")),
          "LIFTED",
              List.of(
                  List.of(
                      "notification",
                      "reception",
                      "decision",
                      "transmission",
                      "execution",
                      "levee"),
                  List.of()),
          "ENDED",
              List.of(
                  List.of(
                      "notification",
                      "reception",
                      "decision",
                      "transmission",
                      "execution",
                      "reprise"),
                  List.of()),
          "ABANDONED", List.of(List.of("notification", "abandon"), List.of()));

  @Test
  void everyStepThatAStateDoesNotAllowIsRefusedAndChangesNothing() {
    STATES.forEach((state, paths) -> {
      var episode = open();
      var id = after(episode, paths.getFirst().toArray(String[]::new));
      assertThat(status(id)).isEqualTo(state);
      for (var step : STEPS) {
        if (!paths.getLast().contains(step)) {
          move(id, step, body(episode, step)).spec(refused(409, "suspension-step-not-allowed"));
          assertThat(status(id)).as("%s after %s", state, step).isEqualTo(state);
        }
      }
    });
  }
}
