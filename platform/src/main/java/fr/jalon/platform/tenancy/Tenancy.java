package fr.jalon.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tenant is the département: whatever reads or writes does so for one, and the database shows
 * it no row of another.
 */
@ApplicationScoped
public class Tenancy {

  private final CurrentDepartement current;

  Tenancy(CurrentDepartement current) {
    this.current = current;
  }

  /** The département of the work in progress; work without one is a mistake of ours. */
  public String departement() {
    return currentIfAny()
        .orElseThrow(() -> new IllegalStateException("This work is for no département"));
  }

  /** The same, empty where no département was named: the database then shows no row at all. */
  public Optional<String> currentIfAny() {
    return Arc.container().requestContext().isActive() ? current.code() : Optional.empty();
  }

  /** Names the département of the request in progress. Its caller has proved who is asking. */
  public void become(String departement) {
    current.become(departement);
  }

  /**
   * Does a piece of work for one département, in a request context of its own. Transactions go
   * inside: a connection learns its département when the transaction takes it.
   */
  public <T> T within(String departement, Supplier<T> work) {
    var context = Arc.container().requestContext();
    var outer = context.getStateIfActive();
    context.activate();
    try {
      current.become(departement);
      return work.get();
    } finally {
      context.terminate();
      if (outer != null) {
        context.activate(outer);
      }
    }
  }

  /** The same, for work that returns nothing. */
  public void within(String departement, Runnable work) {
    within(
        departement,
        () -> {
          work.run();
          return departement;
        });
  }
}
