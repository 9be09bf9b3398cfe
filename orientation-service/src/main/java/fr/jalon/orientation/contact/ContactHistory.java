package fr.jalon.orientation.contact;

import fr.jalon.orientation.contact.ContactPoint.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything ever told of how to reach one person, and what one more source changes to it.
 *
 * <p>The newest news holds, and what an agent has struck out no file brings back. A source that
 * leaves a value out denies nothing, unless it is an agent, who tells everything at once.
 */
record ContactHistory(List<ContactPoint> points) {
  private static final Comparator<ContactPoint> NEWEST_FIRST =
      Comparator.comparing(ContactPoint::sinceOn)
          .reversed()
          .thenComparingInt(point -> point.source() == ContactSource.AGENT ? 0 : 1);

  /** What one source says on one day, each value once, in its order. */
  record Statement(ContactSource source, LocalDate on, Optional<String> email, Set<String> phones) {
    boolean has(ContactPoint point) {
      return switch (point.kind()) {
        case EMAIL -> email.filter(point.value()::equals).isPresent();
        case PHONE -> phones.contains(point.value());
      };
    }

    /** Whether it speaks of that kind at all. */
    boolean speaksOf(Kind kind) {
      return source == ContactSource.AGENT
          || switch (kind) {
            case EMAIL -> email.isPresent();
            case PHONE -> !phones.isEmpty();
          };
    }
  }

  /** What a statement does to the history: points begun, ended, told again. */
  record Change(List<ContactPoint> begun, List<ContactPoint> ended, List<ContactPoint> confirmed) {
    static final Change NONE = new Change(List.of(), List.of(), List.of());

    boolean isNews() {
      return !begun.isEmpty() || !ended.isEmpty();
    }
  }

  Change tell(Statement statement) {
    if (isOlderThanWhatIsKnown(statement)) {
      return Change.NONE;
    }
    var begun = new ArrayList<ContactPoint>();
    var confirmed = new ArrayList<ContactPoint>();
    statement.email().ifPresent(value -> add(statement, Kind.EMAIL, value, begun, confirmed));
    statement.phones().forEach(value -> add(statement, Kind.PHONE, value, begun, confirmed));
    var ended =
        points.stream()
            .filter(ContactPoint::holds)
            .filter(point ->
                statement.source() == ContactSource.AGENT || point.source() == statement.source())
            .filter(point -> statement.speaksOf(point.kind()) && !statement.has(point))
            .toList();
    return new Change(begun, ended, confirmed);
  }

  private void add(
      Statement statement,
      Kind kind,
      String value,
      List<ContactPoint> begun,
      List<ContactPoint> confirmed) {
    var known = points.stream().filter(point -> point.says(kind, value)).toList();
    boolean told = statement.source() == ContactSource.AGENT;
    var again =
        known.stream()
            .filter(ContactPoint::holds)
            .filter(point -> told || point.source() == statement.source())
            .findFirst();
    boolean struckOut =
        !told && known.stream().anyMatch(point -> point.endedBy() == ContactSource.AGENT);
    if (again.isPresent()) {
      confirmed.add(again.get());
    } else if (!struckOut) {
      begun.add(
          new ContactPoint(
              kind, value, statement.source(), statement.on(), statement.on(), null, null));
    }
  }

  /** A file read late brings no news. */
  private boolean isOlderThanWhatIsKnown(Statement statement) {
    return statement.source() != ContactSource.AGENT
        && points.stream()
            .filter(point -> point.source() == statement.source())
            .anyMatch(point -> point.confirmedOn().isAfter(statement.on()));
  }

  /** How the person is reached now. */
  Contacts now() {
    var emails = newest(Kind.EMAIL).stream().map(EmailAddress::new).findFirst();
    var phones = newest(Kind.PHONE).stream().map(PhoneNumber::new).toList();
    return new Contacts(
        emails,
        phones.stream().filter(PhoneNumber::isMobile).findFirst(),
        phones.stream().filter(phone -> !phone.isMobile()).findFirst());
  }

  private Set<String> newest(Kind kind) {
    var values = new LinkedHashSet<String>();
    points.stream()
        .filter(ContactPoint::holds)
        .filter(point -> point.kind() == kind)
        .sorted(NEWEST_FIRST)
        .forEach(point -> values.add(point.value()));
    return values;
  }

  /** Grows with each change, so that an edit knows what it was made on. */
  long version() {
    return points.size() + points.stream().filter(point -> !point.holds()).count();
  }
}
