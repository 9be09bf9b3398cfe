package fr.jalon.accompaniment.print;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where orientation-service answers, the only keeper of identities. */
@ConfigMapping(prefix = "jalon.orientation")
public interface OrientationConfig {
  /** Root of orientation-service, without its base path. */
  @WithDefault("http://localhost:8081")
  URI url();

  /** How long to wait for an identity before giving up. */
  @WithDefault("2s")
  Duration timeout();
}
