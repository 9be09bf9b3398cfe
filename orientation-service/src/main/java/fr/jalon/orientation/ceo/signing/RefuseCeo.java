package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.signature.RefusalToSign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that the person does not want to sign this text, and why. Nothing follows by itself:
 * another text may be proposed, and whatever else is decided is decided by someone (RGPD art. 22).
 */
@ApplicationScoped
class RefuseCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;
  private final Clock clock;

  RefuseCeo(Milestones milestones, CeoRepository ceos, Clock clock) {
    this.milestones = milestones;
    this.ceos = ceos;
    this.clock = clock;
  }

  @Transactional
  Refused handle(UUID id, long version, @Nullable LocalDate on, String reason, Author author) {
    var parcours = milestones.holdEvenClosed(ceos.parcoursOf(id));
    var refusedOn = AgentDate.of(on, LocalDate.now(clock), "/refusedOn").within(parcours).value();
    parcours.stillOpenOn(refusedOn);
    var refusal = new RefusalToSign(refusedOn, reason);
    var ceo = ceos.ceo(id);
    var refused =
        switch (ceo) {
          case Draft draft -> draft.refuse(refusal);
          case HalfSigned half -> half.refuse(refusal);
          case Signed signed -> throw signed.frozen();
          case Refused already -> throw already.frozen();
        };
    ceo.requireVersion(version);
    ceos.update(refused, author);
    return refused;
  }
}
