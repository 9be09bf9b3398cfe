package fr.jalon.indicators.publication;

import fr.jalon.indicators.catalogue.Catalogue;
import fr.jalon.indicators.period.Period;
import fr.jalon.indicators.publication.CurrentFigures.Current;
import fr.jalon.indicators.publication.Publication.Author;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;

/** Freezes every figure of a purpose, for the département and each of its territories. */
@ApplicationScoped
class PublishFigures {
  private final Catalogue catalogue;
  private final CurrentFigures currentFigures;
  private final PublicationRepository publications;
  private final CurrentAgent agent;
  private final Running running;

  PublishFigures(
      Catalogue catalogue,
      CurrentFigures currentFigures,
      PublicationRepository publications,
      CurrentAgent agent,
      Running running) {
    this.catalogue = catalogue;
    this.currentFigures = currentFigures;
    this.publications = publications;
    this.agent = agent;
    this.running = running;
  }

  @Transactional
  Publication handle(Purpose purpose, Period period, String title) {
    var frozen = new ArrayList<Current>();
    for (var indicator : catalogue.all()) {
      if (purpose.holds(indicator)) {
        frozen.addAll(currentFigures.handle(indicator, period));
      }
    }
    var now = running.now();
    var publication =
        new Publication(
            UUID.randomUUID(),
            purpose,
            title,
            period,
            running.today(),
            running.codeVersion(),
            running.threshold(),
            frozen.size(),
            Sha256.of(
                frozen.stream()
                    .map(each -> each.figure().sealed() + "\n")
                    .sorted()
                    .collect(Collectors.joining())),
            new Author(agent.id(), agent.name()),
            now);
    publications.keep(publication, frozen);
    return publication;
  }
}
