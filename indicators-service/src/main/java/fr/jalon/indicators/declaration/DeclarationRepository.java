package fr.jalon.indicators.declaration;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_ALREADY_OPEN;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps declarations: the row that is locked, and the versions that are only ever added. */
@ApplicationScoped
public class DeclarationRepository {
  private static final String COLUMNS =
      """
      select d.id, d.code, d.variant, d.period, d.first_day, d.last_day, d.organisation,
             v.version, v.status, v.value, v.reached, v.reached_on, v.method, v.documents, v.note,
             v.agent, v.recorded_at
        from declaration d join declaration_version v on v.declaration_id = d.id
      """;
  private static final String CURRENT = COLUMNS + " and v.version = d.version ";

  private final RowRepository rows;
  private final Declarables declarables;

  DeclarationRepository(RowRepository rows, Declarables declarables) {
    this.rows = rows;
    this.declarables = declarables;
  }

  private record Id(UUID id) {}

  private record Row(
      UUID id,
      String code,
      String variant,
      String period,
      LocalDate firstDay,
      LocalDate lastDay,
      String organisation,
      long version,
      Declaration.Status status,
      @Nullable BigDecimal value,
      @Nullable Boolean reached,
      @Nullable LocalDate reachedOn,
      String method,
      List<UUID> documents,
      @Nullable String note,
      String agent,
      Instant recordedAt) {}

  /** Which declarations are wanted; what is empty is not asked. */
  public record Wanted(String period, String organisation, String code, String status) {}

  /** Where a declaration stands in the list. */
  public record Place(String period, String code, String variant, String organisation) {
    public static final Place BEFORE_ALL = new Place("", "", "", "");
  }

  /** Locks the declaration for the rest of the transaction. */
  public Optional<Version> lock(DeclarationId id) {
    rows.select("select id from declaration where id = ?1 for update", Id.class, id.value());
    return find(id);
  }

  public Optional<Version> find(DeclarationId id) {
    return select(CURRENT + "where d.id = ?1", id.value()).stream().findFirst();
  }

  /** What that organisation declares of a figure for a period, locked, if it does already. */
  public Optional<Version> lock(Subject subject) {
    return rows
        .select(
            """
            select id from declaration
             where code = ?1 and variant = ?2 and period = ?3 and organisation = ?4
               for update
            """,
            Id.class,
            subject.figure().code(),
            subject.figure().variant(),
            subject.period().name(),
            subject.organisation())
        .stream()
        .findFirst()
        .flatMap(row -> find(new DeclarationId(row.id())));
  }

  /** Every version, the first one first. */
  public List<Version> versions(DeclarationId id) {
    return select(COLUMNS + " where d.id = ?1 order by v.version", id.value());
  }

  public List<Version> page(Wanted wanted, Place after, int limit) {
    return select(
        CURRENT
            + """
            where (?1 = '' or d.period = ?1) and (?2 = '' or d.organisation = ?2)
              and (?3 = '' or d.code = ?3) and (?4 = '' or v.status = ?4)
              and (d.period, d.code, d.variant, d.organisation) > (?5, ?6, ?7, ?8)
            order by d.period, d.code, d.variant, d.organisation
            limit ?9
            """,
        wanted.period(),
        wanted.organisation(),
        wanted.code(),
        wanted.status(),
        after.period(),
        after.code(),
        after.variant(),
        after.organisation(),
        limit);
  }

  /** What is declared for periods that end on those days or between. */
  public List<Version> ofPeriodsEnding(LocalDate from, LocalDate to) {
    return select(CURRENT + "where d.last_day between ?1 and ?2", from, to);
  }

  /** Milestones reached by the last word of the département on them, whatever the period. */
  public List<Version> milestonesReached() {
    return select(
        """
        select * from (
          select distinct on (answer.id) answer.* from (%s) answer
           where answer.status = 'VALIDATED'
           order by answer.id, answer.version desc) latest
         where reached
        """
            .formatted(COLUMNS));
  }

