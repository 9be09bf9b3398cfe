package fr.jalon.orientation.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is a new entrant. Five rules are in use in the field and disagree, so a département names its
 * own; each parcours keeps the name of the rule that opened it and the reason.
 *
 * <p>A rule is asked only about an adult with no open parcours; it compares what a file says with
 * what was last known, and answers the reason of the entry.
 */
public enum EntryRule {
  /**
   * The house's rule: the last known state passes to an open right subject to duties, or the CAF
   * announces the entry on an open right.
   */
  ENTREE_1("ENTREE-1") {
    @Override
    Optional<String> reason(Optional<Known> before, Right now, Case entry) {
      if (!now.inScope()) {
        return Optional.empty();
      }
      if (before.isEmpty()) {
        return Optional.of("Première apparition : " + now.described());
      }
      if (!before.get().right().inScope()) {
        return Optional.of(passage(before.get(), now));
      }
      if (now.entering()) {
        return Optional.of("Entrée annoncée par la caisse (TOPPERSENTDRODEVORSA)");
      }
      return entry.everFollowed()
          ? Optional.empty()
          : Optional.of("Dans le champ sans parcours jusque-là : " + now.described());
    }

    @Override
    public boolean stock(Right now) {
      return now.inScope();
    }
  },

  /** R1: the CAF's own flag, and nothing else. */
  CNAF_TOP("CNAF-TOP") {
    @Override
    Optional<String> reason(Optional<Known> before, Right now, Case entry) {
      return now.entering() && now.leaving().isEmpty()
          ? Optional.of("Entrée annoncée par la caisse (TOPPERSENTDRODEVORSA)")
          : Optional.empty();
    }

    @Override
    public boolean stock(Right now) {
      return now.inScope();
    }
  },

  /** R2, beta.gouv's monthly rule: an open right subject to duties that was not there before. */
  BETAGOUV_MENSUEL("BETAGOUV-MENSUEL") {
    @Override
    Optional<String> reason(Optional<Known> before, Right now, Case entry) {
      return stock(now) && before.filter(known -> stock(known.right())).isEmpty()
          ? Optional.of(before.map(known -> passage(known, now)).orElse(first(now)))
          : Optional.empty();
    }

    @Override
    public boolean stock(Right now) {
      return now.inScope() && now.subject() == fr.jalon.contracts.SubjectToDuties.YES;
    }
  },

  /** R3, table A1 version 3 of WebRSA: state 2 and subject now, and not both before. */
  WEBRSA_A1V3("WEBRSA-A1V3") {
    @Override
    Optional<String> reason(Optional<Known> before, Right now, Case entry) {
      return now.payableInScope()
              && before.filter(known -> known.right().payableInScope()).isEmpty()
          ? Optional.of(before.map(known -> passage(known, now)).orElse(first(now)))
          : Optional.empty();
    }

    @Override
    public boolean stock(Right now) {
      return now.payableInScope();
    }
  },

  /**
   * R4, WebRSA's {@code statppview}: first appearance, or back after an end or a year suspended.
   */
  WEBRSA_STATPPVIEW("WEBRSA-STATPPVIEW") {
    @Override
    Optional<String> reason(Optional<Known> before, Right now, Case entry) {
      if (!now.payableInScope()) {
        return Optional.empty();
      }
      if (before.isEmpty()) {
        return Optional.of(first(now));
      }
      var known = before.get();
      boolean returns =
          switch (known.right().state()) {
            case CLOSED, CLOSED_BEFORE, UNKNOWN -> true;
            case SUSPENDED, UNPAID -> since(known).isBefore(entry.referenceDate().minusYears(1));
            case PENDING, REFUSED, OPEN -> false;
          };
      return returns ? Optional.of(passage(known, now)) : Optional.empty();
    }

    @Override
    public boolean stock(Right now) {
      return now.payableInScope();
    }
  };

  /**
   * What a rule may need beside the two states.
   *
   * @param everFollowed the person had a parcours before
   */
  public record Case(LocalDate referenceDate, boolean everFollowed) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

  private final String id;

  EntryRule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The rule of that name, or a failure that lists the names there are. */
  public static EntryRule named(String id) {
    return Arrays.stream(values())
        .filter(rule -> rule.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No entry rule %s; there are %s"
                    .formatted(
                        id,
                        Arrays.stream(values())
                            .map(EntryRule::id)
                            .collect(Collectors.joining(", ")))));
  }

  /** Why the person enters now, if she does. */
  public Optional<String> entry(Optional<Known> before, Right now, Case entry) {
    return now.adult() && now.attached() ? reason(before, now, entry) : Optional.empty();
  }

  abstract Optional<String> reason(Optional<Known> before, Right now, Case entry);

  /** Whether someone in the département's first monthly file is already in this rule's scope. */
  public abstract boolean stock(Right now);

  private static String first(Right now) {
    return "Première apparition : " + now.described();
  }

  private static String passage(Known before, Right now) {
    return "%s ; au %s : %s"
        .formatted(
            capitalised(now.described()),
            DAY.format(before.referenceDate()),
            before.right().described());
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRANCE) + text.substring(1);
  }

  private static LocalDate since(Known known) {
    var suspended = known.right().suspendedSince();
    return suspended == null ? known.referenceDate() : suspended;
  }
}
