package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_SIGNED;

import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.Ceo.Terms;
import fr.jalon.orientation.parcours.FrenchDates;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rewrites a draft, by someone who has read its current version. */
@ApplicationScoped
class ReviseCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;

  ReviseCeo(Milestones milestones, CeoRepository ceos) {
    this.milestones = milestones;
    this.ceos = ceos;
  }

  @Transactional
  Draft handle(UUID id, @Nullable String ifMatch, Terms terms) {
    milestones.hold(ceos.parcoursOf(id));
    return switch (ceos.ceo(id)) {
      case Draft draft -> {
        ETags.require(ifMatch, draft.version());
        CeoDocument.requirePrintable(terms);
        var next = draft.revise(terms);
        ceos.update(next);
        yield next;
      }
      case HalfSigned half ->
          throw CEO_SIGNED.because(
              "Une partie l'a signé le %s.".formatted(FrenchDates.date(half.first().on())));
      case Signed signed ->
          throw CEO_SIGNED.because(
              "Les deux parties l'ont signé le %s.".formatted(FrenchDates.date(signed.signedOn())));
    };
  }
}
