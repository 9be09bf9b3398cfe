package fr.jalon.orientation.ceo.drafting;

import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.Terms;
import fr.jalon.orientation.ceo.paper.CeoPaper;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a draft, or proposes another text than the one that was refused, by someone who has read
 * its current version; the version that it replaces stays to be read.
 */
@ApplicationScoped
class ReviseCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;

  ReviseCeo(Milestones milestones, CeoRepository ceos) {
    this.milestones = milestones;
    this.ceos = ceos;
  }

  @Transactional
  Draft handle(UUID id, @Nullable String ifMatch, Terms terms, Author author) {
    milestones.hold(ceos.parcoursOf(id));
    var next =
        switch (ceos.ceo(id)) {
          case Draft draft -> current(draft, ifMatch).revise(terms);
          case Refused refused -> current(refused, ifMatch).revise(terms);
          case HalfSigned half -> throw half.frozen();
          case Signed signed -> throw signed.frozen();
        };
    CeoPaper.requirePrintable(terms);
    ceos.update(next, author);
    return next;
  }

  private static <C extends Ceo> C current(C ceo, @Nullable String ifMatch) {
    ETags.require(ifMatch, ceo.version());
    return ceo;
  }
}