  /** The last word of the département on each part of a figure, as known at an instant. */
  public List<Version> validated(String code, String variant, Instant knownAt) {
    return select(
        """
        select * from (
          select distinct on (answer.id) answer.* from (%s) answer
           where answer.code = ?1 and answer.variant = ?2 and answer.status = 'VALIDATED'
             and answer.recorded_at <= ?3
           order by answer.id, answer.version desc) latest
         order by last_day, organisation
        """
            .formatted(COLUMNS),
        code,
        variant,
        knownAt);
  }

  /** Refuses a second declaration of the same figure, period and organisation. */
  public void open(Declaration begun, String agent, Instant at) {
    var subject = begun.subject();
    var opened =
        rows.write(
            """
            insert into declaration
              (id, code, variant, period, first_day, last_day, organisation, version)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict on constraint an_organisation_declares_a_figure_once_a_period do nothing
            """,
            begun.id().value(),
            subject.figure().code(),
            subject.figure().variant(),
            subject.period().name(),
            subject.period().first(),
            subject.period().last(),
            subject.organisation(),
            begun.version());
    if (opened == 0) {
      throw DECLARATION_ALREADY_OPEN.because("Modifiez la déclaration qui est ouverte.");
    }
    keep(begun, "", agent, at);
  }

  /** Adds a version and makes it the current one. */
  public void append(Declaration next, String note, String agent, Instant at) {
    rows.write(
        "update declaration set version = ?2 where id = ?1", next.id().value(), next.version());
    keep(next, note, agent, at);
  }

  private void keep(Declaration one, String note, String agent, Instant at) {
    var stated = one.stated();
    rows.write(
        """
        insert into declaration_version
          (declaration_id, version, status, value, reached, reached_on, method, documents, note,
           agent, recorded_at)
        values (?1, ?2, ?3, cast(nullif(?4, '') as numeric), cast(nullif(?5, '') as boolean),
                cast(nullif(?6, '') as date), ?7, cast(?8 as uuid[]), nullif(?9, ''), ?10, ?11)
        """,
        one.id().value(),
        one.version(),
        one.status().name(),
        stated.told() instanceof Told.Amount(var value) ? value.toPlainString() : "",
        switch (stated.told()) {
          case Told.Amount _ -> "";
          case Told.Reached _ -> "true";
          case Told.NotReached _ -> "false";
        },
        stated.told() instanceof Told.Reached(var on) ? on.toString() : "",
        stated.method(),
        RowRepository.array(stated.documents()),
        note,
        agent,
        at);
  }

  private List<Version> select(String sql, Object... parameters) {
    return rows.select(sql, Row.class, parameters).stream().map(this::version).toList();
  }

  private Version version(Row row) {
    return new Version(
        declaration(row), row.note() == null ? "" : row.note(), row.agent(), row.recordedAt());
  }

  private Declaration declaration(Row row) {
    var id = new DeclarationId(row.id());
    var subject =
        new Subject(
            declarables.find(row.code(), row.variant()).orElseGet(() -> retired(row)),
            new Period(row.period(), row.firstDay(), row.lastDay()),
            row.organisation());
    var stated = new Stated(told(row), row.method(), row.documents());
    return switch (row.status()) {
      case DRAFT -> new Declaration.Draft(id, subject, row.version(), stated);
      case SUBMITTED -> new Declaration.Submitted(id, subject, row.version(), stated, row.agent());
      case RETURNED -> new Declaration.Returned(id, subject, row.version(), stated);
      case VALIDATED -> new Declaration.Validated(id, subject, row.version(), stated);
    };
  }

  private static Told told(Row row) {
    if (row.value() != null) {
      return new Told.Amount(row.value());
    }
    return row.reachedOn() == null ? new Told.NotReached() : new Told.Reached(row.reachedOn());
  }

  /** What was declared of a figure that the catalogue no longer holds. */
  private static Declarable retired(Row row) {
    return new Declarable(
        row.code(),
        row.code(),
        row.variant(),
        row.variant(),
        "",
        row.value() == null ? 0 : Math.max(row.value().scale(), 0),
        row.value() == null ? Declarable.Kind.MILESTONE : Declarable.Kind.FIGURE,
        List.of(row.organisation()));
  }
}
