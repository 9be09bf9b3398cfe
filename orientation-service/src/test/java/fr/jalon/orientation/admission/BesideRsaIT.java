package fr.jalon.orientation.admission;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.RECEIVED;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.conseiller;
import static fr.jalon.orientation.Episodes.open;
import static fr.jalon.orientation.Episodes.organisme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.Episodes.Episode;
import fr.jalon.testkit.Stack;
import fr.jalon.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What binds the recipients of RSA does not bind those who are admitted without it. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "orientation"))
class BesideRsaIT {

  /** The CAF's files tell of the recipients of RSA only (CASF L. 262-40). */
  @Test
  void whoeverReceivesNoRsaIsNotAbsentFromTheFilesOfTheCaf() {
    var departement = "941";
    var recipient = open(departement, "PLEIN-EMPLOI-2025");
    var admitted = admitted(open(departement, "PLEIN-EMPLOI-2025"));
    monthly(departement, RECEIVED.plusDays(20));
    monthly(departement, RECEIVED.plusDays(50));

    var absent =
        DATABASE.rows("select id from absent_parcours where departement = ?", departement).stream()
            .map(row -> row.get("id"))
            .toList();

    assertThat(absent).contains(recipient.id()).doesNotContain(admitted.id());
  }

  /** CASF L. 262-31 examines the social orientations of the recipients of RSA. */
  @Test
  void aSocialOrientationOfSomebodyAdmittedIsNotExaminedAgain() {
    var recipient = social(open());
    var admitted = social(admitted(open()));

    assertThat(isDue(recipient)).isTrue();
    assertThat(isDue(admitted)).isFalse();
  }

  private static Episode admitted(Episode episode) {
    DATABASE.execute(
        "update parcours set origin = 'ADMISSION', public_kind = 'ASE_LEAVER' where id = ?",
        episode.id());
    return episode;
  }

  private static void monthly(String departement, LocalDate referenceDate) {
    DATABASE.execute(
        """
        insert into flux_file (id, departement, sha256, file_name, received_on, received_at, status,
               layout, kind, reference_date, flow_created_at, entry_rule, announced, read, accepted,
               ended_at, organismes)
        values (?, ?, ?, 'f', current_date, now(), 'DONE', 'VRSB0801', 'M', ?, now(), 'ENTREE-1', 1,
               1, 1, now(), array['CAF'])
        """,
        UUID.randomUUID(),
        departement,
        UUID.randomUUID().toString(),
        referenceDate);
  }

  private static Episode social(Episode episode) {
    DATABASE.execute(
        """
        insert into orientation (id, departement, parcours_id, rank, parcours_type,
                                 organisme_referent_id, reason, decided_on, decided_by,
                                 decided_by_name)
        values (?, ?, ?, 1, 'SOCIAL', ?, 'motif', ?, 'a', 'A')
        """,
        UUID.randomUUID(),
        TestTokens.OWN,
        episode.id(),
        UUID.fromString(organisme("DEPARTEMENT")),
        TODAY.minusMonths(8));
    return episode;
  }

  /** Recording a review tells whether one is due, however long the list. */
  private static boolean isDue(Episode episode) {
    var body = new HashMap<String, Object>();
    body.put("outcome", "MAINTAINED");
    body.put("reason", "Santé.");
    body.put("jointWith", "Agence");
    var answer =
        conseiller().body(body).post("/parcours/{id}/reexamens", episode.id()).then().extract();
    assertThat(answer.statusCode() == 201 ? "due" : answer.<String>path("type"))
        .isIn("due", "/problems/review-not-due");
    return answer.statusCode() == 201;
  }
}
