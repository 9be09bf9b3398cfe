package fr.jalon.orientation.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where people are received.
 *
 * @param address as the convocation will say it
 * @param travel from which other territories people are received here, and how long they take
 * @param closedOn its last day
 */
public record Site(
    UUID id,
    String name,
    String address,
    String territory,
    List<Room> rooms,
    List<Travel> travel,
    Optional<LocalDate> closedOn,
    long version) {

  /** A room and how many people it holds. */
  public record Room(String name, int places) {}

  /** How long it takes to come from a territory. */
  public record Travel(String territory, int minutes) {}

  /** As the convocation says it. */
  public String label() {
    return name + ", " + address;
  }

  /** Whether so many people fit in one of its rooms; a site without rooms says nothing of it. */
  public boolean holds(int people) {
    return rooms.isEmpty() || rooms.stream().anyMatch(room -> room.places() >= people);
  }

  Site withVersion(long next) {
    return new Site(id, name, address, territory, rooms, travel, closedOn, next);
  }
}
