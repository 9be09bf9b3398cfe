package fr.jalon.accompaniment.followup;

/** What ends with an accompaniment: a feature that has such a thing declares it as a bean. */
public interface EndsWithIt {

  /** Called in the transaction that closes it, whatever closes it. */
  void end(Accompaniment.Closed closed);
}
