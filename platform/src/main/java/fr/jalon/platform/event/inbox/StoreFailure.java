package fr.jalon.platform.event.inbox;

/** The database did not do what the platform asked of it. */
final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFailure(Throwable cause) {
    super(cause);
  }
}
