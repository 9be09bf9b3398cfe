package fr.jalon.orientation.staging;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a département's own tables come in, and how long they stay. */
@ConfigMapping(prefix = "jalon.takeover")
public interface StagingConfig {
  /** Largest table taken, as sent. */
  @WithDefault("20M")
  MemorySize maxSize();

  /** Largest workbook read, once unpacked. */
  @WithDefault("200M")
  MemorySize maxUnpackedSize();

  /** Most lines of a table, its headers left out. */
  @WithDefault("20000")
  int maxLines();

  /** Most columns of a table. */
  @WithDefault("200")
  int maxColumns();

  /** Most characters of a cell. */
  @WithDefault("4000")
  int maxCellLength();

  /** Days after which the lines of a table are forgotten, applied or not. */
  @WithDefault("30")
  int keptDays();

  /** Lines that are read together while they are applied. */
  @WithDefault("100")
  int batchSize();

  /** Longest time, in seconds, for which one request applies lines; the next one goes on. */
  @WithDefault("20")
  int applySeconds();
}
