package fr.jalon.indicators.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.indicators.catalogue.Target;
import fr.jalon.indicators.measure.Verdict;
import fr.jalon.indicators.measure.secret.Mask;
import fr.jalon.indicators.publication.PublishedFigure.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication as its readers see it: word for word, less what may not be shown to them. */
public record PublishedView(SummaryView publication, List<FigureView> figures) {

  /** The publication without its figures. */
  public record SummaryView(
      UUID id,
      Purpose purpose,
      String purposeInWords,
      String title,
      String period,
      LocalDate firstOn,
      LocalDate lastOn,
      LocalDate asOf,
      String codeVersion,
      int threshold,
      int figures,
      String sha256,
      String author,
      Instant publishedAt) {
    static SummaryView of(Publication publication) {
      return new SummaryView(
          publication.id(),
          publication.purpose(),
          publication.purpose().inWords(),
          publication.title(),
          publication.period().name(),
          publication.period().first(),
          publication.period().last(),
          publication.asOf(),
          publication.codeVersion(),
          publication.threshold(),
          publication.figures(),
          publication.sha256(),
          publication.author().name(),
          publication.publishedAt());
    }
  }

  /** One figure; {@code sha256} and {@code members} are shown to those who read raw. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FigureView(
      String code,
      String variant,
      @Nullable String territory,
      String label,
      String variantLabel,
      String unit,
      @Nullable BigDecimal value,
      @Nullable Long numerator,
      @Nullable BigDecimal denominator,
      @Nullable Long immature,
      @Nullable Long excluded,
      @Nullable Long withoutEvent,
      @Nullable BigDecimal target,
      Target.@Nullable Comparator comparator,
      Verdict verdict,
      @Nullable String masked,
      int version,
      @JsonProperty("class") String classe,
      @Nullable String fiche,
      String rule,
      String source,
      @Nullable Long members,
      @Nullable String sha256) {

    /** As that reader sees it. */
    public static FigureView of(PublishedFigure figure, boolean raw) {
      var mask = raw ? Mask.NONE : figure.mask();
      var said = figure.said();
      var definition = figure.definition();
      return new FigureView(
          figure.key().code(),
          figure.key().variant(),
          figure.key().ofTerritory().orElse(null),
          definition.label(),
          definition.variantLabel(),
          definition.unit(),
          mask.value() ? null : said.value().orElse(null),
          count(mask.numerator(), said.numerator()),
          mask.denominator() ? null : said.denominator().orElse(null),
          count(mask.immature(), said.immature()),
          count(mask.excluded(), said.excluded()),
          count(mask.withoutEvent(), said.withoutEvent()),
          said.promise().map(Promise::value).orElse(null),
          said.promise().map(Promise::comparator).orElse(null),
          mask.value() ? Verdict.MASQUE : said.verdict(),
          mask.any() ? mask.inWords() : null,
          definition.version(),
          definition.classe(),
          definition.fiche().orElse(null),
          definition.rule(),
          definition.source(),
          raw ? figure.members() : null,
          raw ? figure.sha256() : null);
    }

    private static @Nullable Long count(boolean hidden, long count) {
      return hidden ? null : count;
    }
  }
}
