package fr.jalon.indicators.publication.member;

import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.platform.http.Cursor;
import fr.jalon.platform.problem.PlatformProblem;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Where a page of those behind a figure starts: after these identifiers. */
record Position(UUID parcours, UUID subject) {
  static final Position FIRST = new Position(new UUID(0, 0), new UUID(0, 0));

  /** PostgreSQL orders identifiers by their bytes, as their texts are; Java does not. */
  static final Comparator<Member> ORDER =
      Comparator.comparing((Member member) -> member.parcours().toString())
          .thenComparing(member -> member.subject().toString());

  static Optional<Position> of(Cursor cursor) {
    if (cursor.isFirstPage()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Position(
              UUID.fromString(cursor.parts().getFirst()),
              UUID.fromString(cursor.parts().getLast())));
    } catch (IllegalArgumentException _) {
      throw PlatformProblem.CURSOR_INVALID.because(
          "Reprenez le lien « next » de la page précédente.", "?curseur");
    }
  }

  static Cursor after(Member member) {
    return Cursor.of(member.parcours().toString(), member.subject().toString());
  }

  boolean isBefore(Member member) {
    int side = parcours.toString().compareTo(member.parcours().toString());
    return side < 0 || (side == 0 && subject.toString().compareTo(member.subject().toString()) < 0);
  }
}
