package fr.jalon.accompaniment.francetravail.file;

import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.accompaniment.francetravail.registration.Registration;
import fr.jalon.accompaniment.francetravail.registration.RegistrationKind;
import fr.jalon.platform.guardedxml.FlowRefused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The historical files: inscriptions, stock, cessations, radiations. Their columns are known by
 * rank, with or without a heading; a motive comes before the second NIR where there is one.
 */
final class LegacyCsv implements LineReader {
  static final Set<Integer> INSCRIPTION_WIDTHS = Set.of(8, 12);
  static final Set<Integer> END_WIDTHS = Set.of(9, 13);
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{7}[A-Z0-9][0-9]{3}");

  private final TextLines lines;
  private final Layout layout;
  private final int width;
  private final Set<String> seen = new HashSet<>();
  private Optional<List<String>> held;
  private int number;

  /**
   * @param first the first line, when it is no heading
   */
  LegacyCsv(TextLines lines, Layout layout, int width, Optional<List<String>> first) {
    this.lines = lines;
    this.layout = layout;
    this.width = width;
    this.held = first;
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public Optional<LocalDate> referenceDate() {
    return Optional.empty();
  }

  @Override
  public int unreadableDates() {
    return 0;
  }

  @Override
  public Optional<Line> next() throws FlowRefused {
    var cells = held.isPresent() ? held : lines.next();
    held = Optional.empty();
    return cells.map(this::read);
  }

  private Line read(List<String> cells) {
    number++;
    if (cells.size() != width) {
      return faulty(List.of(Fault.COLUMNS));
    }
    boolean ended = END_WIDTHS.contains(width);
    var nir = Nir.of13(cells.getFirst());
    var birth = Dates.slashed(cells.get(4));
    var on = Dates.slashed(cells.get(5));
    var code = cells.get(6);
    var other = cells.get(ended ? 8 : 7);
    var faults = new ArrayList<Fault>();
    if (nir.isEmpty()) {
      faults.add(Fault.NIR);
    }
    if (!plain(cells.getFirst()).equals(plain(other))) {
      faults.add(Fault.OTHER_NIR);
    }
    if (!IDENTIFIER.matcher(cells.get(1)).matches()) {
      faults.add(Fault.IDENTIFIER);
    }
    if (birth.isEmpty() || on.isEmpty()) {
      faults.add(Fault.DATE);
    }
    if (code.isEmpty()) {
      faults.add(Fault.CODE);
    }
    if (nir.isEmpty() || birth.isEmpty() || on.isEmpty() || !faults.isEmpty()) {
      return faulty(faults);
    }
    if (!seen.add(nir.get().digits() + on.get() + code)) {
      return faulty(List.of(Fault.DUPLICATE));
    }
    return Line.read(
        number,
        lines.line(),
        new Traits(nir.get().withKey(), birth.get(), cells.get(2), cells.get(3), null, null),
        Facts.of(
            new Registration(
                kind(), on.get(), code, ended && !cells.get(7).isEmpty() ? cells.get(7) : null)));
  }

  private RegistrationKind kind() {
    return switch (layout) {
      case CESSATIONS_CSV -> RegistrationKind.CESSATION;
      case RADIATIONS_CSV -> RegistrationKind.RADIATION;
      case INSCRIPTIONS_CSV, MONTHLY_XML, SPIE_PERSONS, SPIE_ACTIONS ->
          RegistrationKind.INSCRIPTION;
    };
  }

  private static String plain(String nir) {
    return nir.replace(" ", "");
  }

  private Line faulty(List<Fault> faults) {
    return new Line.Faulty(number, lines.line(), faults);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
