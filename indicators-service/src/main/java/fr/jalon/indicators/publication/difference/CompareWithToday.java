package fr.jalon.indicators.publication.difference;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.catalogue.Indicator;
import fr.jalon.indicators.disclosure.ReadRaw;
import fr.jalon.indicators.publication.CurrentFigures;
import fr.jalon.indicators.publication.CurrentFigures.Current;
import fr.jalon.indicators.publication.Publication;
import fr.jalon.indicators.publication.PublicationRepository;
import fr.jalon.indicators.publication.PublishedFigure;
import fr.jalon.indicators.publication.difference.Difference.Moved;
import fr.jalon.indicators.publication.difference.Difference.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Computes each figure of a publication anew, and says what changed and why. */
@ApplicationScoped
class CompareWithToday {
  private final Catalogue catalogue;
  private final PublicationRepository publications;
  private final CurrentFigures currentFigures;
  private final ExplainMoves explainMoves;
  private final ReadRaw readRaw;

  CompareWithToday(
      Catalogue catalogue,
      PublicationRepository publications,
      CurrentFigures currentFigures,
      ExplainMoves explainMoves,
      ReadRaw readRaw) {
    this.catalogue = catalogue;
    this.publications = publications;
    this.currentFigures = currentFigures;
    this.explainMoves = explainMoves;
    this.readRaw = readRaw;
  }

  /** The lines that differ, in the order of the publication; what is the same is not told. */
  @Transactional
  List<Difference> handle(UUID id) {
    var publication = publications.get(id);
    readRaw.handle("/publications/%s/ecarts".formatted(id));
    var computed = new HashMap<Place, List<Current>>();
    var differences = new ArrayList<Difference>();
    for (var figure : publications.figures(id)) {
      compare(publication, figure, computed).ifPresent(differences::add);
    }
    return differences;
  }

  private record Place(String code, String territory) {}

  private Optional<Difference> compare(
      Publication publication, PublishedFigure figure, Map<Place, List<Current>> computed) {
    var key = figure.key();
    var indicator =
        catalogue.find(key.code()).filter(each -> each.variant(key.variant()).isPresent());
    if (indicator.isEmpty()) {
      return Optional.of(
          new Difference(
              key,
              figure.definition().label(),
              said(figure),
              Optional.empty(),
              new Moved(0, 0, 0),
              Map.of(Cause.RETIRE, figure.members())));
    }
    var current =
        computed
            .computeIfAbsent(
                new Place(key.code(), key.territory()),
                _ ->
                    currentFigures.figures(
                        indicator.get(), publication.period(), key.ofTerritory()))
            .stream()
            .filter(each -> each.figure().key().equals(key))
            .findFirst()
            .orElseThrow();
    return compare(publication, figure, indicator.get(), current);
  }

  private Optional<Difference> compare(
      Publication publication, PublishedFigure figure, Indicator indicator, Current current) {
    var now = current.figure();
    boolean sameDefinition = indicator.version() == figure.definition().version();
    boolean same =
        now.sha256().equals(figure.sha256()) && said(now).equals(said(figure)) && sameDefinition;
    if (same) {
      return Optional.empty();
    }
    var moves = explainMoves.handle(publication, figure.key(), current.members(), sameDefinition);
    var causes = new EnumMap<Cause, Long>(Cause.class);
    causes.putAll(moves.causes());
    if (!sameDefinition) {
      causes.putIfAbsent(Cause.DEFINITION, 0L);
    }
    if (causes.isEmpty()) {
      causes.put(Cause.REFERENCE, 0L);
    }
    return Optional.of(
        new Difference(
            figure.key(),
            figure.definition().label(),
            said(figure),
            Optional.of(said(now)),
            moves.moved(),
            causes));
  }

  private static Value said(PublishedFigure figure) {
    var said = figure.said();
    return new Value(
        said.value().map(BigDecimal::stripTrailingZeros),
        said.numerator(),
        said.denominator().map(BigDecimal::stripTrailingZeros));
  }
}
