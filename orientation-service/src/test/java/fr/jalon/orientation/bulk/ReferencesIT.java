package fr.jalon.orientation.bulk;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.open;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What refers to nothing is refused, though no row is looked up one by one. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ReferencesIT {
  private static final String NOBODY = "00000000-0000-7000-8000-00000000dead";
  private static final String VIOLATED = "23503";

  /** The rows of one parcours once more, but for what one column refers to. */
  @ParameterizedTest
  @CsvSource({
    "household_member, household_id",
    "household_member, person_id",
    "address, household_id",
    "right_history, person_id",
    "right_history, household_id",
    "right_history, file_id",
    "parcours, person_id",
    "parcours, opened_by_file_id",
    "deadline, parcours_id",
  })
  void aRowThatRefersToNothingIsRefused(String table, String column) {
    var episode = episode();
    var rows = of(table, episode);

    refused(
        table + "_" + column + "_fkey",
        () ->
            DATABASE.execute(
                "insert into %s (%s) select %s from %s where %s"
                    .formatted(
                        table,
                        columns(table, name -> name),
                        columns(table, name -> once(name, table, column)),
                        table,
                        rows)));
    refused(
        table + "_" + column + "_fkey",
        () ->
            DATABASE.execute(
                "update %s set %s = '%s' where %s".formatted(table, column, NOBODY, rows)));
  }

  private static String once(String name, String table, String column) {
    if (name.equals(column)) {
      return "'" + NOBODY + "'";
    }
    if (table.equals("parcours") && name.equals("person_id")) {
      return "'" + stranger() + "'";
    }
    return name.equals("id") ? "gen_random_uuid()" : name;
  }

  private static String columns(String table, UnaryOperator<String> as) {
    return DATABASE
        .rows(
            """
            select attname as name from pg_attribute
             where attrelid = cast(? as regclass) and attnum > 0 and attgenerated = ''
               and not attisdropped order by attnum
            """,
            table)
        .stream()
        .map(row -> as.apply(String.valueOf(row.get("name"))))
        .collect(joining(", "));
  }

  @Test
  void whatIsReferredToStaysAndWhatIsNotMayGo() {
    var episode = episode();
    var stranger = stranger();

    refused("deadline_parcours_id_fkey", () -> delete("parcours", episode.id()));
    refused("household_member_person_id_fkey", () -> delete("person", episode.personId()));
    delete("person", stranger);

    assertThat(DATABASE.count("select count(*) from person where id = ?", stranger)).isZero();
    assertThat(DATABASE.count("select count(*) from parcours where id = ?", episode.id()))
        .isEqualTo(1);
  }

  @Test
  void whatIsReferredToKeepsItsIdentifier() {
    var episode = episode();
    for (var row :
        List.of(
            "person set id = '" + NOBODY + "' where id = '" + episode.personId() + "'",
            "parcours set id = '" + NOBODY + "' where id = '" + episode.id() + "'")) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> DATABASE.execute("update " + row))
          .satisfies(failure ->
              assertThat(((SQLException) Objects.requireNonNull(failure.getCause())).getSQLState())
                  .isEqualTo(VIOLATED));
    }
  }

  /** Each of the two waits for the other, whichever comes first. */
  @Test
  void aReferenceAndADeletionAtTheSameMomentNeverLeaveAnOrphan() throws SQLException {
    var episode = open();
    DATABASE.execute("delete from deadline where parcours_id = ?", episode.id());
    try (var first = connect();
        var second = connect()) {
      run(first, refer(episode));
      assertThat(state(second, "delete from parcours where id = '" + episode.id() + "'"))
          .as("the deletion waits")
          .isEqualTo("55P03");
      first.commit();
      assertThat(state(second, "delete from parcours where id = '" + episode.id() + "'"))
          .isEqualTo(VIOLATED);

      var other = open();
      DATABASE.execute("delete from deadline where parcours_id = ?", other.id());
      run(first, "delete from parcours where id = '" + other.id() + "'");
      assertThat(state(second, refer(other))).as("the reference waits").isEqualTo("55P03");
      first.commit();
      assertThat(state(second, refer(other))).isEqualTo(VIOLATED);
    }
  }

  /** A constraint that PostgreSQL does not enforce is one that triggers hold on both sides. */
  @Test
  void everyReferenceThatIsOnlyDeclaredIsHeldOnBothSides() {
    var unheld =
        DATABASE.rows(
            """
            select c.conname
              from pg_constraint c
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
             where c.contype = 'f' and not c.conenforced
               and not (
                 exists (select from pg_trigger t
                          where t.tgrelid = c.conrelid and t.tgenabled = 'O'
                            and t.tgname like '%\\_refer\\_to\\_what\\_exists'
                            and pg_get_functiondef(t.tgfoid) like '%' || c.conname || '%')
                 and exists (select from pg_trigger t
                              where t.tgrelid = c.conrelid and t.tgenabled = 'O'
                                and t.tgname = a.attname || '_goes_on_referring')
                 and exists (select from pg_trigger t
                              where t.tgrelid = c.confrelid and t.tgenabled = 'O'
                                and t.tgname = 'deletions_leave_no_orphan'
                                and pg_get_triggerdef(t.oid) like '%''' || c.conrelid::regclass
                                  || ''', ''' || a.attname || '''%')
                 and exists (select from pg_trigger t
                              where t.tgrelid = c.confrelid and t.tgenabled = 'O'
                                and t.tgname = 'deletions_keep_new_references_out'
                                and pg_get_triggerdef(t.oid) like '%''' || c.conrelid::regclass
                                  || '''%')
                 and exists (select from pg_trigger t
                              where t.tgrelid = c.confrelid and t.tgenabled = 'O'
                                and t.tgname = 'identifiers_never_change'))
            """);

    assertThat(unheld).isEmpty();
    assertThat(
            DATABASE.count(
                "select count(*) from pg_constraint where contype = 'f' and not conenforced"))
        .isEqualTo(9);
  }

  /** Someone whom nothing refers to. */
  private static UUID stranger() {
    var stranger = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into person (id, departement, last_name, birth_name, first_name, birth_date, sex)
        values (?, '015', 'SEUL', 'SEUL', 'Ange', date '1990-01-01', 'M')
        """,
        stranger);
    return stranger;
  }

  /** A parcours opened by a file that told of the person's right, with one deadline. */
  private static Episode episode() {
    var episode = open();
    var file = UUID.randomUUID();
    DATABASE.execute(
        """
        insert into flux_file (id, departement, sha256, file_name, received_on, received_at, status)
        values (?, '015', ?, 'f', current_date, now(), 'RECEIVED')
        """,
        file,
        file.toString());
    DATABASE.execute("update parcours set opened_by_file_id = ? where id = ?", file, episode.id());
    DATABASE.execute(
        """
        insert into right_history (person_id, household_id, reference_date, flow_created_at, file_id,
               departement, state, subject, entering, adult, attached, payment_suspensions,
               standing, known_at)
        select person_id, household_id, date '2026-01-31', now(), ?, departement, '2', 'YES', false,
               true, true, '{}', 'HOLDS', now()
          from household_member where person_id = ?
        """,
        file,
        episode.personId());
    DATABASE.execute(
        """
        insert into deadline (parcours_id, departement, rule, due_on)
        values (?, '015', 'REFERENCES', current_date)
        """,
        episode.id());
    return episode;
  }

  private static String of(String table, Episode episode) {
    return switch (table) {
      case "address" ->
          "household_id in (select household_id from household_member where person_id = '%s')"
              .formatted(episode.personId());
      case "deadline" -> "parcours_id = '%s'".formatted(episode.id());
      default -> "person_id = '%s'".formatted(episode.personId());
    };
  }

  private static String refer(Episode episode) {
    return """
    insert into deadline (parcours_id, departement, rule, due_on)
    values ('%s', '015', 'REFERENCES', current_date)
    """
        .formatted(episode.id());
  }

  private static int delete(String table, UUID id) {
    return DATABASE.execute("delete from " + table + " where id = ?", id);
  }

  private static void refused(String constraint, ThrowingCallable change) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(change)
        .satisfies(failure -> {
          var cause = (PSQLException) Objects.requireNonNull(failure.getCause());
          assertThat(cause.getSQLState()).isEqualTo(VIOLATED);
          assertThat(Objects.requireNonNull(cause.getServerErrorMessage()).getConstraint())
              .isEqualTo(constraint);
        });
  }

  private static Connection connect() throws SQLException {
    var connection =
        DriverManager.getConnection(
            Stack.jdbcUrl("orientation"), "orientation_owner", "orientation_owner");
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The state of the failure that this ends in, undone. */
  private static String state(Connection connection, String sql) throws SQLException {
    try {
      run(connection, "set local lock_timeout = '200ms'");
      run(connection, sql);
      return "00000";
    } catch (SQLException failure) {
      return failure.getSQLState();
    } finally {
      connection.rollback();
    }
  }
}
