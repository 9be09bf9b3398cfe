package fr.jalon.accompaniment.employment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import fr.jalon.platform.identity.OfFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as it is shown to whoever follows the person. */
@Schema(name = "Employment", description = "Un emploi, avec tout ce qui en a été dit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmploymentView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    Status status,
    @Schema(description = "Version, reprise dans l'ETag") long version,
    EmploymentKind contract,
    LocalDate startsOn,
    @Nullable LocalDate plannedEndsOn,
    @Nullable Integer weeklyHours,
    @Schema(description = "Gardé dans ce service, jamais transmis") @Nullable String employer,
    @Schema(description = "Qui en a parlé") Set<EmploymentSource> sources,
    @Schema(description = "L'emploi dont c'est un autre récit") @Nullable UUID sameAs,
    @Schema(description = "Emplois qui n'en font peut-être qu'un avec celui-ci ; un agent tranche")
        List<UUID> possiblySame,
    @Schema(description = "Dernier jour travaillé") @Nullable LocalDate endedOn,
    @Schema(description = "Avant le terme, ou pendant les premiers mois") @Nullable Boolean early,
    @Nullable EndReason endReason,
    @Schema(description = "Tout ce qui en a été dit, du plus ancien au plus récent")
        List<StatementView> statements,
    List<EndView> ends)
    implements OfFile {

  /** How far a job is. */
  public enum Status {
    TO_COMPARE,
    CURRENT,
    ENDED,
    SAME
  }

  /** What one source said. */
  @Schema(name = "EmploymentStatement", description = "Ce qu'une source a dit de l'emploi")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StatementView(
      Statement.Kind kind,
      EmploymentSource source,
      EmploymentKind contract,
      LocalDate startsOn,
      @Nullable LocalDate plannedEndsOn,
      @Schema(description = "Pourquoi ce qui précède était faux") @Nullable String reason,
      Instant recordedAt,
      String recordedBy) {

    static StatementView of(Statement said) {
      return new StatementView(
          said.kind(),
          said.source(),
          said.terms().contract(),
          said.terms().startsOn(),
          said.terms().plannedEndsOn(),
          said.reason(),
          said.recordedAt(),
          said.recordedBy());
    }
  }

  /** An end that was recorded; the last counts. */
  @Schema(name = "EmploymentEnd", description = "Une fin, telle que saisie ; la dernière compte")
  public record EndView(
      LocalDate endedOn, EndReason reason, boolean early, Instant recordedAt, String recordedBy) {

    static EndView of(End end) {
      return new EndView(end.on(), end.reason(), end.early(), end.recordedAt(), end.recordedBy());
    }
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  public static EmploymentView of(Employment employment, List<UUID> possiblySame) {
    var job = employment.job();
    return switch (employment) {
      case Employment.ToCompare _ -> view(job, Status.TO_COMPARE, null, possiblySame, List.of());
      case Employment.Current _ -> view(job, Status.CURRENT, null, List.of(), List.of());
      case Employment.Same same -> view(job, Status.SAME, same.as().value(), List.of(), List.of());
      case Employment.Ended ended -> view(job, Status.ENDED, null, List.of(), ended.ends());
    };
  }

  private static EmploymentView view(
      Job job, Status status, @Nullable UUID sameAs, List<UUID> possiblySame, List<End> ends) {
    var end = ends.isEmpty() ? null : ends.getLast();
    return new EmploymentView(
        job.id().value(),
        job.accompaniment().value(),
        job.subject().parcoursId(),
        status,
        job.version(),
        job.terms().contract(),
        job.terms().startsOn(),
        job.terms().plannedEndsOn(),
        job.terms().weeklyHours(),
        job.terms().employer(),
        job.sources(),
        sameAs,
        possiblySame,
        end == null ? null : end.on(),
        end == null ? null : end.early(),
        end == null ? null : end.reason(),
        job.statements().stream().map(StatementView::of).toList(),
        ends.stream().map(EndView::of).toList());
  }
}
