package fr.jalon.indicators.dashboard.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.dashboard.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caseload as it is shown to one reader; a count that is hidden is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseloadView(
    LocalDate asOf,
    @Nullable String territory,
    String definition,
    @Nullable Long followed,
    long hidden,
    List<OrganismeView> organismes,
    List<ParcoursView> parcours,
    List<QueueView> queues,
    List<ProgrammeView> programmes) {

  private static final String DEFINITION =
      """
      Accompagnements ouverts ce jour-là, par type d'organisme de la dernière orientation du parcours ; \
      la charge d'un référent compte les personnes dont il est le dernier référent désigné. Une \
      personne est dans une seule file, celle de l'étape qui suit la plus avancée qu'elle a atteinte ; \
      l'attente médiane est celle des nouveaux entrants, le stock initial est compté à part.\
      """;

  static CaseloadView of(MeasureCaseload.Answer answer, Reader.Sight sight) {
    var caseload = new ShownCaseload(answer.caseload(), answer.territory(), sight);
    var organismes = caseload.organismes();
    var parcours = caseload.parcours();
    var queues = caseload.queues();
    var programmes = caseload.programmes();
    return new CaseloadView(
        answer.day(),
        answer.territory().orElse(null),
        DEFINITION,
        caseload.followed(),
        organismes.stream().filter(each -> each.persons() == null).count()
            + parcours.stream().filter(each -> each.persons() == null).count()
            + queues.stream().filter(each -> each.persons() == null).count()
            + programmes.stream().filter(each -> each.persons() == null).count(),
        organismes,
        parcours,
        queues,
        programmes);
  }

  /**
   * One kind of organisme; null when it was never told.
   *
   * @param referents how many référents follow them
   * @param unnamed persons whose référent nobody named
   * @param medianCaseload of those référents
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OrganismeView(
      @Nullable String kind,
      @Nullable Long persons,
      long referents,
      @Nullable Long unnamed,
      @Nullable BigDecimal medianCaseload,
      @Nullable Long largestCaseload) {}

  /** One type of parcours; null when it was never told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ParcoursView(@Nullable String type, @Nullable Long persons) {}

  /**
   * One queue; its median is that of the new entrants.
   *
   * @param stock how many were already there when the département began
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record QueueView(
      Queue queue,
      String label,
      @Nullable Long persons,
      @Nullable Long stock,
      @Nullable BigDecimal medianDays) {}

  /** Persons in a programme, or in one measure of it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProgrammeView(String programme, @Nullable String measure, @Nullable Long persons) {}

  /** One référent, known by an opaque id; his name belongs to orientation-service. */
  record ReferentView(UUID referentId, long persons) {
    static List<ReferentView> of(MeasureCaseload.Answer answer) {
      return ShownCaseload.loads(
              answer.caseload().shares().stream()
                  .filter(share ->
                      answer.territory().isEmpty() || share.territory().equals(answer.territory()))
                  .toList())
          .entrySet()
          .stream()
          .map(load -> new ReferentView(load.getKey(), load.getValue()))
          .sorted(
              Comparator.comparingLong(ReferentView::persons)
                  .reversed()
                  .thenComparing(ReferentView::referentId))
          .toList();
    }
  }
}
