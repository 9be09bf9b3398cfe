package fr.jalon.indicators.declaration;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what was declared and validated, for whoever shows a figure. */
@ApplicationScoped
public class DeclaredFigures {
  private final DeclarationRepository declarations;
  private final Declarables declarables;
  private final Clock clock;

  DeclaredFigures(DeclarationRepository declarations, Declarables declarables, Clock clock) {
    this.declarations = declarations;
    this.declarables = declarables;
    this.clock = clock;
  }

  /** The same, as known now. */
  public Optional<Declared> validated(String code, String variant, Period period) {
    return validated(code, variant, period, clock.instant());
  }

  /**
   * The figure of the département for a period, as known at an instant. Nothing as long as one of
   * those who declare a part of it has not been validated: a partial sum is no figure. A milestone
   * stays reached.
   */
  @Transactional
  public Optional<Declared> validated(String code, String variant, Period period, Instant knownAt) {
    return declarables
        .find(code, variant)
        .flatMap(
            figure -> declared(figure, period, declarations.validated(code, variant, knownAt)));
  }

  private static Optional<Declared> declared(
      Declarable figure, Period period, List<Version> known) {
    return switch (figure.kind()) {
      case FIGURE -> {
        var parts = known.stream().filter(one -> isOf(one, period)).toList();
        var declarers = parts.stream().map(DeclaredFigures::organisation).toList();
        yield declarers.containsAll(figure.declarers())
            ? Optional.of(sum(parts))
            : Optional.empty();
      }
      case MILESTONE -> {
        var reached =
            known.stream()
                .filter(one ->
                    one.declaration().stated().told() instanceof Told.Reached(var on)
                        && !on.isAfter(period.last()))
                .findFirst();
        var said = known.stream().filter(one -> isOf(one, period)).findFirst();
        yield reached.or(() -> said).map(one -> sum(List.of(one)));
      }
    };
  }

  private static boolean isOf(Version one, Period period) {
    return one.declaration().subject().period().name().equals(period.name());
  }

  private static String organisation(Version one) {
    return one.declaration().subject().organisation();
  }

  private static Declared sum(List<Version> parts) {
    var statements = parts.stream().map(one -> one.declaration().stated()).toList();
    var total =
        statements.stream()
            .flatMap(stated ->
                stated.told() instanceof Told.Amount(var value)
                    ? Stream.of(value)
                    : Stream.<BigDecimal>empty())
            .reduce(BigDecimal::add);
    return new Declared(
        total.<Told>map(Told.Amount::new).orElseGet(() -> statements.getFirst().told()),
        parts.stream().map(DeclaredFigures::organisation).toList(),
        statements.stream().map(Stated::method).toList(),
        statements.stream().flatMap(stated -> stated.documents().stream()).distinct().toList(),
        parts.stream().map(Version::recordedAt).max(Comparator.naturalOrder()).orElseThrow());
  }
}
