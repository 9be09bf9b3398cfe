package fr.jalon.accompaniment.chapter;

import fr.jalon.platform.identity.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One room's part of a person's story. A room that has one declares it as a bean; nothing else
 * changes for its dates to be read in {@code GET /accompagnements/{id}} and {@code GET
 * /personnes/{id}/suivi}.
 */
public interface Chapter {

  /**
   * What this room knows of these accompaniments, each date with who said so and why, in no
   * particular order. <b>One statement</b>, whatever the number of accompaniments and of entries
   * ({@code accompaniment_id = any(…)}): the story runs each chapter once. What not every reader of
   * the file may see, a note that is its author's own for instance, is none of the story.
   */
  List<ChapterEntry> of(Collection<UUID> accompanimentIds);

  /** Who reads it, among those who may read the file: whoever follows people, if it says much. */
  default Set<Role> readers() {
    return EnumSet.allOf(Role.class);
  }
}
