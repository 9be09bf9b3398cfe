package fr.jalon.indicators.dashboard.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.dashboard.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps as they are shown to one reader, with the definition that they were counted by. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FunnelView(
    String period,
    @Nullable String territory,
    LocalDate asOf,
    String definition,
    @Nullable Long entrants,
    @Nullable Long immature,
    @Nullable Long excluded,
    long hidden,
    List<StepView> steps) {

  static FunnelView of(MeasureFunnel.Answer answer, Reader.Sight sight) {
    var territory = answer.territory();
    var seen = sight.of(answer.funnel().persons());
    // Months add up to the year: what one of them hides would be found from the others.
    var mayTell = sight.isRaw() || answer.period().isYear();
    var entrants = mayTell ? seen.at(Step.NOTIFIED.name(), territory) : null;
    var immature = mayTell ? seen.at(Funnel.IMMATURE, territory) : null;
    var excluded = mayTell ? seen.at(Funnel.EXCLUDED, territory) : null;
    var steps =
        Arrays.stream(Step.values())
            .map(step ->
                mayTell
                    ? StepView.of(
                        step, seen.at(step.name(), territory), entrants, answer.funnel(), sight)
                    : StepView.hidden(step))
            .toList();
    return new FunnelView(
        answer.period().name(),
        territory.orElse(null),
        answer.asOf(),
        definition(answer.months()),
        entrants,
        immature,
        excluded,
        Reader.hidden(immature, excluded)
            + steps.stream().filter(step -> step.persons() == null).count(),
        steps);
  }

  private static String definition(int months) {
    return """
    Parmi les nouveaux entrants soumis aux droits et devoirs dont la notification a été reçue par le \
    Département pendant la période, ceux qui ont atteint chaque étape. Cohorte mûre : une personne \
    compte une fois passés %d mois depuis la réception ; celles dont ce délai court encore et celles \
    sorties avant son terme sans contrat sont comptées à part. Le délai médian va de l'étape \
    précédente à celle-ci, en jours calendaires, pour les personnes qui ont les deux dates.\
    """
        .formatted(months);
  }

  /**
   * One step.
   *
   * @param persons null when they are too few to be shown, or would tell of others
   * @param share of the entrants counted, in percent
   * @param medianDays since the step before; null for the first, and when too few have both dates
   * @param measured how many persons the median is that of
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StepView(
      Step step,
      String label,
      @Nullable Long persons,
      @Nullable BigDecimal share,
      @Nullable BigDecimal medianDays,
      @Nullable Long measured) {

    static StepView hidden(Step step) {
      return new StepView(step, step.label(), null, null, null, null);
    }

    static StepView of(
        Step step,
        @Nullable Long persons,
        @Nullable Long entrants,
        Funnel funnel,
        Reader.Sight sight) {
      long measured = funnel.measured(step);
      return new StepView(
          step,
          step.label(),
          persons,
          share(persons, entrants),
          sight.madeBy(measured, funnel.medianDays(step).orElse(null)),
          persons != null && sight.mayShow(measured) ? measured : null);
    }

    private static @Nullable BigDecimal share(@Nullable Long persons, @Nullable Long entrants) {
      return persons == null || entrants == null || entrants == 0
          ? null
          : BigDecimal.valueOf(100 * persons)
              .divide(BigDecimal.valueOf(entrants), 1, RoundingMode.HALF_UP);
    }
  }
}
