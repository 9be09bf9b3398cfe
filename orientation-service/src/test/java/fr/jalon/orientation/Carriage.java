package fr.jalon.orientation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockWebServer;

/**
 * A real mail server, and a provider of text messages that answers as a test tells it; for all
 * tests of the module, since they share one application. Nothing is sent but by the tests
 * themselves.
 */
public final class Carriage implements QuarkusTestResourceLifecycleManager {
  public static final GreenMail MAIL = new GreenMail(new ServerSetup(0, null, "smtp"));
  public static final MockWebServer SMS = new MockWebServer();

  @Override
  public Map<String, String> start() {
    try {
      MAIL.start();
      SMS.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.ofEntries(
        Map.entry("quarkus.mailer.mock", "false"),
        Map.entry("quarkus.mailer.host", "localhost"),
        Map.entry("quarkus.mailer.port", Integer.toString(MAIL.getSmtp().getPort())),
        Map.entry("quarkus.mailer.start-tls", "DISABLED"),
        Map.entry("jalon.carrier.email.from", "insertion@cantal.example"),
        Map.entry("jalon.carrier.email.timeout", "10s"),
        Map.entry("jalon.carrier.sms.url", SMS.url("/messages").toString()),
        Map.entry("jalon.carrier.sms.headers.Authorization", "Bearer secret"),
        Map.entry("jalon.carrier.sms.timeout", "2s"),
        Map.entry("jalon.carrier.sms.reference", "\"id\":\"([^\"]+)\""),
        Map.entry("jalon.carrier.sms.not-before", "00:00"),
        Map.entry("jalon.carrier.sms.not-after", "23:59:59.999999999"),
        Map.entry("jalon.carrier.sms.quiet-on-days-of-rest", "false"),
        Map.entry("jalon.delivery.running", "false"),
        Map.entry("jalon.reminder.running", "false"));
  }

  /** The person is reached so from now on. */
  public static void reach(UUID personId, String kind, String value) {
    Episodes.DATABASE.execute(
        """
        insert into contact_point (departement, person_id, kind, value, source, since_on,
                                   confirmed_on, recorded_by)
        values ('015', ?, ?, ?, 'AGENT', current_date, current_date, 'test')
        """,
        personId,
        kind,
        value);
  }

  @Override
  public void stop() {
    MAIL.stop();
    SMS.close();
  }
}
