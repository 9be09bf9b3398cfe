package fr.jalon.accompaniment.programme.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.programme.Capacity;
import fr.jalon.accompaniment.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The active file of a programme on one day. */
@Schema(name = "ActiveFile", description = "La file active d'un programme, un jour donné")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActiveFileView(
    @Schema(examples = "AG") String programme,
    @Schema(examples = "Accompagnement global") String label,
    LocalDate on,
    @Schema(description = "Personnes suivies ce jour-là, entrée et sortie comprises") long people,
    @Schema(description = "Places, quand le programme en compte") @Nullable Integer places,
    @Schema(description = "Plus de personnes que de places") boolean over,
    @Schema(description = "Texte qui fonde les places") @Nullable String source,
    List<OfMeasure> measures) {

  /** The active file of one measure. */
  @Schema(name = "ActiveFileOfMeasure", description = "La file active d'une modalité")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfMeasure(
      @Schema(examples = "COIP") String measure,
      String label,
      long people,
      int places,
      boolean over,
      @Schema(description = "ETP en poste ce jour-là", examples = "3.00") BigDecimal fte,
      @Schema(description = "Personnes par ETP", examples = "50") int perFte,
      String source) {

    private static OfMeasure of(Occupancy.OfMeasure one, LocalDate day) {
      var places = one.file().placesOn(day).orElseThrow();
      var people = one.file().countOn(day);
      return new OfMeasure(
          one.measure().code(),
          one.measure().label(),
          people,
          places,
          people > places,
          one.file().fullTimeOn(day),
          one.measure().capacity().places(),
          one.measure().capacity().source());
    }
  }

  static ActiveFileView of(Programme programme, Occupancy.Files files, LocalDate day) {
    var people = files.whole().countOn(day);
    var places = files.whole().placesOn(day);
    return new ActiveFileView(
        programme.code(),
        programme.label(),
        day,
        people,
        places.orElse(null),
        places.filter(each -> people > each).isPresent(),
        programme.ownCapacity().map(Capacity::source).orElse(null),
        files.measures().stream().map(each -> OfMeasure.of(each, day)).toList());
  }
}
