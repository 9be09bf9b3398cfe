package fr.jalon.orientation.site;

import static fr.jalon.orientation.OrientationProblem.SITE_ALREADY_REGISTERED;
import static fr.jalon.orientation.OrientationProblem.TERRITORY_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Adds a site to the directory, or corrects it. */
@ApplicationScoped
class KeepSite {
  private final SiteRepository sites;

  KeepSite(SiteRepository sites) {
    this.sites = sites;
  }

  @Transactional
  Site register(Site site) {
    refuseUnknown(site);
    refuseNamed(site.name());
    sites.put(site);
    return site;
  }

  /** Replaces the site, once {@code version} accepts the one it replaces. */
  @Transactional
  Site correct(UUID id, LongConsumer version, Site asked) {
    var current = sites.lock(id);
    version.accept(current.version());
    refuseUnknown(asked);
    if (!asked.name().equals(current.name())) {
      refuseNamed(asked.name());
    }
    var next = asked.withVersion(current.version() + 1);
    sites.put(next);
    return next;
  }

  private void refuseNamed(String name) {
    if (sites.isNamed(name)) {
      throw SITE_ALREADY_REGISTERED.because("« %s » existe déjà.".formatted(name), "/name");
    }
  }

  private void refuseUnknown(Site site) {
    if (!sites.areTerritories(List.of(site.territory()))) {
      throw TERRITORY_UNKNOWN.because(
          "Choisissez un territoire de GET /territoires.", "/territory");
    }
    if (!sites.areTerritories(site.travel().stream().map(Site.Travel::territory).toList())) {
      throw TERRITORY_UNKNOWN.because("Choisissez un territoire de GET /territoires.", "/travel");
    }
  }
}
