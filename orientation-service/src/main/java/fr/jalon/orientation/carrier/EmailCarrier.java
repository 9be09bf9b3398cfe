package fr.jalon.orientation.carrier;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Outcome.Accepted;
import fr.jalon.orientation.carrier.Outcome.Never;
import fr.jalon.orientation.carrier.Outcome.NotNow;
import fr.jalon.orientation.carrier.Outcome.Unknown;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands messages to the département's mail server (RFC 5321). */
@ApplicationScoped
class EmailCarrier implements Carrier {
  private final Mailer mailer;
  private final CarrierConfig.Email config;
  private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

  EmailCarrier(Mailer mailer, CarrierConfig config) {
    this.mailer = mailer;
    this.config = config.email();
  }

  @PreDestroy
  void stop() {
    waiting.shutdownNow();
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean inService() {
    return config.from().isPresent();
  }

  @Override
  public boolean remembers() {
    return config.remembersMessageIds();
  }

  @Override
  public Outcome carry(Message message) {
    var from = config.from().orElseThrow();
    var messageId = "<%s@%s>".formatted(message.id(), from.substring(from.indexOf('@') + 1));
    var mail =
        Mail.withText(message.recipient(), message.title(), message.text())
            .setFrom(from)
            .addHeader("Message-ID", messageId)
            .addHeader("Auto-Submitted", "auto-generated")
            .addHeader("Content-Language", "fr");
    message.parts().stream()
        .filter(part -> !part.mediaType().equals(Part.TEXT))
        .forEach(part -> mail.addAttachment(part.name(), part.content(), contentType(part)));
    // the mailer itself waits for ever for a server that has taken the line and says nothing
    var sending = waiting.submit(() -> mailer.send(mail));
    try {
      sending.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Accepted(messageId);
    } catch (TimeoutException silence) {
      sending.cancel(true);
      return new Unknown("SMTP: pas de réponse");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Unknown("SMTP: arrêt pendant l'envoi");
    } catch (ExecutionException failure) {
      return verdict(failure);
    }
  }

  /** The calendar's method is in its type too, or mail programs show a mere attachment. */
  private static String contentType(Part part) {
    if (!part.mediaType().equals(Part.CALENDAR)) {
      return part.mediaType();
    }
    var method = part.asText().contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    return part.mediaType() + "; charset=UTF-8; method=" + method;
  }

  /** What a server answers may quote the address: only its code is kept. */
  private static Outcome verdict(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SMTPException refused) {
        var reason = "SMTP " + refused.getReplyCode();
        return refused.isPermanent() ? new Never(reason) : new NotNow(reason);
      }
      if (at instanceof ConnectException || at instanceof UnknownHostException) {
        return new NotNow("SMTP: serveur injoignable");
      }
    }
    return new Unknown("SMTP: échange interrompu");
  }
}
