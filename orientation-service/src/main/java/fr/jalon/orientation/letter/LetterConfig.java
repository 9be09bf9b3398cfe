package fr.jalon.orientation.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How letters present the département. */
@ConfigMapping(prefix = "jalon.letter")
interface LetterConfig {
  /** Letterhead of each département, by its code of three characters, such as 015. */
  Map<String, Head> head();

  /** One département's. */
  interface Head {
    /** Its name. */
    @WithDefault("Conseil départemental")
    String name();

    /** Address, telephone and whatever stands under its name, line by line. */
    Optional<List<String>> lines();

    /** Town where its letters are written; none: the date stands alone. */
    Optional<String> place();

    /** In whose name letters are signed. */
    @WithDefault("Le président du conseil départemental")
    String signatory();
  }
}
