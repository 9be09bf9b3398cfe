package fr.jalon.indicators.dashboard.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps as they are shown, with the definition that they were counted by. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record FunnelView(
    String period,
    @Nullable String territory,
    LocalDate asOf,
    String definition,
    long entrants,
    long immature,
    long excluded,
    List<StepView> steps) {

  static FunnelView of(MeasureFunnel.Answer answer) {
    var funnel = answer.funnel();
    return new FunnelView(
        answer.period().name(),
        answer.territory().orElse(null),
        answer.asOf(),
        definition(answer.months()),
        funnel.persons(Step.NOTIFIED),
        funnel.immature(),
        funnel.excluded(),
        Arrays.stream(Step.values()).map(step -> StepView.of(step, funnel)).toList());
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
   * @param share of the entrants counted, in percent
   * @param medianDays since the step before; null for the first, and when nobody has both dates
   * @param measured how many persons the median is that of
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StepView(
      Step step,
      String label,
      long persons,
      @Nullable BigDecimal share,
      @Nullable BigDecimal medianDays,
      long measured) {

    static StepView of(Step step, Funnel funnel) {
      long persons = funnel.persons(step);
      long entrants = funnel.persons(Step.NOTIFIED);
      return new StepView(
          step,
          step.label(),
          persons,
          entrants == 0
              ? null
              : BigDecimal.valueOf(100 * persons)
                  .divide(BigDecimal.valueOf(entrants), 1, RoundingMode.HALF_UP),
          funnel.days(step).median().orElse(null),
          funnel.days(step).size());
    }
  }
}
