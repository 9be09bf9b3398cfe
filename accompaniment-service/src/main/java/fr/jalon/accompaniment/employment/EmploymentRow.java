package fr.jalon.accompaniment.employment;

import fr.jalon.accompaniment.employment.Statement.Kind;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.Subject;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.EmploymentEvent.EmploymentSource;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A job as its tables hold it. */
@Entity
@Table(name = "employment")
class EmploymentRow {
  @Id UUID id;

  /** The database's own: written by its default. */
  @Column(insertable = false, updatable = false)
  String departement;

  @Column(name = "accompaniment_id", updatable = false)
  UUID accompanimentId;

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId;

  @Column(name = "person_id", updatable = false)
  UUID personId;

  String status;
  long version;

  @Enumerated(EnumType.STRING)
  EmploymentKind contract;

  @Column(name = "starts_on")
  LocalDate startsOn;

  @Column(name = "planned_ends_on")
  @Nullable LocalDate plannedEndsOn;

  @Column(name = "weekly_hours")
  @Nullable Integer weeklyHours;

  @Nullable String employer;

  @Column(name = "same_as")
  @Nullable UUID sameAs;

  @Column(name = "ended_on")
  @Nullable LocalDate endedOn;

  @Nullable Boolean early;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  @Nullable EndReason endReason;

  @ElementCollection
  @CollectionTable(name = "employment_statement", joinColumns = @JoinColumn(name = "employment_id"))
  @OrderColumn(name = "number")
  @BatchSize(size = 200)
  List<StatementColumns> statements = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "employment_end", joinColumns = @JoinColumn(name = "employment_id"))
  @OrderColumn(name = "number")
  @BatchSize(size = 200)
  List<EndColumns> ends = new ArrayList<>();

  /** A line of {@code employment_statement}. */
  @Embeddable
  static class StatementColumns {
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    EmploymentSource source;

    @Enumerated(EnumType.STRING)
    EmploymentKind contract;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "planned_ends_on")
    @Nullable LocalDate plannedEndsOn;

    @Column(name = "weekly_hours")
    @Nullable Integer weeklyHours;

    @Nullable String employer;
    @Nullable String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected StatementColumns() {}

    StatementColumns(Statement statement) {
      kind = statement.kind();
      source = statement.source();
      contract = statement.terms().contract();
      startsOn = statement.terms().startsOn();
      plannedEndsOn = statement.terms().plannedEndsOn();
      weeklyHours = statement.terms().weeklyHours();
      employer = statement.terms().employer();
      reason = statement.reason();
      recordedAt = statement.recordedAt();
      recordedBy = statement.recordedBy();
    }

    Statement toStatement() {
      return new Statement(
          kind,
          source,
          new JobTerms(contract, startsOn, plannedEndsOn, weeklyHours, employer),
          reason,
          recordedAt,
          recordedBy);
    }
  }

  /** A line of {@code employment_end}. */
  @Embeddable
  static class EndColumns {
    @Column(name = "ended_on")
    LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    EndReason reason;

    boolean early;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate's
    protected EndColumns() {}

    EndColumns(End end) {
      endedOn = end.on();
      reason = end.reason();
      early = end.early();
      recordedAt = end.recordedAt();
      recordedBy = end.recordedBy();
    }

    End toEnd() {
      return new End(endedOn, reason, early, recordedAt, recordedBy);
    }
  }

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected EmploymentRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest, the database the departement
  EmploymentRow(Employment first) {
    id = first.id().value();
    accompanimentId = first.job().accompaniment().value();
    parcoursId = first.job().subject().parcoursId();
    personId = first.job().subject().personId();
    become(first);
  }

  final void become(Employment next) {
    var terms = next.job().terms();
    version = next.job().version();
    contract = terms.contract();
    startsOn = terms.startsOn();
    plannedEndsOn = terms.plannedEndsOn();
    weeklyHours = terms.weeklyHours();
    employer = terms.employer();
    var told = next.job().statements();
    told.stream().skip(statements.size()).map(StatementColumns::new).forEach(statements::add);
    switch (next) {
      case Employment.ToCompare _ -> status = "TO_COMPARE";
      case Employment.Current _ -> status = "CURRENT";
      case Employment.Same same -> {
        status = "SAME";
        sameAs = same.as().value();
      }
      case Employment.Ended ended -> {
        status = "ENDED";
        endedOn = ended.end().on();
        early = ended.end().early();
        endReason = ended.end().reason();
        ended.ends().stream().skip(ends.size()).map(EndColumns::new).forEach(ends::add);
      }
    }
  }

  Employment toEmployment() {
    var job =
        new Job(
            new EmploymentId(id),
            new AccompanimentId(accompanimentId),
            new Subject(departement, personId, parcoursId),
            statements.stream().map(StatementColumns::toStatement).toList(),
            version);
    return switch (status) {
      case "TO_COMPARE" -> new Employment.ToCompare(job);
      case "CURRENT" -> new Employment.Current(job);
      case "ENDED" -> new Employment.Ended(job, ends.stream().map(EndColumns::toEnd).toList());
      case "SAME" -> new Employment.Same(job, new EmploymentId(Objects.requireNonNull(sameAs)));
      case String unknown -> throw new IllegalStateException("employment status " + unknown);
    };
  }
}
