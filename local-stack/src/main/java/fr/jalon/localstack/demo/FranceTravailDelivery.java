package fr.jalon.localstack.demo;

import fr.jalon.localstack.launch.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Delivers the files of France Travail; the same content delivered again changes nothing. */
record FranceTravailDelivery(Api api, Progress progress) {

  void deliver(FollowUp followUp) throws InterruptedException {
    for (var name : followUp.files()) {
      api.upload(
          "flux-france-travail",
          Api.ACCOMPANIMENT + "/flux-france-travail?fichier=" + name,
          "file:" + name,
          content(name));
      progress.say("Fichier de France Travail déposé : " + name);
    }
  }

  private static byte[] content(String name) {
    var resource = "/demo/france-travail/" + name;
    try (var content = FranceTravailDelivery.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalStateException("No file " + name);
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
