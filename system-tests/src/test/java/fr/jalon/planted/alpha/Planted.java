package fr.jalon.planted.alpha;

import fr.jalon.contracts.OrientationEvent;
import fr.jalon.orientation.planted.Foreign;
import fr.jalon.planted.beta.Other;
import fr.jalon.platform.event.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import org.apache.kafka.clients.producer.Producer;

/** One violation of each rule of the house. */
public final class Planted {

  private Planted() {}

  record ImportsAnotherService(Foreign foreign) {}

  record TouchesTheDatabase(Connection connection) {}

  record SpeaksToKafka(Producer<String, String> producer) {}

  record LivesInACycle(Other other) {}

  static class BadlyNamedManager {}

  static class IsNoBean {
    @Transactional
    void change() {}
  }

  @Path("/planted")
  static class SpeaksHttp {
    @GET
    public String open() {
      return "";
    }
  }

  static class TakesEvents implements EventConsumer<OrientationEvent> {
    @Override
    public String topic() {
      return "";
    }

    @Override
    public Class<OrientationEvent> type() {
      return OrientationEvent.class;
    }

    @Override
    public void on(OrientationEvent event) {}
  }

  @ApplicationScoped
  static class HasTooManyFriends {
    HasTooManyFriends(Other a, Other b, Other c, Other d, Other e, Other f) {}
  }
}
