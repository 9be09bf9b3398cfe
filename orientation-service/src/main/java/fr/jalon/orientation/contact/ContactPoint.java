package fr.jalon.orientation.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a person, as one source told it.
 *
 * @param sinceOn day from which the source tells it
 * @param confirmedOn last day on which it told it again
 * @param untilOn day from which it is no longer held true
 * @param endedBy who told that it is no longer true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContactPoint", description = "Un moyen de joindre la personne, dit par une source")
record ContactPoint(
    Kind kind,
    String value,
    ContactSource source,
    LocalDate sinceOn,
    LocalDate confirmedOn,
    @Nullable LocalDate untilOn,
    @Nullable ContactSource endedBy) {

  enum Kind {
    EMAIL,
    PHONE
  }

  boolean holds() {
    return untilOn == null;
  }

  boolean says(Kind asked, String text) {
    return kind == asked && value.equals(text);
  }

  @Override
  public String toString() {
    return "ContactPoint[" + kind + ", " + source + ", " + sinceOn + "]";
  }
}
