package fr.jalon.indicators.measure;

import static fr.jalon.indicators.IndicatorProblem.RAW_READERS_ONLY;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.catalogue.count.Breakdown;
import fr.jalon.indicators.disclosure.ReadRaw;
import fr.jalon.indicators.measure.MeasureIndicator.LineFigure;
import fr.jalon.indicators.measure.MeasureIndicator.Ventilation;
import fr.jalon.indicators.measure.secret.Mask;
import fr.jalon.indicators.measure.secret.Masks;
import fr.jalon.indicators.measure.secret.ProtectFigures;
import fr.jalon.indicators.measure.secret.ProtectLines;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shows figures to who asks for them: as they are to the few who read raw, and that is written
 * down; to the others, without what would tell of too few persons.
 */
@ApplicationScoped
public class ShowFigures {
  private final ReadRaw readRaw;
  private final ProtectFigures protectFigures;
  private final ProtectLines protectLines;

  ShowFigures(ReadRaw readRaw, ProtectFigures protectFigures, ProtectLines protectLines) {
    this.readRaw = readRaw;
    this.protectFigures = protectFigures;
    this.protectLines = protectLines;
  }

  /**
   * Refuses, before anything is counted, a figure as it was known on an earlier day to who reads
   * nothing raw: what two days differ by is often one person.
   */
  void mayAskAsKnown() {
    if (!readRaw.isAllowed()) {
      throw RAW_READERS_ONLY.because(
          "Deux jours de connaissance diffèrent souvent d'une seule personne : demandez le chiffre"
              + " d'aujourd'hui, ou une publication.",
          "?connuAu");
    }
  }

  /** A figure and its lines. */
  public MeasureIndicator.Answer handle(MeasureIndicator.Answer answer) {
    var indicator = answer.indicator();
    var period = answer.period();
    if (readRaw.handle(what(indicator.code(), period.name(), answer.territory()))) {
      return answer;
    }
    var masks = protectFigures.handle(indicator, List.of(period), answer.asOf());
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < answer.variants().size(); i++) {
      figures.add(answer.variants().get(i).under(masks.at(i, answer.territory(), period.name())));
    }
    int chosen = indicator.variants().indexOf(answer.figure().variant());
    return new MeasureIndicator.Answer(
        indicator,
        period,
        answer.territory(),
        answer.asOf(),
        answer.regimes(),
        figures.get(chosen),
        figures,
        answer.ventilations().stream()
            .map(each -> lines(each, answer, masks, figures.get(chosen)))
            .toList());
  }

  /** One variant, month by month. */
  MeasureSeries.Answer handle(MeasureSeries.Answer answer) {
    var indicator = answer.indicator();
    var months = answer.points().stream().map(point -> Period.ofMonth(point.month())).toList();
    var span = months.getFirst().name() + "/" + months.getLast().name();
    if (readRaw.handle(what(indicator.code(), span, answer.territory()))) {
      return answer;
    }
    var masks = protectFigures.handle(indicator, months, answer.asOf());
    int chosen = indicator.variants().indexOf(answer.variant());
    return new MeasureSeries.Answer(
        indicator,
        answer.variant(),
        answer.territory(),
        answer.asOf(),
        answer.regimes(),
        answer.points().stream()
            .map(point ->
                new MeasureSeries.Point(
                    point.month(),
                    point
                        .figure()
                        .under(masks.at(chosen, answer.territory(), point.month().toString()))))
            .toList());
  }

  private Ventilation lines(
      Ventilation ventilation, MeasureIndicator.Answer answer, Masks masks, Figure total) {
    var lines = ventilation.lines();
    var hidden = hidden(ventilation, answer, masks, total);
    return new Ventilation(
        ventilation.by(),
        IntStream.range(0, lines.size())
            .mapToObj(i ->
                new LineFigure(lines.get(i).code(), lines.get(i).figure().under(hidden.get(i))))
            .toList());
  }

  /**
   * Territories are those of the figures themselves. Other lines are shown for the whole
   * département and a span that adds up to no other: anything finer would be told by difference.
   */
  private List<Mask> hidden(
      Ventilation ventilation, MeasureIndicator.Answer answer, Masks masks, Figure total) {
    int chosen = answer.indicator().variants().indexOf(answer.figure().variant());
    var lines = ventilation.lines();
    var tallies = lines.stream().map(line -> line.figure().tally()).toList();
    if (answer.territory().isPresent() || total.mask().value()) {
      return protectLines.all(tallies);
    }
    if (ventilation.by() == Breakdown.TERRITORY) {
      return lines.stream()
          .map(line -> masks.at(chosen, Optional.of(line.code()), answer.period().name()))
          .toList();
    }
    var measure = total.variant().measure();
    boolean addsUp = !(measure instanceof Measure.Stock);
    return addsUp && !answer.period().isYear()
        ? protectLines.all(tallies)
        : protectLines.handle(measure, tallies);
  }

  private static String what(String code, String period, Optional<String> territory) {
    return "/indicateurs/%s?periode=%s%s"
        .formatted(code, period, territory.map(where -> "&territoire=" + where).orElse(""));
  }
}
