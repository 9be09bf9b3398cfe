package fr.jalon.indicators.publication;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What a publication says of the software that computed it. */
@ConfigMapping(prefix = "jalon.publication")
public interface PublicationConfig {

  /** Commit from which the service was built, told by whoever packages it. */
  Optional<String> revision();
}
