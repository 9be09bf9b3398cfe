package fr.jalon.orientation.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Outcome.Accepted;
import fr.jalon.orientation.carrier.Outcome.Never;
import fr.jalon.orientation.carrier.Outcome.NotNow;
import fr.jalon.orientation.carrier.Outcome.Unknown;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands text messages to whichever provider the configuration describes. */
@ApplicationScoped
class SmsCarrier implements Carrier {
  /** Milliseconds more than the request itself is given, for an answer that is on its way. */
  private static final long GRACE = 1_000;

  private static final Pattern PLACE = Pattern.compile("\\{(to|text|id|from)}");

  private final CarrierConfig.Sms config;
  private final HttpClient http;

  SmsCarrier(CarrierConfig config) {
    this.config = config.sms();
    this.http = HttpClient.newBuilder().connectTimeout(config.sms().timeout()).build();
  }

  @PreDestroy
  void stop() {
    http.shutdownNow();
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean inService() {
    return config.url().isPresent();
  }

  @Override
  public boolean remembers() {
    return config.remembersIds();
  }

  @Override
  public Outcome carry(Message message) {
    // The request's own time-out ends with the headers: a body may still stall.
    var sending = http.sendAsync(request(message), BodyHandlers.ofString(UTF_8));
    try {
      return verdict(sending.get(config.timeout().toMillis() + GRACE, TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      sending.cancel(true);
      return new Unknown("SMS: pas de réponse");
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof ConnectException
              || failed.getCause() instanceof HttpConnectTimeoutException
          ? new NotNow("SMS: prestataire injoignable")
          : new Unknown("SMS: pas de réponse");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Unknown("SMS: arrêt pendant l'envoi");
    }
  }

  private HttpRequest request(Message message) {
    var values =
        Map.of(
            "to", message.recipient(),
            "text", message.text().strip(),
            "id", message.id().toString(),
            "from", config.from());
    var body =
        PLACE
            .matcher(config.body())
            .replaceAll(
                found -> Matcher.quoteReplacement(escape(values.getOrDefault(found.group(1), ""))));
    var request =
        HttpRequest.newBuilder(config.url().orElseThrow())
            .timeout(config.timeout())
            .method(config.method(), BodyPublishers.ofString(body, UTF_8))
            .setHeader(
                "Content-Type",
                switch (config.format()) {
                  case JSON -> "application/json; charset=utf-8";
                  case FORM -> "application/x-www-form-urlencoded";
                })
            .setHeader(config.idempotencyHeader(), message.id().toString());
    config.headers().forEach(request::setHeader);
    return request.build();
  }

  private String escape(String value) {
    return switch (config.format()) {
      case JSON -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
      case FORM -> URLEncoder.encode(value, UTF_8);
    };
  }

  /** The answer may quote the number: only its status is kept. */
  private Outcome verdict(HttpResponse<String> answer) {
    var status = answer.statusCode();
    var reason = "SMS: réponse " + status;
    if (status / 100 != 2) {
      return config.permanentStatuses().contains(status) ? new Never(reason) : new NotNow(reason);
    }
    if (!config.acceptance().map(rule -> found(rule, answer.body())).orElse(true)) {
      return new Never(reason + ", message refusé");
    }
    return new Accepted(
        config
            .reference()
            .map(rule -> Pattern.compile(rule).matcher(answer.body()))
            .filter(found -> found.find() && found.groupCount() > 0)
            .map(found -> found.group(1))
            .orElse(""));
  }

  private static boolean found(String rule, String body) {
    return Pattern.compile(rule).matcher(body).find();
  }
}
