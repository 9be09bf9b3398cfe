package fr.jalon.accompaniment.coordination.partner;

import fr.jalon.accompaniment.coordination.partner.PartnerRepository.Partner;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says that a professional is around the person, or no longer is. */
@ApplicationScoped
class DeclarePartner {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final AccompanimentRepository accompaniments;
  private final PartnerRepository partners;
  private final CurrentAgent agent;
  private final Clock clock;

  DeclarePartner(
      AccompanimentRepository accompaniments,
      PartnerRepository partners,
      CurrentAgent agent,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.partners = partners;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Partner arrives(
      AccompanimentId id, String role, String organisation, @Nullable LocalDate sinceOn) {
    accompaniments.lock(id);
    var since =
        new GivenDate("/sinceOn", EARLIEST, "ce qui est vraisemblable")
            .resolve(sinceOn, LocalDate.now(clock));
    var partner = new Partner(UUID.randomUUID(), id.value(), role, organisation, since, null);
    partners.insert(partner, clock.instant(), agent.id());
    return partner;
  }

  @Transactional
  Partner leaves(UUID id, @Nullable LocalDate untilOn) {
    var partner = partners.get(id);
    accompaniments.lock(new AccompanimentId(partner.accompanimentId()));
    var until =
        new GivenDate("/untilOn", partner.sinceOn(), "son arrivée")
            .resolve(untilOn, LocalDate.now(clock));
    partners.leave(partner, until);
    return partners.get(id);
  }
}
