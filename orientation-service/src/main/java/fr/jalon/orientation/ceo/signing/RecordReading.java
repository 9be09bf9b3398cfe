package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.signature.ProofRepository;
import fr.jalon.platform.signature.Reading;
import fr.jalon.platform.signature.Reading.How;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down that the person came to know the text that they are to sign. */
@ApplicationScoped
class RecordReading {
  private final Milestones milestones;
  private final CeoRepository ceos;
  private final ProofRepository proofs;
  private final Clock clock;

  RecordReading(Milestones milestones, CeoRepository ceos, ProofRepository proofs, Clock clock) {
    this.milestones = milestones;
    this.ceos = ceos;
    this.proofs = proofs;
    this.clock = clock;
  }

  @Transactional
  Ceo handle(UUID id, long version, @Nullable LocalDate on, How how, Witness agent) {
    var parcours = milestones.holdEvenClosed(ceos.parcoursOf(id));
    var ceo = ceos.ceo(id);
    var readOn =
        AgentDate.of(on, LocalDate.now(clock), "/readOn")
            .notBefore(ceos.drawnOn(ceo).decidedOn(), "la décision d'orientation")
            .value();
    parcours.stillOpenOn(readOn);
    var next =
        switch (ceo) {
          case Draft draft -> draft.read(readOn);
          case HalfSigned half -> half.read(readOn);
          case Signed signed -> throw signed.frozen();
          case Refused refused -> throw refused.frozen();
        };
    ceo.requireVersion(version);
    proofs.keep(CeoRepository.text(ceo), new Reading(version, readOn, how, agent, clock.instant()));
    return next;
  }
}
