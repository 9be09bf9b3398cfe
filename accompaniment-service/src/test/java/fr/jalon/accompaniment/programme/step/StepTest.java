package fr.jalon.accompaniment.programme.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.programme.Capacity;
import fr.jalon.accompaniment.programme.Coded;
import fr.jalon.accompaniment.programme.EntryRule;
import fr.jalon.accompaniment.programme.Programme;
import fr.jalon.accompaniment.programme.PublicKind;
import fr.jalon.accompaniment.programme.ReferentRole;
import fr.jalon.accompaniment.programme.StepKind;
import fr.jalon.accompaniment.programme.StepKind.Dates;
import fr.jalon.accompaniment.programme.StepKind.Employer;
import fr.jalon.accompaniment.programme.Validation;
import fr.jalon.accompaniment.programme.Validity;
import fr.jalon.accompaniment.programme.author.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Author AUTHOR = new Author("agent", "Agent", DAY, Instant.EPOCH);
  private static final List<Coded> ANY = List.of(new Coded("ANY", "Quelconque"));

  private static final Programme PROGRAMME =
      new Programme(
          "CEI",
          "CEI",
          "essai",
          List.of(),
          new Validity(DAY, null),
          List.of(PublicKind.RSA),
          new EntryRule(EntryRule.Rule.NONE, EntryRule.Otherwise.REFUSED, 30, "essai", List.of()),
          new Validation(List.of(), "essai"),
          List.of(),
          List.of(new ReferentRole("REFERENT", "Référent", null)),
          new Capacity(1, Capacity.Unit.PROGRAMME, "essai"),
          List.of(),
          List.of(new Coded("MSA", "MSA"), new Coded("CMA", "CMA")),
          false,
          List.of(
              new StepKind(
                  "PMSMP", "PMSMP", Dates.PERIOD, 31, Employer.REQUIRED, List.of(), List.of(), "x"),
              new StepKind(
                  "DIAGNOSIS",
                  "Diagnostic",
                  Dates.DAY,
                  null,
                  Employer.NONE,
                  List.of("MSA"),
                  ANY,
                  "x")),
          ANY,
          ANY,
          false);

  @Test
  void anImmersionLastsThirtyOneDaysAtMostTheFirstAndTheLastIncluded() {
    assertThat(pmsmp(DAY, "Laiterie").endsOn()).isEqualTo(DAY);
    assertThat(pmsmp(DAY.plusDays(30), "Laiterie").endsOn()).isEqualTo(DAY.plusDays(30));
    refused(() -> pmsmp(DAY.plusDays(31), "Laiterie"), "Au plus 31 jours");
    refused(() -> pmsmp(DAY.minusDays(1), "Laiterie"), "une fin");
    refused(() -> pmsmp(null, "Laiterie"), "une fin");
  }

  @Test
  void anImmersionNamesItsEmployerAndADiagnosisNone() {
    refused(() -> pmsmp(DAY, null), "Nommez l'employeur");
    refused(() -> diagnosis(null, "Ferme", "MSA", "ANY"), "pas d'employeur");
  }

  @Test
  void aDiagnosisHoldsInADayByAnExpertWithItsOutcome() {
    assertThat(diagnosis(null, null, "MSA", "ANY").outcome()).isEqualTo("ANY");
    refused(() -> diagnosis(DAY, null, "MSA", "ANY"), "en un jour");
    refused(() -> diagnosis(null, null, null, "ANY"), "l'opérateur");
    refused(() -> diagnosis(null, null, "CMA", "ANY"), "Opérateurs");
    refused(() -> diagnosis(null, null, "MSA", null), "l'issue");
    refused(() -> diagnosis(null, null, "MSA", "OTHER"), "Issues");
  }

  @Test
  void aStepThatTheFileDoesNotKnowIsNone() {
    refused(
        () -> of(new Step.Said("PARTY", DAY, null, null, null, null)), "Codes de CEI : DIAGNOSIS");
  }

  private static Step pmsmp(@Nullable LocalDate endsOn, @Nullable String employer) {
    return of(new Step.Said("PMSMP", DAY, endsOn, employer, null, null));
  }

  private static Step diagnosis(
      @Nullable LocalDate endsOn,
      @Nullable String employer,
      @Nullable String operator,
      @Nullable String outcome) {
    return of(new Step.Said("DIAGNOSIS", DAY, endsOn, employer, operator, outcome));
  }

  private static Step of(Step.Said said) {
    return Step.of(UUID.randomUUID(), PROGRAMME, said, DAY, AUTHOR);
  }

  private static void refused(Runnable said, String because) {
    assertThatThrownBy(said::run).hasMessageContaining(because);
  }
}
