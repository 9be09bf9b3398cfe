package fr.jalon.indicators.declaration.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Variant;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every figure that is declared rather than computed, and who declares it. */
@Startup
@ApplicationScoped
public class Declarables {
  private final List<Declarable> all = new ArrayList<>();
  private final SortedSet<String> organisations = new TreeSet<>();
  private final DeclarationPolicy policy;

  @Inject
  Declarables(Catalogue catalogue) throws IOException {
    this(catalogue.all(), PolicyFile.read(file()));
  }

  Declarables(Collection<Indicator> indicators, DeclarationPolicy policy) {
    this.policy = policy;
    var faults = new ArrayList<String>();
    for (var indicator : indicators) {
      organisations.addAll(indicator.pilots());
      var declared = indicator.variants().stream().flatMap(v -> kind(v).stream()).toList();
      var declarers = policy.declarers().getOrDefault(indicator.code(), List.of());
      if (declared.isEmpty() != declarers.isEmpty()) {
        faults.add(
            declared.isEmpty()
                ? indicator.code() + " has declarers and nothing to declare"
                : indicator.code() + " is declared by nobody");
      }
      if (!indicator.pilots().containsAll(declarers)) {
        faults.add("%s: %s must be among its pilots".formatted(indicator.code(), declarers));
      }
      for (var variant : indicator.variants()) {
        kind(variant).ifPresent(kind -> all.add(declarable(indicator, variant, kind, declarers)));
      }
    }
    all.stream()
        .filter(one ->
            one.declarers().size() > 1
                && (one.isPercentage() || one.kind() == Declarable.Kind.MILESTONE))
        .forEach(one -> faults.add(one.code() + ": rates and milestones have one declarer"));
    policy.declarers().keySet().stream()
        .filter(code -> indicators.stream().noneMatch(one -> one.code().equals(code)))
        .forEach(code -> faults.add(code + " is in no catalogue"));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "declaration/policy.yaml does not fit the catalogue: " + String.join("; ", faults));
    }
  }

  public DeclarationPolicy policy() {
    return policy;
  }

  /** In the order of the catalogue. */
  public List<Declarable> all() {
    return List.copyOf(all);
  }

  public Optional<Declarable> find(String code, String variant) {
    return all.stream()
        .filter(one -> one.code().equals(code) && one.variant().equals(variant))
        .findFirst();
  }

  /** The one variant of that indicator that is declared, where there is only one. */
  public Optional<Declarable> only(String code) {
    var found = all.stream().filter(one -> one.code().equals(code)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Every partner that the catalogue names as a pilot. */
  public SortedSet<String> organisations() {
    return new TreeSet<>(organisations);
  }

  private static Declarable declarable(
      Indicator indicator, Variant variant, Declarable.Kind kind, List<String> declarers) {
    return new Declarable(
        indicator.code(),
        indicator.label(),
        variant.name(),
        variant.label(),
        variant.unit(),
        variant.decimals(),
        kind,
        declarers);
  }

  private static Optional<Declarable.Kind> kind(Variant variant) {
    return switch (variant.measure().kind()) {
      case DECLARED -> Optional.of(Declarable.Kind.FIGURE);
      case DATED -> Optional.of(Declarable.Kind.MILESTONE);
      case SHARE,
          COUNT,
          MEAN_DELAY,
          MEDIAN_DELAY,
          STOCK,
          MEAN_LAPSE,
          MEDIAN_LAPSE,
          FOLLOWED_SHARE,
          NOT_COMPUTED,
          TABLE ->
          Optional.empty();
    };
  }

  private static String file() throws IOException {
    try (var file = Declarables.class.getResourceAsStream("/declaration/policy.yaml")) {
      if (file == null) {
        throw new IllegalStateException("declaration/policy.yaml is missing");
      }
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
