package fr.jalon.orientation.planning;

import fr.jalon.orientation.site.Site;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the people of a territory may be received: at its sites, at those of other territories that
 * say how long one takes to come and are near enough, and on its slots that are at no known site.
 *
 * @param longest longest travel to another territory, in minutes
 * @param places the places of which there are slots
 */
record Reach(List<Site> sites, int longest, Set<String> places) {
  /** Sorts after any site, so that sites are named first among equals. */
  private static final String NO_SITE = "~";

  /** The place of a slot. */
  static String place(Optional<String> siteId, String territory) {
    return siteId.orElse(NO_SITE + territory);
  }

  /** The territory of a place that is no site. */
  static Optional<String> territoryWithoutSite(String place) {
    return place.startsWith(NO_SITE)
        ? Optional.of(place.substring(NO_SITE.length()))
        : Optional.empty();
  }

  Map<String, Integer> minutesFrom(Optional<String> territory, LocalDate earliest) {
    var minutes = new HashMap<String, Integer>();
    territory.ifPresent(from -> {
      for (var site : sites) {
        var open = site.closedOn().map(last -> !last.isBefore(earliest)).orElse(true);
        if (open) {
          minutes(site, from).ifPresent(taken -> minutes.put(site.id().toString(), taken));
        }
      }
      var withoutSite = NO_SITE + from;
      if (minutes.isEmpty() || places.contains(withoutSite)) {
        minutes.put(withoutSite, 0);
      }
    });
    return minutes;
  }

  private Optional<Integer> minutes(Site site, String from) {
    var told =
        site.travel().stream()
            .filter(way -> way.territory().equals(from))
            .map(Site.Travel::minutes)
            .findFirst();
    return site.territory().equals(from)
        ? Optional.of(told.orElse(0))
        : told.filter(minutes -> minutes <= longest);
  }
}
