package fr.jalon.indicators.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the State and the département signed: its fiches, what each costs, and who pays which half.
 *
 * @param statePercent the part of the State in what both pay
 * @param rule the same, in the words of the document
 */
record Agreement(
    String code,
    String label,
    String source,
    int year,
    BigDecimal statePercent,
    String rule,
    List<Cost> fiches) {
  Agreement {
    fiches = List.copyOf(fiches);
  }

  /** What a fiche costs, State and département together; none where the document does not say. */
  record Cost(String code, OptionalLong costCents) {}

  Optional<Cost> cost(String fiche) {
    return fiches.stream().filter(one -> one.code().equals(fiche)).findFirst();
  }
}
