package fr.jalon.orientation.carrier;

import static fr.jalon.orientation.OrientationProblem.CHANNEL_NOT_SERVED;

import fr.jalon.contracts.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Knows who carries what, and who may be disturbed now. */
@ApplicationScoped
public class Carriers {
  private final Instance<Carrier> carriers;
  private final CarrierConfig config;
  private final Clock clock;

  Carriers(Instance<Carrier> carriers, CarrierConfig config, Clock clock) {
    this.carriers = carriers;
    this.config = config;
    this.clock = clock;
  }

  /** Whether this house sends on that channel itself; else agents send, and record it. */
  public boolean serve(Channel channel) {
    return switch (channel) {
      case POST -> true;
      case HAND -> false;
      case EMAIL, SMS -> of(channel).filter(Carrier::inService).isPresent();
    };
  }

  public Carrier carrier(Channel channel) {
    return of(channel)
        .filter(Carrier::inService)
        .orElseThrow(
            () -> CHANNEL_NOT_SERVED.because("Aucun prestataire n'est réglé.", "/channel"));
  }

  /** The channels on which a machine may send at this moment. */
  public List<Channel> awake() {
    var quiet =
        new QuietHours(
                config.sms().notBefore(), config.sms().notAfter(), config.sms().quietOnDaysOfRest())
            .cover(LocalDateTime.now(clock));
    return carriers.stream()
        .filter(Carrier::inService)
        .map(Carrier::channel)
        .filter(channel -> channel != Channel.SMS || !quiet)
        .toList();
  }

  /** Most segments that a text message may take. */
  public int mostSegments() {
    return config.sms().mostSegments();
  }

  /** The address that e-mails come from. */
  public String sender() {
    return config.email().from().orElse("");
  }

  private Optional<Carrier> of(Channel channel) {
    return carriers.stream().filter(carrier -> carrier.channel() == channel).findFirst();
  }
}
