package fr.jalon.indicators.disclosure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How small a count of persons must be to be hidden. */
@ConfigMapping(prefix = "jalon.disclosure")
public interface DisclosureConfig {

  /**
   * The smallest count, zero apart, that is shown to those who may not read raw figures: 5, or 11
   * where the département keeps to the usage of tax sources. Neither is a legal threshold, and less
   * than 5 is refused.
   */
  @WithDefault("5")
  int threshold();
}
