package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.catalogue.Variant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One indicator of the catalogue, word for word. */
record DefinitionView(
    String code,
    int version,
    String label,
    String definition,
    String source,
    List<VariantView> variants) {

  static DefinitionView of(Indicator indicator) {
    return new DefinitionView(
        indicator.code(),
        indicator.version(),
        indicator.label(),
        indicator.definition(),
        indicator.source(),
        indicator.variants().stream().map(each -> VariantView.of(indicator, each)).toList());
  }

  /** One named reading; {@code byDefault} is the one shown when nobody asks. */
  record VariantView(
      String name,
      String label,
      String unit,
      boolean byDefault,
      String rule,
      List<TargetView> targets) {
    static VariantView of(Indicator indicator, Variant variant) {
      return new VariantView(
          variant.name(),
          variant.label(),
          variant.unit(),
          variant.equals(indicator.defaultVariant()),
          indicator.rule(variant),
          variant.targets().stream().map(TargetView::of).toList());
    }
  }

  /** One promise and the days it holds. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TargetView(
      Target.Comparator comparator, BigDecimal value, LocalDate from, @Nullable LocalDate until) {
    static TargetView of(Target target) {
      return new TargetView(
          target.comparator(), target.value(), target.from(), target.until().orElse(null));
    }
  }
}
