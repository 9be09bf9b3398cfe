package fr.jalon.accompaniment.francetravail.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is exchanged with France Travail; nothing is, until a département is configured. */
@ConfigMapping(prefix = "jalon.france-travail")
public interface FranceTravailConfig {
  String LOCAL_KEY = "amFsb24tbG9jYWwtZnJhbmNlLXRyYXZhaWwta2V5MzI=";

  /** AES-256 key of what is kept of a line until its person is known, in base64: 32 bytes. */
  @WithDefault(LOCAL_KEY)
  String encryptionKey();

  /** Lets the local key pass where the service runs in production mode: on one's own machine. */
  @WithDefault("false")
  boolean localKeyAllowed();

  /** Whether lines are matched and calls made; false leaves them waiting. */
  @WithDefault("true")
  boolean running();

  /** Time between two looks at what waits. */
  @WithDefault("2s")
  Duration every();

  /** Largest file taken, once unpacked. */
  @WithDefault("500M")
  MemorySize maxSize();

  /** When calls are tried again, and for how long. */
  Retry retry();

  /** By département, such as "015": who we are, for orientation-service and for France Travail. */
  Map<String, Departement> departement();

  /** When a call that failed is tried again. */
  interface Retry {
    /** Pause after the first failure; each next one is twice as long. */
    @WithDefault("30s")
    Duration firstPause();

    /** Longest pause between two tries. */
    @WithDefault("6h")
    Duration longestPause();

    /** How long a call is tried before it waits for somebody. */
    @WithDefault("7d")
    Duration giveUpAfter();

    /** A call taken up for longer than this was left by a process that stopped. */
    @WithDefault("5m")
    Duration forsakenAfter();
  }

  /** The settings of one département. */
  interface Departement {
    /** Client of our own issuer, of role flux-france-travail, by which persons are recognised. */
    Optional<Client> machine();

    /** France Travail's interfaces; absent, they are switched off. */
    Optional<Api> api();
  }

  /** A client that obtains tokens by its secret (RFC 6749, 4.4). */
  interface Client {
    /** Where tokens are asked for, with its realm where there is one. */
    URI tokenUrl();

    /** The client's name. */
    String clientId();

    /** The client's secret. */
    String clientSecret();

    /** The scopes asked for, separated by spaces. */
    Optional<String> scope();
  }

  /** How a département presents itself to France Travail. */
  interface Api {
    /** Root of the interfaces, such as https://api.francetravail.io. */
    URI url();

    /** Who asks for tokens there. */
    Client client();

    /** How long an answer is waited for. */
    @WithDefault("20s")
    Duration timeout();

    /** Header pa-identifiant-agent; BATCH where no agent stands behind a call. */
    @WithDefault("BATCH")
    String agentId();

    /** Header pa-nom-agent. */
    @WithDefault("JALON")
    String agentLastName();

    /** Header pa-prenom-agent. */
    @WithDefault("BATCH")
    String agentFirstName();

    /** Origin said of an orientation that is sent, among the FT_CRIT_ORIGINE_CALCUL codes. */
    @WithDefault("INSCRIPTION_AUTO_CAF")
    String origin();

    /** Identifier of the structure, as agreed with France Travail. */
    Optional<String> structureId();

    /** Name of the structure, as the person will read it. */
    @WithDefault("CONSEIL DEPARTEMENTAL")
    String structureName();

    /** E-mail that the person may write to. */
    Optional<String> contactEmail();

    /** Telephone that the person may call. */
    Optional<String> contactPhone();
  }
}
