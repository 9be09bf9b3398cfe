package fr.jalon.indicators.export;

import fr.jalon.indicators.export.Chapter.Topic;
import fr.jalon.indicators.measure.Verdict;
import fr.jalon.indicators.publication.PublishedView;
import fr.jalon.indicators.publication.PublishedView.FigureView;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints a publication for the committee: figures, promises, and the territories side by side. */
@ApplicationScoped
class ReportPaper {
  private static final int LONGEST_BAR = 100;

  private final Template template;

  ReportPaper(@Location("rapport.html") Template template) {
    this.template = template;
  }

  byte[] print(PublishedView view) {
    var publication = view.publication();
    var chapters = Chapter.of(view.figures());
    return Paper.print(
        template
            .data("publication", publication)
            .data("asOf", FrenchDates.date(publication.asOf()))
            .data("publishedOn", French.date(publication.publishedAt()))
            .data("firstOn", FrenchDates.date(publication.firstOn()))
            .data("lastOn", FrenchDates.date(publication.lastOn()))
            .data("summary", Summary.of(view))
            .data("chapters", chapters.stream().map(ReportPaper::printed).toList())
            .render());
  }

  /** How many promises were kept, for the département as a whole. */
  record Summary(long kept, long broken, long withoutFigures, long hidden) {
    static Summary of(PublishedView view) {
      var judged =
          view.figures().stream()
              .filter(figure -> figure.territory() == null && figure.target() != null)
              .map(FigureView::verdict)
              .toList();
      return new Summary(
          count(judged, Verdict.ATTEINT),
          count(judged, Verdict.NON_ATTEINT),
          count(judged, Verdict.SANS_DONNEES),
          count(judged, Verdict.MASQUE));
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
      return verdicts.stream().filter(each -> each == verdict).count();
    }
  }

  /** A chapter as the page shows it. */
  record PrintedChapter(String title, List<PrintedTopic> topics) {}

  /** An indicator as the page shows it. */
  record PrintedTopic(
      String code,
      String label,
      String rule,
      String source,
      List<Line> lines,
      String chart,
      List<Bar> bars) {}

  /** One reading of it. */
  record Line(
      String label,
      String value,
      String count,
      String beside,
      String target,
      String verdict,
      String kind) {}

  /**
   * One bar of the chart.
   *
   * @param width percent of the longest
   */
  record Bar(String label, int width, int rest, String value, String kind) {}

  private static PrintedChapter printed(Chapter chapter) {
    return new PrintedChapter(
        chapter.title(), chapter.topics().stream().map(ReportPaper::printed).toList());
  }

  private static PrintedTopic printed(Topic topic) {
    var first = topic.first();
    return new PrintedTopic(
        topic.code(),
        topic.label(),
        first.rule(),
        first.source(),
        topic.whole().stream().map(ReportPaper::line).toList(),
        "%s, par territoire".formatted(first.variantLabel()),
        bars(topic, first));
  }

  private static Line line(FigureView figure) {
    return new Line(
        figure.variantLabel(),
        French.value(figure),
        French.count(figure),
        beside(figure),
        French.target(figure),
        French.verdict(figure.verdict()),
        kind(figure));
  }

  /** Those who are not counted yet, or any more: shown with each figure that leaves some out. */
  private static String beside(FigureView figure) {
    var parts = new ArrayList<String>();
    if (figure.immature() == null || figure.immature() > 0) {
      parts.add("délai en cours : " + French.count(figure.immature()));
    }
    if (figure.excluded() == null || figure.excluded() > 0) {
      parts.add("sortis avant terme : " + French.count(figure.excluded()));
    }
    return String.join(" ; ", parts);
  }

  private static String kind(FigureView figure) {
    return switch (figure.verdict()) {
      case ATTEINT -> "kept";
      case NON_ATTEINT -> "broken";
      case SANS_DONNEES, SANS_CIBLE, MASQUE -> "plain";
    };
  }

  /** No chart where there is nothing to compare. */
  private static List<Bar> bars(Topic topic, FigureView first) {
    var shown = topic.byTerritory(first.variant());
    if (first.value() == null || shown.stream().allMatch(figure -> figure.value() == null)) {
      return List.of();
    }
    var all = Stream.concat(Stream.of(first), shown.stream()).toList();
    var longest =
        first.unit().equals("%")
            ? BigDecimal.valueOf(LONGEST_BAR)
            : all.stream()
                .map(figure -> figure.value() == null ? BigDecimal.ZERO : figure.value())
                .reduce(BigDecimal.ONE, BigDecimal::max);
    return all.stream().map(figure -> bar(figure, longest)).toList();
  }

  private static Bar bar(FigureView figure, BigDecimal longest) {
    var value = figure.value() == null ? BigDecimal.ZERO : figure.value().max(BigDecimal.ZERO);
    int width =
        value
            .multiply(BigDecimal.valueOf(LONGEST_BAR))
            .divide(longest, 0, RoundingMode.HALF_UP)
            .min(BigDecimal.valueOf(LONGEST_BAR))
            .intValueExact();
    return new Bar(
        figure.territory() == null ? "Département" : figure.territory(),
        width,
        LONGEST_BAR - width,
        French.value(figure),
        kind(figure));
  }
}
