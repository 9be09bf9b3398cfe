package fr.jalon.orientation.carrier;

import fr.jalon.contracts.Channel;

/** Takes messages of one channel out of the house. */
public interface Carrier {
  Channel channel();

  /** Whether it was given what it needs to work. */
  boolean inService();

  /** Whether it recognises a message that it already has, so that handing it over again is safe. */
  boolean remembers();

  Outcome carry(Message message);
}
