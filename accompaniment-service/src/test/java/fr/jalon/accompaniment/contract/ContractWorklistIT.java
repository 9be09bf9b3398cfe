package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.decided;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.Scenes.openOf;
import static fr.jalon.accompaniment.Scenes.published;
import static fr.jalon.accompaniment.contract.ContractCalls.STARTS_ON;
import static fr.jalon.accompaniment.contract.ContractCalls.amend;
import static fr.jalon.accompaniment.contract.ContractCalls.drawUp;
import static fr.jalon.accompaniment.contract.ContractCalls.drawn;
import static fr.jalon.accompaniment.contract.ContractCalls.end;
import static fr.jalon.accompaniment.contract.ContractCalls.renew;
import static fr.jalon.accompaniment.contract.ContractCalls.signed;
import static fr.jalon.accompaniment.contract.ContractCalls.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.accompaniment.Scenes.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@AccompanimentStack
class ContractWorklistIT {

  @Test
  void aContractIsToBeSignedUntilItIs() {
    // Given
    var followed = followed();
    assertThat(listed("CONTRAT_A_SIGNER", followed)).isEmpty();

    // When
    var id = drawn(followed);

    // Then
    assertThat(listed("CONTRAT_A_SIGNER", followed)).hasSize(1);
    signed(id, 1, TODAY);
    assertThat(listed("CONTRAT_A_SIGNER", followed)).isEmpty();
    amend(id, terms("Autre", 15)).statusCode(201);
    assertThat(listed("CONTRAT_A_SIGNER", followed)).hasSize(1);
  }

  /** Oriented forty days ago: the convention's month is over, the law's two months are not. */
  @Test
  void aContractIsOverdueByTheConventionBeforeItIsByTheLaw() {
    var followed = followed();
    assertThat(listed("CONTRAT_EN_RETARD", followed)).containsExactly("CONTRACT");
    signed(followed);
    assertThat(listed("CONTRAT_EN_RETARD", followed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"29, 1", "30, 1", "31, 0"})
  void aContractIsToBeRenewedThirtyDaysBeforeItsTerm(int days, int lines) {
    var followed = followed();
    String id =
        drawUp(followed, terms("Un emploi", 15, STARTS_ON, TODAY.plusDays(days)))
            .statusCode(201)
            .extract()
            .path("id");
    signed(id, 1, TODAY);
    assertThat(listed("CONTRAT_A_RENOUVELER", followed)).hasSize(lines);
    String next =
        renew(id, terms("Suite", 15, TODAY, TODAY.plusMonths(9)))
            .statusCode(201)
            .extract()
            .path("id");
    signed(next, 1, TODAY);
    assertThat(listed("CONTRAT_A_RENOUVELER", followed)).isEmpty();
  }

  /** Decree 2024/1244: followed on 1 January 2025, that day included. */
  @ParameterizedTest
  @CsvSource({"2024-06-03, 1", "2025-01-01, 1", "2025-01-02, 0"})
  void theStockIsWhoWasFollowedOnTheFirstOfJanuary2025(LocalDate orientedOn, int lines) {
    // Given
    var person = Person.unknown();
    published(decided(person, 1, orientedOn));
    var followed = new Followed(person, openOf(person));
    assertThat(listed("STOCK_A_CONTRACTUALISER", followed)).hasSize(lines);

    // When
    published(decided(person, 2, ORIENTED_ON));
    var next = new Followed(person, openOf(person));

    // Then
    assertThat(listed("STOCK_A_CONTRACTUALISER", next)).hasSize(lines);
    String id =
        drawUp(
                next,
                terms("Un emploi", 15)
                    .replace(
                        "{\"objectives\"", "{\"kind\": \"CONTRAT_ENGAGEMENT\", \"objectives\""))
            .statusCode(201)
            .extract()
            .path("id");
    signed(id, 1, TODAY);
    assertThat(listed("STOCK_A_CONTRACTUALISER", next)).isEmpty();
  }

  @Test
  void whoseContractWasEndedWaitsForAnother() {
    var followed = followed();
    var id = signed(followed);
    assertThat(listed("CONTRAT_SANS_SUITE", followed)).isEmpty();
    end(id, TODAY.minusDays(1)).statusCode(201);
    assertThat(listed("CONTRAT_SANS_SUITE", followed)).hasSize(1);
  }

  @Test
  void theStoryTellsTheDatesOfContracts() {
    var followed = followed();
    signed(followed);
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId())
        .then()
        .statusCode(200)
        .body("entries.kind", hasItems("CONTRACT_DRAWN_UP", "CONTRACT_SIGNED"));
  }

  @Test
  void eachListHasItsIndex() {
    assertThat(
            DATABASE.count(
                """
                select count(*) from pg_indexes where indexname in (
                  'contract_to_sign', 'contract_ending_soon', 'contract_signed_of_a_parcours',
                  'contract_signed_of_an_accompaniment')
                """))
        .isEqualTo(4);
  }

  /** What a list says of one accompaniment: the rule of each of its lines, or nothing. */
  private static List<String> listed(String code, Followed followed) {
    var lines = new ArrayList<String>();
    String next = API + "/listes/" + code + "?limite=200";
    while (!next.isEmpty()) {
      var page = asConseiller().urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      var ids = page.<List<String>>path("items.accompanimentId");
      var rules = page.<List<String>>path("items.rule");
      for (int i = 0; i < ids.size(); i++) {
        if (ids.get(i).equals(followed.accompanimentId().toString())) {
          lines.add(String.valueOf(rules.get(i)));
        }
      }
      var link = page.header("Link");
      next = link == null ? "" : link.substring(1, link.indexOf('>'));
    }
    return lines;
  }
}
