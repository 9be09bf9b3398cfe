package fr.jalon.accompaniment.aid;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.aid.AidCalls.requested;
import static fr.jalon.accompaniment.aid.AidCalls.territory;
import static fr.jalon.accompaniment.contract.ContractCalls.ENDS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.SIGNED_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.STARTS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.amend;
import static fr.jalon.accompaniment.contract.ContractCalls.drawUp;
import static fr.jalon.accompaniment.contract.ContractCalls.end;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static fr.jalon.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether an aid finds a contract in force on the day that it is looked at. */
@QuarkusTest
@AccompanimentStack
class ContractInForceIT {

  @Test
  void theLastDayOfAContractThatEndedEarlyStillCountsAndTheNextOneNot() {
    var today = followed();
    end(signed(today), TODAY).statusCode(201);
    assertThat(contractInForce(today)).isEqualTo("MET");

    var yesterday = followed();
    end(signed(yesterday), TODAY.minusDays(1)).statusCode(201);
    assertThat(contractInForce(yesterday)).isEqualTo("NOT_MET");
  }

  @Test
  void theTermIsThatOfTheLastAmendmentAndTheStartThatOfTheFirstText() {
    var followed = followed();
    var over = signedUntil(followed, TODAY.minusDays(1));
    assertThat(contractInForce(followed)).isEqualTo("NOT_MET");
    amend(over, terms("Plus long", 15, STARTS_ON, TODAY)).spec(refused(409, "contract-ended"));

    var later = followed();
    amended(signed(later), terms("Autrement", 15, TODAY.plusDays(10), ENDS_ON));
    assertThat(contractInForce(later)).isEqualTo("MET");

    var shorter = followed();
    amended(signed(shorter), terms("Plus court", 15, STARTS_ON, TODAY.minusDays(1)));
    assertThat(contractInForce(shorter)).isEqualTo("NOT_MET");
  }

  @Test
  void anAmendmentThatNobodySignedChangesNothing() {
    var followed = followed();
    amend(signed(followed), terms("Plus court", 15, STARTS_ON, TODAY.minusDays(1))).statusCode(201);
    assertThat(contractInForce(followed)).isEqualTo("MET");
  }

  private static String signedUntil(Followed followed, LocalDate endsOn) {
    String id =
        drawUp(followed, terms("Un emploi", 15, STARTS_ON, endsOn))
            .statusCode(201)
            .extract()
            .path("id");
    return signed(id, 1, SIGNED_ON);
  }

  private static void amended(String contract, String terms) {
    amend(contract, terms).statusCode(201);
    signed(contract, 2, ORIENTED_ON.plusDays(25));
  }

  private static String contractInForce(Followed followed) {
    return asConseiller()
        .get(API + "/aides/" + requested(followed, "MOBILITE", territory(), 20_000))
        .then()
        .statusCode(200)
        .extract()
        .path("checks.find { it.condition == 'Contrat en cours' }.result");
  }
}
