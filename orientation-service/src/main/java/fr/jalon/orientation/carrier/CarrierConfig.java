package fr.jalon.orientation.carrier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who carries messages, and how they are spoken to. */
@ConfigMapping(prefix = "jalon.carrier")
interface CarrierConfig {
  /** E-mail, through the server of {@code quarkus.mailer.*}. */
  Email email();

  /** Text messages, through any provider that takes an HTTP request. */
  Sms sms();

  /** E-mail. */
  interface Email {
    /** Address that writes; none: no e-mail is sent, agents record those that they send. */
    Optional<String> from();

    /** Time given to the server to take a message. */
    @WithDefault("30s")
    Duration timeout();

    /** Whether the server drops a Message-ID that it has already taken; very few do. */
    @WithDefault("false")
    boolean remembersMessageIds();
  }

  /** Text messages. */
  interface Sms {
    /** Where the provider takes messages; none: no SMS is sent, agents record those they send. */
    Optional<URI> url();

    /** HTTP method. */
    @WithDefault("POST")
    String method();

    /** Headers of each request, such as Authorization. */
    Map<String, String> headers();

    /**
     * Body of each request; {to}, {text}, {id} and {from} are replaced, escaped as its format asks.
     */
    @WithDefault("{\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\",\"reference\":\"{id}\"}")
    String body();

    /** How the body is written: JSON or FORM. */
    @WithDefault("JSON")
    Format format();

    /** Name or number that the message comes from. */
    @WithDefault("Departement")
    String from();

    /** Text that the answer must hold (a regular expression) for a 2xx to be an acceptance. */
    Optional<String> acceptance();

    /** Where the provider's reference is in its answer: the first group of this expression. */
    Optional<String> reference();

    /** Statuses that condemn a recipient for good; any other refusal is tried again. */
    @WithDefault("400,404,410,422")
    Set<Integer> permanentStatuses();

    /** Header that carries the id of the message. */
    @WithDefault("Idempotency-Key")
    String idempotencyHeader();

    /** Whether the provider takes a message of the same id once only. */
    @WithDefault("false")
    boolean remembersIds();

    /** Time given to the provider to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Most segments of one message; a longer text is refused. */
    @WithDefault("3")
    int mostSegments();

    /** Hour before which nobody is sent an SMS. */
    @WithDefault("08:00")
    LocalTime notBefore();

    /** Hour from which nobody is sent an SMS. */
    @WithDefault("20:00")
    LocalTime notAfter();

    /** Whether nobody is sent an SMS on Sundays and public holidays. */
    @WithDefault("true")
    boolean quietOnDaysOfRest();
  }

  /** How a request's body is written. */
  enum Format {
    JSON,
    FORM
  }
}
