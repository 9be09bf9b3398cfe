package fr.jalon.indicators.publication;

import static fr.jalon.indicators.IndicatorProblem.FIGURE_NOT_PUBLISHED;

import fr.jalon.indicators.disclosure.ReadRaw;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows what was published: raw to the few, and that is written down; masked to the others. */
@ApplicationScoped
public class ReadPublication {
  private final PublicationRepository publications;
  private final ReadRaw readRaw;

  ReadPublication(PublicationRepository publications, ReadRaw readRaw) {
    this.publications = publications;
    this.readRaw = readRaw;
  }

  @Transactional
  public PublishedView handle(UUID id) {
    var publication = publications.get(id);
    boolean raw = readRaw.handle("/publications/" + id);
    return new PublishedView(
        PublishedView.SummaryView.of(publication),
        publications.figures(id).stream()
            .map(figure -> PublishedView.FigureView.of(figure, raw))
            .toList());
  }

  /** One figure: its key is read, and nothing else. */
  @Transactional
  PublishedView.FigureView figure(UUID id, FigureKey key) {
    var figure =
        publications
            .figure(id, key)
            .orElseThrow(() -> {
              publications.get(id);
              return FIGURE_NOT_PUBLISHED.because(
                  "Pas de chiffre %s, variante %s, dans cette publication."
                      .formatted(key.code(), key.variant()));
            });
    boolean raw = readRaw.handle("/publications/%s/chiffres/%s".formatted(id, key.code()));
    return PublishedView.FigureView.of(figure, raw);
  }
}
