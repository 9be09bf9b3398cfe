package fr.jalon.accompaniment.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people a programme, or one of its measures, follows at a time. */
@Schema(name = "ProgrammeCapacity", description = "Le nombre de personnes suivies en même temps")
public record Capacity(int places, Unit unit, String source) {

  public Capacity {
    Sound.require(places > 0, "places is missing or not positive");
    Sound.present(unit, "unit");
    Sound.text(source, "source");
  }

  /** Whole places: half a person is nobody. */
  public int placesFor(BigDecimal fullTimeEquivalents) {
    return switch (unit) {
      case PROGRAMME -> places;
      case PER_FTE ->
          fullTimeEquivalents
              .multiply(BigDecimal.valueOf(places))
              .setScale(0, RoundingMode.FLOOR)
              .intValueExact();
    };
  }

  /** What the number of places is for. */
  @Schema(name = "ProgrammeCapacityUnit")
  public enum Unit {
    PROGRAMME,
    PER_FTE
  }
}
