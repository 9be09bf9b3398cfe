package fr.jalon.orientation.mailroom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters are printed in one go. */
@ConfigMapping(prefix = "jalon.mailroom")
interface MailroomConfig {
  /** Most letters of one file; the others wait for the next. */
  @WithDefault("500")
  int mostLetters();
}
