package fr.jalon.indicators.declaration.reminder;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Subject;
import fr.jalon.indicators.declaration.Told;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.partner.Standing;
import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.indicators.declaration.reminder.Missing.State;
import fr.jalon.indicators.declaration.writing.Subjects;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what is missing for a period, organisation by organisation, and by when. */
@ApplicationScoped
class ListMissing {
  private final Declarables declarables;
  private final DeclarationRepository declarations;
  private final CurrentStanding standing;
  private final Subjects subjects;

  ListMissing(
      Declarables declarables,
      DeclarationRepository declarations,
      CurrentStanding standing,
      Subjects subjects) {
    this.declarables = declarables;
    this.declarations = declarations;
    this.standing = standing;
    this.subjects = subjects;
  }

  /** What is missing for a period, by organisation and indicator. */
  record Answer(Period period, LocalDate dueOn, List<Missing> missing) {}

  /** The last period that is over, when nobody says which. */
  @Transactional
  Answer handle(Optional<String> periodName, Optional<String> organisation) {
    var reader = standing.reading();
    var today = subjects.today();
    var period =
        periodName
            .map(name -> subjects.period(name, "?periode"))
            .orElseGet(() -> declarables.policy().every().lastOver(today));
    var begun = declarations.ofPeriodsEnding(period.last(), period.last());
    var reached = declarations.milestonesReached();
    var missing =
        declarables.all().stream()
            .filter(figure -> isExpected(figure, period))
            .filter(figure -> reached.stream().noneMatch(one -> reaches(one, figure, period)))
            .flatMap(figure ->
                figure.declarers().stream()
                    .filter(declarer -> isWanted(declarer, reader, organisation))
                    .map(declarer -> new Subject(figure, period, declarer)))
            .flatMap(subject -> missing(subject, begun, today).stream())
            .sorted(
                Comparator.comparing((Missing one) -> one.subject().organisation())
                    .thenComparing(one -> one.subject().figure().code()))
            .toList();
    return new Answer(period, declarables.policy().dueOn(period), missing);
  }

  private boolean isExpected(Declarable figure, Period period) {
    var policy = declarables.policy();
    return policy.isDeclaredFor(figure.code(), period)
        && !policy.optional().contains(figure.code());
  }

  private static boolean isWanted(String declarer, Standing reader, Optional<String> organisation) {
    return reader.sees(declarer) && organisation.map(declarer::equals).orElse(true);
  }

  /** A milestone that was reached by the end of the period is not asked for again. */
  private static boolean reaches(Version one, Declarable figure, Period period) {
    var known = one.declaration();
    return known.subject().figure().equals(figure)
        && known.stated().told() instanceof Told.Reached(var on)
        && !on.isAfter(period.last());
  }

  private Optional<Missing> missing(Subject subject, List<Version> begun, LocalDate today) {
    var known =
        begun.stream()
            .map(Version::declaration)
            .filter(one -> one.subject().equals(subject))
            .findFirst();
    var due = declarables.policy().dueOn(subject.period());
    return state(known)
        .map(state ->
            new Missing(
                subject,
                state,
                known.map(one -> one.id().value()),
                due,
                today.isAfter(due),
                declarables.policy().reached(due, today),
                declarables.policy().next(due, today)));
  }

  private static Optional<State> state(Optional<Declaration> known) {
    if (known.isEmpty()) {
      return Optional.of(State.A_DECLARER);
    }
    return switch (known.get()) {
      case Declaration.Draft _ -> Optional.of(State.BROUILLON);
      case Declaration.Returned _ -> Optional.of(State.RENVOYEE);
      case Declaration.Submitted _ -> Optional.of(State.A_VALIDER);
      case Declaration.Validated _ -> Optional.empty();
    };
  }
}
