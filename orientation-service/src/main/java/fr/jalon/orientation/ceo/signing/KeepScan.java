package fr.jalon.orientation.ceo.signing;

import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.document.HandedIn;
import fr.jalon.platform.signature.ScanRepository;
import fr.jalon.platform.signature.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the scan of a paper signed by hand, before the signature that it proves is recorded. */
@ApplicationScoped
class KeepScan {
  private final Milestones milestones;
  private final CeoRepository ceos;
  private final ScanRepository scans;
  private final Clock clock;

  KeepScan(Milestones milestones, CeoRepository ceos, ScanRepository scans, Clock clock) {
    this.milestones = milestones;
    this.ceos = ceos;
    this.scans = scans;
    this.clock = clock;
  }

  @Transactional
  UUID handle(UUID ceoId, long version, HandedIn scan, Witness agent) {
    milestones.holdEvenClosed(ceos.parcoursOf(ceoId));
    var ceo = ceos.ceo(ceoId);
    switch (ceo) {
      case Draft _, HalfSigned _ -> ceo.requireVersion(version);
      case Signed signed -> throw signed.frozen();
      case Refused refused -> throw refused.frozen();
    }
    var id = UUID.randomUUID();
    scans.insert(id, CeoRepository.text(ceo), scan, agent, clock.instant());
    return id;
  }
}
