package fr.jalon.accompaniment.francetravail.export;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.as;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.testkit.Problems.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.francetravail.DisclosureStub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@AccompanimentStack
class ExportResourceIT {

  @Test
  void bothSpousesHaveALineThoughTheyShareAMatriculeWhereThePeerLosesOne() throws Exception {
    var matricule = "100100%d".formatted(System.nanoTime());
    var one = followed().person();
    var other = followed().person();
    DisclosureStub.knows(one.personId(), "199081599000834", "LABROUSSE", "00" + matricule);
    DisclosureStub.knows(other.personId(), "299081599000834", "=LABROUSSE", "00" + matricule);

    var answer = export(ExportKind.ORIENTATION);

    var lines = lines(answer);
    assertThat(lines.getFirst()).isEqualTo("\uFEFF" + heading());
    var couple = lines.stream().filter(line -> line.contains(";" + matricule + ";")).toList();
    assertThat(couple).hasSize(2);
    assertThat(couple.stream().filter(line -> line.contains(";'=LABROUSSE;"))).hasSize(1);
    assertThat(couple).allSatisfy(line -> assertThat(line).contains(";0612345678;"));
    var exported = UUID.fromString(answer.header("X-Export-Id"));
    var kept = DATABASE.rows("select * from partner_export where id = ?", exported).getFirst();
    assertThat(kept)
        .containsEntry("status", "SENT")
        .containsEntry("made_by", "agent-chef-de-projet-015")
        .containsEntry("row_count", lines.size() - 1)
        .containsEntry("sha256", sha256(answer.asByteArray()));
  }

  @ParameterizedTest
  @EnumSource
  void eachFormatHasItsColumnsOnEveryLine(ExportKind kind) {
    var person = followed().person();
    DisclosureStub.knows(person.personId(), "199081599000834", "LABROUSSE", "1001004");

    for (var line : lines(export(kind))) {
      assertThat(line.chars().filter(c -> c == ';').count()).isEqualTo(kind.columns().size() - 1L);
    }
  }

  @Test
  void aPeriodHasAnEndAfterItsStart() {
    as("chef-de-projet", "015")
        .get(API + "/exports/fichier?du=2026-02-01&au=2026-01-01")
        .then()
        .spec(refused(422, "export-period-invalid"));
    as("chef-de-projet", "015")
        .get(API + "/exports/fichier?du=hier&au=2026-01-01")
        .then()
        .spec(refused(422, "export-period-invalid"));
  }

  @Test
  void nothingIsBegunWhenIdentitiesCannotBeHad() {
    as("chef-de-projet", "063")
        .get(API + "/exports/fichier?du=2026-01-01&au=2026-02-01")
        .then()
        .spec(refused(503, "identity-unavailable"));
  }

  private static Response export(ExportKind kind) {
    var answer =
        as("chef-de-projet", "015")
            .queryParam("format", kind)
            .queryParam("du", ORIENTED_ON.minusDays(1).toString())
            .queryParam("au", ORIENTED_ON.plusDays(1).toString())
            .get(API + "/exports/fichier");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static List<String> lines(Response answer) {
    return new String(answer.asByteArray(), UTF_8).lines().toList();
  }

  private static String heading() throws IOException {
    try (var file =
        Objects.requireNonNull(
            ExportResourceIT.class.getResourceAsStream("/fixtures/retour/Orientation.csv"))) {
      return new String(file.readAllBytes(), UTF_8).lines().findFirst().orElseThrow();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
