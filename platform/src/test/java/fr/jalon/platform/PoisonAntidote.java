package fr.jalon.platform;

/** Lets a test of another package cure the consumer that refuses poison. */
public final class PoisonAntidote {

  private PoisonAntidote() {}

  public static void apply() {
    SeenConsumer.REFUSES_POISON.set(false);
  }
}
