package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.catalogue.count.Breakdown;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The definition of one indicator, as its file states it.
 *
 * @param page where the source says it
 * @param fiche the action of the pact it belongs to, FA01 to FA22
 * @param pilots organisations that answer for the action, and declare what is not computed
 * @param unverified what the definition takes for granted and no text that was read confirms
 * @param breakdowns by what its computed figures may be broken down
 * @param variants at least one; the first is the one shown when nobody asks
 */
public record Indicator(
    String code,
    int version,
    String label,
    String definition,
    String source,
    Optional<String> page,
    Optional<String> fiche,
    IndicatorClass classe,
    List<String> pilots,
    List<String> unverified,
    Set<Breakdown> breakdowns,
    List<Variant> variants) {
  public Indicator {
    pilots = List.copyOf(pilots);
    unverified = List.copyOf(unverified);
    var allowed = EnumSet.noneOf(Breakdown.class);
    allowed.addAll(breakdowns);
    breakdowns = Collections.unmodifiableSet(allowed);
    variants = List.copyOf(variants);
  }

  public Variant defaultVariant() {
    return variants.getFirst();
  }

  public Optional<Variant> variant(String name) {
    return variants.stream().filter(variant -> variant.name().equals(name)).findFirst();
  }

  /** The whole rule in one paragraph: what a figure must show beside itself. */
  public String rule(Variant variant) {
    return "%s Variante %s : %s.%s Définition %s, version %d."
        .formatted(
            definition,
            variant.name(),
            variant.label(),
            Wording.of(variant.measure()),
            code,
            version);
  }
}
