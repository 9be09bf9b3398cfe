package fr.jalon.accompaniment.francetravail.file;

import fr.jalon.accompaniment.francetravail.registration.Action;
import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.accompaniment.francetravail.registration.FollowUp;
import fr.jalon.accompaniment.francetravail.registration.Registration;
import fr.jalon.accompaniment.francetravail.registration.RegistrationKind;
import fr.jalon.platform.guardedxml.FlowRefused;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SPIE extracts: columns known by name, {@code NULL} in letters, days with a time. */
final class SpieCsv implements LineReader {
  static final String IDENTIFIER = "identifiant_unique_de";

  private final TextLines lines;
  private final Layout layout;
  private final String departement;
  private final Map<String, Integer> columns = new HashMap<>();
  private int number;
  private int unreadableDates;

  SpieCsv(TextLines lines, Layout layout, List<String> heading, String departement) {
    this.lines = lines;
    this.layout = layout;
    this.departement = departement;
    for (int i = 0; i < heading.size(); i++) {
      columns.put(heading.get(i).toLowerCase(Locale.ROOT), i);
    }
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
    return unreadableDates;
  }

  @Override
  public Optional<Line> next() throws FlowRefused {
    return lines.next().map(this::read);
  }

  private Line read(List<String> cells) {
    number++;
    if (cells.size() != columns.size()) {
      return faulty(Fault.COLUMNS);
    }
    var row = new Row(cells);
    var elsewhere = row.text("departement").filter(told -> !Departements.same(told, departement));
    if (elsewhere.isPresent()) {
      return faulty(Fault.OTHER_DEPARTEMENT);
    }
    return layout == Layout.SPIE_ACTIONS ? action(row) : person(row);
  }

  private Line action(Row row) {
    var identifier = row.text(IDENTIFIER);
    if (identifier.isEmpty()) {
      return faulty(Fault.NOBODY);
    }
    var code = row.text("codeaction");
    if (code.isEmpty()) {
      return faulty(Fault.CODE);
    }
    var action =
        new Action(
            code.get(),
            row.text("lblaction").orElse(null),
            row.date("date_prescription"),
            row.date("date_debut"),
            row.date("date_fin"));
    return Line.read(
        number, lines.line(), Traits.known(identifier.get()), new Facts(List.of(), null, action));
  }

  private Line person(Row row) {
    var traits =
        new Traits(
            null,
            row.date("date_naissance"),
            row.text("nom").orElse(null),
            row.text("prenom").orElse(null),
            row.text("lieu_naissance").orElse(null),
            row.text(IDENTIFIER).orElse(null));
    if (!traits.areEnough()) {
      return faulty(Fault.NOBODY);
    }
    var registered = row.date("inscription");
    var interview =
        Stream.of("der_entretien", "der_entretien_ppae")
            .flatMap(name -> Optional.ofNullable(row.date(name)).stream())
            .max(LocalDate::compareTo);
    var followUp =
        new FollowUp(
            row.text("modalite_accompagnement").orElse(null),
            row.text("mrech.axetravailprincipal").orElse(null),
            null,
            null,
            interview.orElse(null),
            row.text("struct_principale").orElse(null));
    var registrations =
        registered == null
            ? List.<Registration>of()
            : List.of(
                new Registration(
                    RegistrationKind.INSCRIPTION,
                    registered,
                    row.text("categorie_inscription").orElse(null),
                    null));
    return Line.read(number, lines.line(), traits, new Facts(registrations, followUp, null));
  }

  private Line faulty(Fault fault) {
    return new Line.Faulty(number, lines.line(), List.of(fault));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The cells of a line by the names of their columns. */
  private final class Row {
    private final List<String> cells;

    Row(List<String> cells) {
      this.cells = cells;
    }

    Optional<String> text(String column) {
      return Optional.ofNullable(columns.get(column))
          .map(cells::get)
          .filter(cell -> !cell.isEmpty() && !cell.equalsIgnoreCase("NULL"));
    }

    @Nullable LocalDate date(String column) {
      var text = text(column);
      var date = text.flatMap(Dates::any);
      if (text.isPresent() && date.isEmpty()) {
        unreadableDates++;
      }
      return date.orElse(null);
    }
  }
}
