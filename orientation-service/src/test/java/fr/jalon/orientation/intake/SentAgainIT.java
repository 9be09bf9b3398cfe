package fr.jalon.orientation.intake;

import static fr.jalon.orientation.cnaf.Fixtures.FEBRUARY;
import static fr.jalon.orientation.cnaf.Fixtures.JANUARY;
import static fr.jalon.orientation.intake.FluxCafs.DATABASE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.cnaf.Fixtures;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same flow, sent again in another file. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class SentAgainIT {
  private static final List<String> TABLES =
      List.of(
          "household",
          "person",
          "household_member",
          "address",
          "right_history",
          "parcours",
          "deadline");

  @Test
  void whatSaysTheSameWritesNothingAtAll() {
    var there = new FluxCafs("127");
    there.send(Fixtures.of(JANUARY, "127"), JANUARY);
    var first = there.send(Fixtures.of(FEBRUARY, "127"), FEBRUARY);
    var before = rows("127");

    var again = there.send(otherBytes(Fixtures.of(FEBRUARY, "127")), "again.RCV");

    assertThat(again.getString("status")).isEqualTo("DONE");
    assertThat(again.getInt("read")).isEqualTo(first.getInt("read"));
    assertThat(again.getInt("accepted")).isEqualTo(first.getInt("accepted"));
    assertThat(again.getInt("entrants")).isZero();
    assertThat(rows("127")).isEqualTo(before);
  }

  @Test
  void whatSaysSomethingElseIsTakenAndTheRestLeftAlone() {
    var there = new FluxCafs("128");
    there.send(Fixtures.of(JANUARY, "128"), JANUARY);
    var before = DATABASE.count("select count(*) from right_history where departement = '128'");
    var moved =
        new String(Fixtures.of(JANUARY, "128"), java.nio.charset.StandardCharsets.ISO_8859_1)
            .replaceFirst("<NOMVOIE>[^<]*<", "<NOMVOIE>DES AUTRES<");

    there.send(Fixtures.bytesOf(moved), "moved.RCV");

    assertThat(
            DATABASE.count(
                "select count(*) from address where departement = '128'"
                    + " and array_to_string(lines, ' ') like '%DES AUTRES%'"))
        .isEqualTo(1);
    assertThat(DATABASE.count("select count(*) from right_history where departement = '128'"))
        .as("the rights of one dossier are told once more")
        .isBetween(before + 1, before + 4);
  }

  private static byte[] otherBytes(byte[] file) {
    var text = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    return Fixtures.bytesOf(text + "<!-- once more -->\n");
  }

  /** Every row of the département, with the transaction that wrote it last. */
  private static Map<String, @Nullable Object> rows(String departement) {
    var rows = new TreeMap<String, @Nullable Object>();
    for (var table : TABLES) {
      rows.put(
          table,
          DATABASE.value(
              "select string_agg(t::text || xmin::text || xmax::text, ',' order by t::text) from "
                  + table
                  + " t where departement = ?",
              departement));
    }
    return rows;
  }
}
