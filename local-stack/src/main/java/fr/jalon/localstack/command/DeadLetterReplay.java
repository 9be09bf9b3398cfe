package fr.jalon.localstack.command;

import fr.jalon.localstack.launch.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/** Asks a service to take again the events that it had set aside. */
record DeadLetterReplay(URI gateway) {
  private static final List<String> SERVICES =
      List.of("orientation", "accompaniment", "indicators");

  String of(String service, String token) throws InterruptedException {
    if (!SERVICES.contains(service)) {
      throw new StartFailure(
          "Service inconnu : « %s ». Services possibles : %s."
              .formatted(service, String.join(", ", SERVICES)));
    }
    var request =
        HttpRequest.newBuilder(
                gateway.resolve("/api/%s/v1/exploitation/lettres-mortes/rejeu".formatted(service)))
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody())
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new StartFailure(
            "Le service %s a répondu %d : %s"
                .formatted(service, answer.statusCode(), answer.body()));
      }
      return "Lettres mortes de « %s » rejouées. %s".formatted(service, answer.body());
    } catch (IOException _) {
      throw new StartFailure("La passerelle ne répond pas : lancez d’abord ./jalon up");
    }
  }
}
