package fr.jalon.orientation.ceo.drafting;

import static fr.jalon.orientation.OrientationProblem.CEO_ALREADY_DRAWN_UP;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.Head;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.Terms;
import fr.jalon.orientation.ceo.paper.CeoPaper;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins the CEO of a person who is oriented: it quotes the decision and its référent. A new
 * orientation has a new one; the first signature of the parcours stays the first.
 */
@ApplicationScoped
class DrawUpCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;

  DrawUpCeo(Milestones milestones, CeoRepository ceos) {
    this.milestones = milestones;
    this.ceos = ceos;
  }

  @Transactional
  Draft handle(ParcoursId id, Terms terms, Author author) {
    var parcours = milestones.hold(id);
    CeoPaper.requirePrintable(terms);
    var followUp =
        ceos.followUp(id)
            .orElseThrow(() ->
                ORIENTATION_NOT_DECIDED.because(
                    "Décidez l'orientation, que le contrat met par écrit."));
    ceos.ofOrientation(followUp.orientationId())
        .ifPresent(known -> {
          throw CEO_ALREADY_DRAWN_UP.because("Modifiez le contrat %s.".formatted(known));
        });
    var head =
        new Head(UUID.randomUUID(), parcours.id(), parcours.person(), followUp.orientationId());
    var draft = new Draft(head, terms, 1, Optional.empty());
    ceos.insert(draft, author);
    return draft;
  }
}
