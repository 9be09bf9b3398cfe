package fr.jalon.orientation.merge;

import static fr.jalon.orientation.Episodes.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class MovedTableIT {

  /** A table that a later version adds is moved by a merge, or is a proof that stays. */
  @Test
  void everyTableThatNamesAPersonIsMovedOrStaysForAReason() {
    var known = new TreeSet<String>();
    for (var table :
        DATABASE.rows(
            """
            select c.table_name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.column_name = 'person_id' and c.table_schema = 'public'
               and t.table_type = 'BASE TABLE'
            """)) {
      known.add(String.valueOf(table.get("table_name")));
    }
    for (var moved : MovedTable.values()) {
      assertThat(known.remove(moved.table())).isTrue();
    }

    assertThat(known)
        .as("what is told anew by each merge, and what is found through kept_as")
        .isSubsetOf(
            "delivery", "former_nir", "identity_conflict", "takeover_line", "taken_over_milestone");
  }
}
