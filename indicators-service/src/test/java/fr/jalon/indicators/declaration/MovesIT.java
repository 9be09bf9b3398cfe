package fr.jalon.indicators.declaration;

import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;

import fr.jalon.indicators.declaration.Declaration.Status;
import fr.jalon.testkit.Database;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every move from every state, over HTTP and against the table: what is legal, and nothing else.
 */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class MovesIT {
  private static final Database DATABASE = new Database("indicators");
  private static final String DEPARTEMENT = "031";

  /** What each state leads to, move by move; a move that is not here is refused. */
  private static final Map<Status, Map<Move, Status>> LEGAL =
      Map.of(
          Status.DRAFT, Map.of(Move.REVISE, Status.DRAFT, Move.SUBMIT, Status.SUBMITTED),
          Status.SUBMITTED,
              Map.of(Move.VALIDATE, Status.VALIDATED, Move.SEND_BACK, Status.RETURNED),
          Status.RETURNED, Map.of(Move.REVISE, Status.DRAFT),
          Status.VALIDATED, Map.of(Move.REVISE, Status.DRAFT));

  private int year = 2021;

  private enum Move {
    REVISE,
    SUBMIT,
    VALIDATE,
    SEND_BACK
  }

  @TestFactory
  Stream<DynamicTest> eachMoveIsMadeOrRefusedAndARefusalChangesNothing() {
    var partners = Partners.of(DEPARTEMENT);
    return EnumSet.allOf(Status.class).stream()
        .flatMap(
            from -> EnumSet.allOf(Move.class).stream().map(move -> test(partners, from, move)));
  }

  private DynamicTest test(Partners partners, Status from, Move move) {
    var to = Optional.ofNullable(LEGAL.getOrDefault(from, Map.of()).get(move));
    var code =
        switch (move) {
          case REVISE -> "FA06-I2";
          case SUBMIT -> "FA08-I1";
          case VALIDATE -> "FA06-I4";
          case SEND_BACK -> "FA06-I5";
        };
    return DynamicTest.dynamicTest(
        "%s from %s".formatted(move, from),
        () -> {
          var id = partners.draft(code, Integer.toString(next()), 12);
          long version = bring(partners, id, from);
          var before = versions(id);
          var answer = make(partners, id, version, move);
          if (to.isPresent()) {
            answer.statusCode(200).body("status", equalTo(to.get().name()));
            assertThat(versions(id)).hasSize(before.size() + 1).containsAll(before);
          } else {
            answer.spec(refused(409, "declaration-move-not-allowed"));
            assertThat(versions(id)).isEqualTo(before);
          }
        });
  }

  /** Each figure has one declaration a period: another test takes another year. */
  private int next() {
    return year++ % 5 + 2021;
  }

  private static long bring(Partners partners, String id, Status wanted) {
    if (wanted == Status.DRAFT) {
      return 1;
    }
    partners.submit(id, 1).statusCode(200);
    if (wanted == Status.RETURNED) {
      partners.sendBack(id, 2).statusCode(200);
      return 3;
    }
    if (wanted == Status.VALIDATED) {
      partners.validate(id, 2).statusCode(200);
      return 3;
    }
    return 2;
  }

  private static ValidatableResponse make(Partners partners, String id, long version, Move move) {
    return switch (move) {
      case REVISE -> partners.revise(id, version, 13, "un oubli");
      case SUBMIT -> partners.submit(id, version);
      case VALIDATE -> partners.validate(id, version);
      case SEND_BACK -> partners.sendBack(id, version);
    };
  }

  private static List<Map<String, Object>> versions(String id) {
    return List.copyOf(
        DATABASE
            .rows(
                "select version, status, value::text, coalesce(note, '') as note"
                    + " from declaration_version where declaration_id = ? order by version",
                UUID.fromString(id))
            .stream()
            .map(Map::copyOf)
            .toList());
  }

  @TestFactory
  Stream<DynamicTest> theTableTakesTheSameMovesAndNoOther() {
    var legal =
        Set.of(
            "DRAFT>DRAFT",
            "DRAFT>SUBMITTED",
            "SUBMITTED>VALIDATED",
            "SUBMITTED>RETURNED",
            "RETURNED>DRAFT",
            "VALIDATED>DRAFT");
    return EnumSet.allOf(Status.class).stream()
        .flatMap(from ->
            EnumSet.allOf(Status.class).stream()
                .map(to ->
                    DynamicTest.dynamicTest(
                        "%s to %s in the table".formatted(from, to),
                        () -> {
                          var id = inTable(from);
                          var refusal =
                              catchThrowable(() -> insert(id, version(id) + 1, to, "autre agent"));
                          assertThat(refusal == null)
                              .as("%s>%s: %s", from, to, refusal)
                              .isEqualTo(legal.contains(from + ">" + to));
                        })));
  }

  private static UUID inTable(Status wanted) {
    var id = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into declaration
          (id, departement, code, variant, period, first_day, last_day, organisation, version)
        values (?, ?, 'X-' || ?, 'V', '2025', '2025-01-01', '2025-12-31', 'Région', 1)
        """,
        id,
        DEPARTEMENT,
        id.toString());
    var path =
        switch (wanted) {
          case DRAFT -> List.of(Status.DRAFT);
          case SUBMITTED -> List.of(Status.DRAFT, Status.SUBMITTED);
          case RETURNED -> List.of(Status.DRAFT, Status.SUBMITTED, Status.RETURNED);
          case VALIDATED -> List.of(Status.DRAFT, Status.SUBMITTED, Status.VALIDATED);
        };
    for (int i = 0; i < path.size(); i++) {
      insert(id, i + 1, path.get(i), "agent " + i);
    }
    return id;
  }

  private static long version(UUID id) {
    return DATABASE.count(
        "select max(version) from declaration_version where declaration_id = ?", id);
  }

  private static void insert(UUID id, long version, Status status, String agent) {
    DATABASE.execute(
        """
        insert into declaration_version
          (declaration_id, version, departement, status, value, method, note, agent, recorded_at)
        values (?, ?, ?, ?, 1, 'm', 'pourquoi', ?, now())
        """,
        id,
        version,
        DEPARTEMENT,
        status.name(),
        agent);
  }
}
