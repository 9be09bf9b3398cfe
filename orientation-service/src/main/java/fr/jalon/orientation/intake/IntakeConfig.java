package fr.jalon.orientation.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How files come in. */
@ConfigMapping(prefix = "jalon.intake")
interface IntakeConfig {
  /** Folder where received files wait to be read; emptied as they are. */
  @WithDefault(".jalon/flux-caf")
  Path spoolFolder();

  /** Largest file taken, as sent. */
  @WithDefault("2G")
  MemorySize maxSize();

  /** Largest file read, once unpacked. */
  @WithDefault("2G")
  MemorySize maxUnpackedSize();

  /** Dossiers applied in one transaction. */
  @WithDefault("2000")
  int batchSize();

  /** Folder in whose sub-folders, one a département, files are dropped; none: not watched. */
  Optional<Path> watchedFolder();

  /** Time between two looks at the watched folder. */
  @WithDefault("2s")
  Duration watchEvery();

  /**
   * How long a dropped file must have stayed as it is to be taken; longer than the longest stall of
   * a transfer.
   */
  @WithDefault("60s")
  Duration quietPeriod();

  /** Time to wait before reading is tried again after a failure. */
  @WithDefault("5s")
  Duration retryEvery();
}
