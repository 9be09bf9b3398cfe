package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.fact.Milestone;
import java.util.List;
import java.util.Optional;

/**
 * The definition of one indicator, as its file states it.
 *
 * @param cohort the milestone whose date puts a parcours in a period, and from which delays run
 * @param maturity how long a parcours must have had before it is counted; none when what is counted
 *     is known with the start itself
 * @param variants at least one; the first is the one shown when nobody asks
 */
public record Indicator(
    String code,
    int version,
    String label,
    String definition,
    String source,
    Filter population,
    Milestone cohort,
    Optional<Delay> maturity,
    List<Variant> variants) {
  public Indicator {
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
    var counted =
        maturity
            .map(delay ->
                " Cohorte mûre : une personne compte une fois passé le délai de %s ; celles dont le délai court encore et celles sorties avant son terme sans l'événement sont comptées à part."
                    .formatted(delay.inWords()))
            .orElse("");
    return "%s Variante %s : %s.%s Définition %s, version %d."
        .formatted(definition, variant.name(), variant.label(), counted, code, version);
  }
}
