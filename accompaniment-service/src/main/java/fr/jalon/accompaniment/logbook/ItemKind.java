package fr.jalon.accompaniment.logbook;

import java.util.Set;

/** What the carnet de bord is made of, and what may become of each. */
public enum ItemKind {
  /** What stands in the person's way; its level goes up and down. */
  OBSTACLE,
  /** What the person and the référent aim at; one that was left may be taken up again. */
  OBJECTIVE,
  /** What somebody does about it; what is done is done. */
  ACTION;

  boolean knows(ItemState state) {
    return states().contains(state);
  }

  boolean leads(ItemState from, ItemState to) {
    return switch (this) {
      case OBSTACLE -> knows(to) && from != to;
      case OBJECTIVE ->
          from == ItemState.OPEN
              ? Set.of(ItemState.REACHED, ItemState.ABANDONED).contains(to)
              : to == ItemState.OPEN;
      case ACTION -> afterAction(from).contains(to);
    };
  }

  private static Set<ItemState> afterAction(ItemState from) {
    return switch (from) {
      case PLANNED -> Set.of(ItemState.UNDER_WAY, ItemState.DONE, ItemState.ABANDONED);
      case UNDER_WAY -> Set.of(ItemState.DONE, ItemState.ABANDONED);
      case ABANDONED -> Set.of(ItemState.PLANNED, ItemState.UNDER_WAY);
      case DONE, LIFTED, SLIGHT, MARKED, BLOCKING, OPEN, REACHED -> Set.of();
    };
  }

  private Set<ItemState> states() {
    return switch (this) {
      case OBSTACLE ->
          Set.of(ItemState.LIFTED, ItemState.SLIGHT, ItemState.MARKED, ItemState.BLOCKING);
      case OBJECTIVE -> Set.of(ItemState.OPEN, ItemState.REACHED, ItemState.ABANDONED);
      case ACTION ->
          Set.of(ItemState.PLANNED, ItemState.UNDER_WAY, ItemState.DONE, ItemState.ABANDONED);
    };
  }
}
