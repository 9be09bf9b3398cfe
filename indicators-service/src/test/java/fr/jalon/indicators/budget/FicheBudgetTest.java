package fr.jalon.indicators.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.indicators.catalogue.Catalogues;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FicheBudgetTest {

  @Test
  void theTenFichesOfTheAvenantCostWhatItsDocumentSays() throws IOException {
    var avenant =
        new Agreements(Catalogues.shipped())
            .all().stream().filter(one -> one.code().equals("AV21")).findFirst().orElseThrow();
    assertThat(avenant.fiches()).hasSize(10);
    assertThat(avenant.fiches().stream().mapToLong(one -> one.costCents().orElseThrow()).sum())
        .isEqualTo(658_125_00);
    assertThat(avenant.cost("AV21-4-1").orElseThrow().costCents()).hasValue(127_870_00);
  }

  @Test
  void halvesOfAnOddAmountKeepTheRuleAndAThirdDoesNot() {
    assertThat(shared(50, 51).keepsTheRule()).contains(true);
    assertThat(shared(50, 100).keepsTheRule()).contains(false);
    assertThat(shared(0, 0).keepsTheRule()).isEmpty();
    assertThat(shared(50, 100).stateShareOfPlanned()).contains(new BigDecimal("33.3"));
  }

  @Test
  void creditsOutsideThePactAreInTheTotalAndNotInTheShare() {
    var budget =
        budget(
            List.of(
                line(Funder.ETAT, 50),
                line(Funder.DEPARTEMENT, 50),
                line(Funder.ETAT_HORS_PACTE, 100)));
    assertThat(budget.total().plannedCents()).isEqualTo(200);
    assertThat(budget.stateShareOfPlanned()).contains(new BigDecimal("50.0"));
    assertThat(budget.keepsTheRule()).contains(true);
  }

  @Test
  void aRateIsAbsentRatherThanZeroWhenNothingWasPlanned() {
    assertThat(new Amounts(0, 0, 10).executionRate()).isEmpty();
    assertThat(new Amounts(3, 2, 1).executionRate()).contains(new BigDecimal("33.3"));
    assertThat(new Amounts(3, 2, 1).commitmentRate()).contains(new BigDecimal("66.7"));
    assertThat(new Amounts(100, 0, 120).executionRate()).contains(new BigDecimal("120.0"));
  }

  private static FicheBudget shared(long state, long departement) {
    return budget(List.of(line(Funder.ETAT, state), line(Funder.DEPARTEMENT, departement)));
  }

  private static FicheBudget budget(List<BudgetLine> lines) {
    var agreement =
        new Agreement("A", "a", "s", 2021, BigDecimal.valueOf(50), "moitié moitié", List.of());
    return new FicheBudget("A-1", "a", 2021, Optional.of(agreement), lines);
  }

  private static BudgetLine line(Funder funder, long planned) {
    return new BudgetLine(UUID.randomUUID(), "A-1", 2021, funder, 1, new Amounts(planned, 0, 0));
  }
}
