package fr.jalon.indicators.declaration.writing;

import static fr.jalon.indicators.IndicatorProblem.DECLARED_PERIOD_INVALID;
import static fr.jalon.indicators.IndicatorProblem.DECLARER_EXPECTED_ELSEWHERE;
import static fr.jalon.indicators.IndicatorProblem.FIGURE_NOT_DECLARED;

import fr.jalon.indicators.declaration.Stated;
import fr.jalon.indicators.declaration.Subject;
import fr.jalon.indicators.declaration.Told;
import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Turns what an agent names into what may be declared, or says what is wrong with it. */
@ApplicationScoped
public class Subjects {
  private final Declarables declarables;
  private final Clock clock;

  Subjects(Declarables declarables, Clock clock) {
    this.declarables = declarables;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The period of that name, of the length that is declared. */
  public Period period(String name, String pointer) {
    var every = declarables.policy().every();
    return every
        .parse(name)
        .orElseThrow(
            () -> DECLARED_PERIOD_INVALID.because("Écrivez " + every.inWords() + ".", pointer));
  }

  /** Refuses what is not that organisation's to declare, and a period that has not begun. */
  public Subject subject(
      String code, Optional<String> variant, String periodName, String organisation) {
    var figure = figure(code, variant);
    if (!figure.declarers().contains(organisation)) {
      throw DECLARER_EXPECTED_ELSEWHERE.because(
          "%s se déclare par : %s.".formatted(code, String.join(", ", figure.declarers())),
          "/code");
    }
    var period = period(periodName, "/period");
    if (!declarables.policy().isDeclaredFor(code, period) || period.first().isAfter(today())) {
      throw DECLARED_PERIOD_INVALID.because(
          "%s ne se déclare pas pour %s.".formatted(code, period.name()), "/period");
    }
    return new Subject(figure, period, organisation);
  }

  public Stated stated(Subject subject, Said said) {
    return new Stated(
        Told.of(
            subject.figure(),
            subject.period(),
            said.value(),
            said.reached(),
            said.reachedOn(),
            today()),
        said.method(),
        said.documents());
  }

  private Declarable figure(String code, Optional<String> variant) {
    return variant
        .map(name -> declarables.find(code, name))
        .orElseGet(() -> declarables.only(code))
        .orElseThrow(() -> {
          var variants =
              declarables.all().stream()
                  .filter(one -> one.code().equals(code))
                  .map(Declarable::variant)
                  .toList();
          return variants.isEmpty()
              ? FIGURE_NOT_DECLARED.because(
                  "Aucun chiffre ne se déclare sous « %s ».".formatted(code), "/code")
              : FIGURE_NOT_DECLARED.because(
                  "Variantes de %s à déclarer : %s.".formatted(code, String.join(", ", variants)),
                  "/variant");
        });
  }
}
