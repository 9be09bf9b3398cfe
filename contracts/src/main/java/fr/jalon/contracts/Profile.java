package fr.jalon.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the counts need to know of a person, and nothing that names them.
 *
 * @param birthMonth {@code YYYY-MM}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
    @Nullable String birthMonth,
    Sex sex,
    FamilySituation familySituation,
    @Nullable String education) {
  /** As the DREES tables count it. */
  public enum Sex {
    F,
    M,
    UNKNOWN
  }

  /** As the DREES tables count it, children being those that RSA takes into account. */
  public enum FamilySituation {
    SINGLE,
    SINGLE_WITH_CHILDREN,
    COUPLE,
    COUPLE_WITH_CHILDREN,
    UNKNOWN
  }
}
