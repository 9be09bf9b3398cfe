package fr.jalon.localstack.demo;

import fr.jalon.localstack.launch.StartFailure;
import java.time.Duration;
import java.util.Optional;

/** The accompaniment of a parcours, opened by an event: it comes a moment after the orientation. */
record Accompaniments(Api api) {
  private static final String ROLE = "conseiller";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  Optional<String> find(String parcoursId) throws InterruptedException {
    var opened =
        api.get(ROLE, Api.ACCOMPANIMENT + "/accompagnements?parcours=" + parcoursId).path("items");
    return opened.isEmpty() ? Optional.empty() : Optional.of(opened.path(0).path("id").asText());
  }

  String await(String parcoursId) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var found = find(parcoursId);
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(PAUSE);
    }
    throw new StartFailure(
        "L’accompagnement n’est pas ouvert %d minutes après l’orientation : ./jalon logs accompaniment"
            .formatted(PATIENCE.toMinutes()));
  }
}
