package fr.jalon.orientation.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What is known of a person on one day; a fact that is not here is unknown, which is not a no. */
record Facts(Map<Fact, String> known) {
  Facts {
    var copy = new EnumMap<Fact, String>(Fact.class);
    copy.putAll(known);
    known = copy;
  }

  Optional<String> of(Fact fact) {
    return Optional.ofNullable(known.get(fact));
  }

  /** What {@code others} know and these do not, added to them. */
  Facts orElse(Facts others) {
    var all = new EnumMap<Fact, String>(Fact.class);
    all.putAll(others.known);
    all.putAll(known);
    return new Facts(all);
  }

  /** Tells two sets of facts apart without quoting either. */
  String seal() {
    var text =
        known.entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(joining("\n"));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Quotes nothing: facts are about a person. */
  @Override
  public String toString() {
    return "Facts" + known.keySet();
  }
}
