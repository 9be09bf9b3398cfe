package fr.jalon.accompaniment.employment.returning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.employment.EmploymentRepository;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.identity.OfFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the return to employment of one person, in every way that the data file knows. */
@ApplicationScoped
class ReadReturn {
  private final AccompanimentRepository accompaniments;
  private final EmploymentRepository employments;
  private final EmploymentRulesFile file;
  private final Clock clock;

  ReadReturn(
      AccompanimentRepository accompaniments,
      EmploymentRepository employments,
      EmploymentRulesFile file,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.employments = employments;
    this.file = file;
    this.clock = clock;
  }

  /** The readings of one person. */
  @Schema(
      name = "ReturnToEmployment",
      description = "Retour à l'emploi à 3, 6 et 12 mois, selon chaque définition")
  record View(
      UUID accompanimentId,
      UUID parcoursId,
      @Schema(description = "Entrée dans l'accompagnement ou le dispositif") LocalDate enteredOn,
      List<Reading> readings)
      implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }

  /** One reading. */
  @Schema(name = "ReturnReading", description = "Une lecture du retour à l'emploi")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reading(
      @Schema(examples = "STRICTE") String variant,
      String label,
      String source,
      int months,
      LocalDate measuredOn,
      @Schema(description = "Absent tant que le jour de la mesure n'est pas venu")
          @Nullable Boolean employed) {}

  @Transactional
  View handle(AccompanimentId id, @Nullable LocalDate since) {
    var accompaniment = accompaniments.get(id);
    var today = LocalDate.now(clock);
    var openedOn = accompaniment.assignment().decidedOn();
    var enteredOn =
        new GivenDate("?depuis", openedOn, "l'orientation")
            .resolve(since == null ? openedOn : since, today);
    var spells =
        employments.ofPerson(accompaniment.subject().personId()).stream()
            .flatMap(Spell::of)
            .toList();
    var rules = file.rules().returnToEmployment();
    return new View(
        id.value(),
        accompaniment.subject().parcoursId(),
        enteredOn,
        rules.variants().stream()
            .flatMap(variant ->
                rules.months().stream()
                    .map(months -> ReturnReading.after(enteredOn, months, variant)))
            .map(reading ->
                new Reading(
                    reading.variant().code(),
                    reading.variant().label(),
                    reading.variant().source(),
                    reading.months(),
                    reading.measuredOn(),
                    reading.of(spells, enteredOn, today).orElse(null)))
            .toList());
  }
}
