package fr.jalon.localstack.demo;

import fr.jalon.localstack.launch.Progress;
import fr.jalon.localstack.launch.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Delivers the CAF's files, oldest first, each once the one before has been read. */
record CafDelivery(Api api, Progress progress) {
  private static final String ROLE = "flux-caf";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(200);

  void deliver(Story story) throws InterruptedException {
    for (var file : story.files()) {
      var follow =
          api.upload(
              ROLE,
              Api.ORIENTATION
                  + "/flux-caf?fichier=%s&recuLe=%s".formatted(file.name(), file.receivedOn()),
              "file:" + file.name(),
              content(file));
      awaitRead(file, follow);
    }
  }

  private void awaitRead(Story.CafFile file, String follow) throws InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var reading = api.get(ROLE, follow);
      var status = reading.path("status").asText();
      if (status.equals("DONE")) {
        progress.say(
            "Fichier de la CAF lu : %s (%d dossiers, %d nouveaux entrants)"
                .formatted(
                    file.name(), reading.path("read").asInt(), reading.path("entrants").asInt()));
        return;
      }
      if (status.equals("REFUSED")) {
        throw new StartFailure(
            "Le fichier %s a été refusé : %s"
                .formatted(file.name(), reading.path("reason").asText()));
      }
      Thread.sleep(PAUSE);
    }
    throw new StartFailure(
        "Le fichier %s n’est toujours pas lu après %d minutes."
            .formatted(file.name(), PATIENCE.toMinutes()));
  }

  private static byte[] content(Story.CafFile file) {
    try (var content = CafDelivery.class.getResourceAsStream("/demo/caf/" + file.name())) {
      if (content == null) {
        throw new IllegalStateException("No file " + file.name());
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
