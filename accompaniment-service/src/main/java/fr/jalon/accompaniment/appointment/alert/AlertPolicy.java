package fr.jalon.accompaniment.appointment.alert;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** How long before a promise is broken somebody is warned, read when the service starts. */
@Startup
@ApplicationScoped
class AlertPolicy {
  private static final String FILE = "/policy/alerts.yaml";

  private final Content content = read();

  /** Days before the limit of the first rendez-vous. */
  int daysBeforeFirstAppointment() {
    return content.firstAppointment().days();
  }

  record Content(Ahead firstAppointment) {}

  record Ahead(int days, String source) {
    Ahead {
      if (days < 1 || source.isBlank()) {
        throw new IllegalArgumentException("an alert comes some days ahead, and is sourced");
      }
    }
  }

  private static Content read() {
    var yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    try (var file = AlertPolicy.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return yaml.readValue(file, Content.class);
    } catch (IOException broken) {
      throw new IllegalStateException(FILE + ": " + broken.getMessage(), broken);
    }
  }
}
