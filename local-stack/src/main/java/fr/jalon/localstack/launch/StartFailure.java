package fr.jalon.localstack.launch;

/** Something that the person at the keyboard must know and can act on; its message is French. */
public final class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
