package fr.jalon.orientation.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.testkit.Stack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is carried arrives as it left. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class ShapeIT {
  private static final UUID ID = UUID.fromString("0198e6a5-0000-7abc-8def-000000000001");
  private static final String WHOLE =
      """
      select concat_ws('|', coalesce(id::text, '-'), coalesce(name, '-'), lines::text,
                       coalesce(encode(sealed, 'hex'), '-'), coalesce(born::text, '-'),
                       made::text, extract(epoch from at)::text, yes::text,
                       coalesce(rank::text, '-'), ord::text, told::text)
        from told_anything order by ord
      """;

  @Inject BulkRepository bulk;
  @Inject Tenancy tenancy;

  private record Anything(
      int ord,
      @Nullable UUID id,
      @Nullable String name,
      List<String> lines,
      @Nullable LocalDate born,
      @Nullable Integer rank) {}

  private static final Shape<Anything> SHAPE =
      Shape.<Anything>of("told_anything")
          .uuid("id", Anything::id)
          .text("name", Anything::name)
          .texts("lines", Anything::lines)
          .bytes("sealed", row -> row.name() == null ? null : new byte[] {0, (byte) 0xFF})
          .date("born", Anything::born)
          .timestamp("made", _ -> LocalDateTime.of(1999, 12, 31, 23, 59, 59, 123_456_000))
          .instant("at", _ -> Instant.parse("2026-03-29T01:30:00.000001Z"))
          .bool("yes", row -> row.ord() == 1)
          .smallint("rank", Anything::rank)
          .integer("ord", Anything::ord)
          .json("told", _ -> "{\"é\":1}");

  @Test
  void everyKindOfValueArrivesAsItLeftAndSoDoesItsAbsence() {
    var rows =
        List.of(
            new Anything(
                1, ID, "É\"'\\\t", List.of("1 RUE", "", "œ"), LocalDate.of(1899, 12, 31), 2),
            new Anything(-2, null, null, List.of(), null, null));

    var arrived =
        inOneTransaction(() -> {
          bulk.carry(SHAPE, rows);
          return bulk.read(WHOLE, row -> row.getString(1));
        });

    assertThat(arrived)
        .containsExactly(
            "-|-|{}|-|-|1999-12-31 23:59:59.123456|1774747800.000001|false|-|-2|{\"é\": 1}",
            ID
                + "|É\"'\\\t|{\"1 RUE\",\"\",œ}|00ff|1899-12-31|1999-12-31 23:59:59.123456"
                + "|1774747800.000001|true|2|1|{\"é\": 1}");
  }

  @Test
  void whatIsCarriedTakesThePlaceOfWhatWasAndGoesWithTheTransaction() {
    var one = List.of(new Anything(1, ID, "x".repeat(100_000), List.of(), null, null));

    inOneTransaction(() -> {
      bulk.carry(SHAPE, one);
      bulk.carry(SHAPE, one);
      assertThat(bulk.read(WHOLE, row -> row.getString(1))).hasSize(1);
      return 0;
    });

    inOneTransaction(() -> {
      bulk.carry(SHAPE, List.of());
      assertThat(bulk.read(WHOLE, row -> row.getString(1))).isEmpty();
      return 0;
    });
  }

  @Test
  void aValueThatTheDatabaseRefusesBlamesARow() {
    var bad = List.of(new Anything(1, ID, "a\0b", List.of(), null, null));

    assertThatExceptionOfType(BulkFailure.class)
        .isThrownBy(() ->
            inOneTransaction(() -> {
              bulk.carry(SHAPE, bad);
              return 0;
            }))
        .matches(BulkFailure::blamesARow);
  }

  private <T> T inOneTransaction(Supplier<T> work) {
    return tenancy.within("597", () -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
