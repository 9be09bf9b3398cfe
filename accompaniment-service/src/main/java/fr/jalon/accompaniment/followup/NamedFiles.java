package fr.jalon.accompaniment.followup;

import java.util.UUID;

/**
 * One kind of thing that belongs to a person's file and has addresses of its own ({@code
 * /obstacles/{id}}). A room that has one declares it as a bean.
 */
public interface NamedFiles {

  /** The first segment of its addresses: {@code obstacles}. */
  String segment();

  /** Refuses one that does not exist for the département of the request. */
  void mustExist(UUID id);
}
