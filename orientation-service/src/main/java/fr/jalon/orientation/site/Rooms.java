package fr.jalon.orientation.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rooms of a site, and what they can hold at one time: people received together have a room to
 * themselves, the others share the places that are left. A site that tells of no room holds
 * whatever is asked.
 */
public record Rooms(List<Integer> places) {

  public Rooms {
    places = places.stream().sorted().toList();
  }

  public static Rooms of(Site site) {
    return new Rooms(site.rooms().stream().map(Site.Room::places).toList());
  }

  /** Whether there is room for one more, at every moment that it lasts. */
  public boolean admit(Gathering added, Collection<Gathering> others) {
    if (places.isEmpty()) {
      return true;
    }
    var around = others.stream().filter(added::overlaps).toList();
    return Stream.concat(
            Stream.of(added.startsAt()),
            around.stream().map(Gathering::startsAt).filter(added::isHeldAt))
        .allMatch(moment -> seats(added, around, moment));
  }

  private boolean seats(Gathering added, List<Gathering> around, Instant moment) {
    var together =
        Stream.concat(Stream.of(added), around.stream().filter(one -> one.isHeldAt(moment)))
            .map(Gathering::places)
            .sorted(Comparator.reverseOrder())
            .toList();
    var left = new ArrayList<>(places);
    int alone = 0;
    for (int people : together) {
      if (people == 1) {
        alone++;
      } else {
        int smallest = 0;
        while (smallest < left.size() && left.get(smallest) < people) {
          smallest++;
        }
        if (smallest == left.size()) {
          return false;
        }
        left.set(smallest, 0);
      }
    }
    return alone <= left.stream().mapToInt(Integer::intValue).sum();
  }
}
