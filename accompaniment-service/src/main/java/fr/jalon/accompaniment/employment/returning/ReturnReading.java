package fr.jalon.accompaniment.employment.returning;

import fr.jalon.accompaniment.employment.rule.EmploymentRules.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person works again so many months after an entry, read in one way. Months go date to
 * date (CPC art. 641): entered on 31 August, six months on is the last day of February.
 */
public record ReturnReading(Variant variant, int months, LocalDate measuredOn) {

  public static ReturnReading after(LocalDate enteredOn, int months, Variant variant) {
    return new ReturnReading(variant, months, enteredOn.plusMonths(months));
  }

  /** Empty until the day of measure has come: nobody knows before. */
  public Optional<Boolean> of(List<Spell> spells, LocalDate enteredOn, LocalDate today) {
    if (measuredOn.isAfter(today)) {
      return Optional.empty();
    }
    return Optional.of(
        spells.stream()
            .filter(each -> variant.contracts().contains(each.contract()))
            .filter(each -> !variant.startedSinceEntry() || !each.from().isBefore(enteredOn))
            .anyMatch(each ->
                switch (variant.question()) {
                  case EMPLOYED_ON_THE_DAY -> each.covers(measuredOn);
                  case EMPLOYED_SINCE_ENTRY -> each.meets(enteredOn, measuredOn);
                }));
  }
}
