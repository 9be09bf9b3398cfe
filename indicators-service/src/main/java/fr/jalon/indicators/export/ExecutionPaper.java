package fr.jalon.indicators.export;

import fr.jalon.indicators.budget.FicheSpending;
import fr.jalon.indicators.budget.FicheSpending.Spending;
import fr.jalon.indicators.publication.PublishedView;
import fr.jalon.indicators.publication.PublishedView.FigureView;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The State's report of execution: for each fiche, what was promised, what was reached and what it
 * cost.
 */
@ApplicationScoped
class ExecutionPaper {
  static final List<String> TITLES =
      List.of(
          "fiche",
          "code",
          "libellé",
          "lecture",
          "origine",
          "valeur",
          "unité",
          "effectifs",
          "cible",
          "verdict",
          "prévu (euros)",
          "dépensé (euros)");

  private final Template template;
  private final FicheSpending budgets;

  ExecutionPaper(@Location("execution.html") Template template, FicheSpending budgets) {
    this.template = template;
    this.budgets = budgets;
  }

  byte[] print(PublishedView view) {
    var publication = view.publication();
    return Paper.print(
        template
            .data("publication", publication)
            .data("asOf", FrenchDates.date(publication.asOf()))
            .data("publishedOn", French.date(publication.publishedAt()))
            .data("firstOn", FrenchDates.date(publication.firstOn()))
            .data("lastOn", FrenchDates.date(publication.lastOn()))
            .data("fiches", fiches(view))
            .render());
  }

  byte[] csv(PublishedView view) {
    var rows = new ArrayList<List<@Nullable Object>>();
    int year = view.publication().firstOn().getYear();
    for (var chapter : Chapter.of(view.figures())) {
      for (var topic : chapter.topics()) {
        var fiche = chapter.isFiche() ? chapter.key() : topic.code();
        var spending = budgets.of(Set.of(fiche), year, view.publication().publishedAt());
        topic.whole().forEach(figure -> rows.add(row(chapter, figure, spending)));
      }
    }
    return Sheet.csv(TITLES, rows);
  }

  /** A fiche as the page shows it. */
  record Fiche(String title, List<Line> lines, @Nullable String budget) {
    private static final int LINES_OF_HALF_A_PAGE = 10;

    /** Short enough not to be cut in two by the end of a page. */
    public boolean isShort() {
      return lines.size() <= LINES_OF_HALF_A_PAGE;
    }
  }

  /** One figure of it. */
  record Line(
      String code,
      String label,
      String reading,
      String origin,
      String value,
      String count,
      String target,
      String verdict) {}

  private List<Fiche> fiches(PublishedView view) {
    int year = view.publication().firstOn().getYear();
    return Chapter.of(view.figures()).stream()
        .map(chapter ->
            new Fiche(
                chapter.title(),
                chapter.topics().stream()
                    .flatMap(topic -> topic.whole().stream())
                    .map(ExecutionPaper::line)
                    .toList(),
                budget(chapter, year, view.publication().publishedAt())))
        .toList();
  }

  /** An avenant has its costs commitment by commitment: the chapter says them together. */
  private @Nullable String budget(Chapter chapter, int year, Instant publishedAt) {
    var fiches =
        chapter.isFiche()
            ? Set.of(chapter.key())
            : chapter.topics().stream().map(Chapter.Topic::code).collect(Collectors.toSet());
    return budgets
        .of(fiches, year, publishedAt)
        .map(spending ->
            "Budget %d : %s € prévus, %s € dépensés."
                .formatted(year, euros(spending.plannedCents()), euros(spending.spentCents())))
        .orElse(chapter.isFiche() ? "Budget %d : non renseigné.".formatted(year) : null);
  }

  private static Line line(FigureView figure) {
    return new Line(
        figure.code(),
        figure.label(),
        figure.variantLabel(),
        French.classe(figure.classe()),
        French.value(figure),
        French.count(figure),
        French.target(figure),
        French.verdict(figure.verdict()));
  }

  private static List<@Nullable Object> row(
      Chapter chapter, FigureView figure, Optional<Spending> spending) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(chapter.key());
    cells.add(figure.code());
    cells.add(figure.label());
    cells.add(figure.variantLabel());
    cells.add(French.classe(figure.classe()));
    cells.add(figure.value() == null ? French.value(figure) : figure.value());
    cells.add(figure.unit());
    cells.add(French.count(figure));
    cells.add(French.target(figure));
    cells.add(French.verdict(figure.verdict()));
    cells.add(spending.map(each -> euros(each.plannedCents())).orElse(""));
    cells.add(spending.map(each -> euros(each.spentCents())).orElse(""));
    return cells;
  }

  private static String euros(long cents) {
    return French.number(BigDecimal.valueOf(cents, 2));
  }
}
