package fr.jalon.orientation.conseiller;

import static fr.jalon.orientation.OrientationProblem.CONSEILLER_ALREADY_REGISTERED;
import static fr.jalon.orientation.OrientationProblem.PROFESSION_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.SITE_UNKNOWN;

import fr.jalon.orientation.profession.ProfessionRepository;
import fr.jalon.orientation.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Adds a conseiller to the directory, or corrects what is known of them. */
@ApplicationScoped
class KeepConseiller {
  private final ConseillerRepository conseillers;
  private final ProfessionRepository professions;
  private final SiteRepository sites;

  KeepConseiller(
      ConseillerRepository conseillers, ProfessionRepository professions, SiteRepository sites) {
    this.conseillers = conseillers;
    this.professions = professions;
    this.sites = sites;
  }

  @Transactional
  Conseiller register(Conseiller asked) {
    if (conseillers.isRegistered(asked.agentId())) {
      throw CONSEILLER_ALREADY_REGISTERED.because(
          "Corrigez celui de GET /conseillers.", "/agentId");
    }
    return put(asked);
  }

  /** Replaces what is known, once {@code version} accepts the version it replaces. */
  @Transactional
  Conseiller correct(UUID id, LongConsumer version, Conseiller asked) {
    var current = conseillers.lock(id);
    version.accept(current.version());
    return put(current.corrected(asked));
  }

  private Conseiller put(Conseiller conseiller) {
    if (professions.profession(conseiller.profession()).isEmpty()) {
      throw PROFESSION_UNKNOWN.because(
          "Choisissez une profession de GET /professions.", "/profession");
    }
    for (int i = 0; i < conseiller.workingTimes().size(); i++) {
      if (sites.site(conseiller.workingTimes().get(i).siteId()).isEmpty()) {
        throw SITE_UNKNOWN.because(
            "Choisissez un site de GET /sites.", "/workingTimes/%d/siteId".formatted(i));
      }
    }
    conseillers.put(conseiller.possible());
    return conseiller;
  }
}
