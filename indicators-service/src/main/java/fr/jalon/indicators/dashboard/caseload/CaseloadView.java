package fr.jalon.indicators.dashboard.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.dashboard.DayHistogram;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caseload as it is shown to the direction. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseloadView(
    LocalDate asOf,
    @Nullable String territory,
    String definition,
    long followed,
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

  static CaseloadView of(MeasureCaseload.Answer answer) {
    var caseload = answer.caseload();
    var shares = caseload.shares();
    return new CaseloadView(
        answer.day(),
        answer.territory().orElse(null),
        DEFINITION,
        persons(shares),
        by(shares, Caseload.Share::organismeKind, OrganismeView::of),
        by(shares, Caseload.Share::parcoursType, ParcoursView::of),
        caseload.waiting().stream().map(QueueView::of).toList(),
        caseload.stays().stream().map(ProgrammeView::of).toList());
  }

  /** The most numerous first. */
  private static <V extends Headcount> List<V> by(
      List<Caseload.Share> shares,
      Function<Caseload.Share, Optional<String>> quality,
      Made<V> view) {
    return shares.stream().collect(Collectors.groupingBy(quality)).entrySet().stream()
        .map(group -> view.of(group.getKey().orElse(null), group.getValue()))
        .sorted(Comparator.comparingLong(Headcount::persons).reversed())
        .toList();
  }

  private static long persons(Collection<Caseload.Share> shares) {
    return shares.stream().mapToLong(Caseload.Share::persons).sum();
  }

  /** A line made of the shares that it gathers. */
  private interface Made<V> {
    V of(@Nullable String code, List<Caseload.Share> shares);
  }

  /** A line that counts persons. */
  interface Headcount {
    long persons();
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
      long persons,
      long referents,
      long unnamed,
      @Nullable BigDecimal medianCaseload,
      long largestCaseload)
      implements Headcount {

    static OrganismeView of(@Nullable String kind, List<Caseload.Share> shares) {
      var loads = loads(shares);
      var histogram = new DayHistogram();
      loads.values().forEach(load -> histogram.add(Math.toIntExact(load), 1));
      long named = loads.values().stream().mapToLong(Long::longValue).sum();
      return new OrganismeView(
          kind,
          CaseloadView.persons(shares),
          loads.size(),
          CaseloadView.persons(shares) - named,
          histogram.median().orElse(null),
          loads.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }
  }

  /** How many persons each référent follows. */
  static Map<UUID, Long> loads(List<Caseload.Share> shares) {
    return shares.stream()
        .filter(share -> share.referent().isPresent())
        .collect(
            Collectors.groupingBy(
                share -> share.referent().orElseThrow(),
                Collectors.summingLong(Caseload.Share::persons)));
  }

  /** One type of parcours; null when it was never told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ParcoursView(@Nullable String type, long persons) implements Headcount {
    static ParcoursView of(@Nullable String type, List<Caseload.Share> shares) {
      return new ParcoursView(type, CaseloadView.persons(shares));
    }
  }

  /** One queue; its median is that of the new entrants. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record QueueView(
      Queue queue, String label, long persons, long stock, @Nullable BigDecimal medianDays) {
    static QueueView of(Caseload.Waiting waiting) {
      return new QueueView(
          waiting.queue(),
          waiting.queue().label(),
          waiting.persons(),
          waiting.stock(),
          waiting.days().median().orElse(null));
    }
  }

  /** Persons in a programme, or in one measure of it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProgrammeView(String programme, @Nullable String measure, long persons) {
    static ProgrammeView of(Caseload.Stay stay) {
      return new ProgrammeView(stay.programme(), stay.measure().orElse(null), stay.persons());
    }
  }

  /** One référent, known by an opaque id; his name belongs to orientation-service. */
  record ReferentView(UUID referentId, long persons) {
    static List<ReferentView> of(Caseload caseload) {
      return loads(caseload.shares()).entrySet().stream()
          .map(load -> new ReferentView(load.getKey(), load.getValue()))
          .sorted(
              Comparator.comparingLong(ReferentView::persons)
                  .reversed()
                  .thenComparing(ReferentView::referentId))
          .toList();
    }
  }
}
