package fr.jalon.accompaniment.francetravail.export;

import fr.jalon.accompaniment.francetravail.exchange.Disclosed;
import fr.jalon.accompaniment.francetravail.export.ExportRepository.Line;
import fr.jalon.contracts.ParcoursType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line says, column by column; a cell that a spreadsheet would run is made text. */
record Rows(Names names) {

  List<String> of(ExportKind kind, Line line, Disclosed person) {
    return switch (kind) {
      case ORIENTATION -> orientation(line, person);
      case INSTRUCTION_ORIENTATION -> instruction(line, person);
      case CAF_ORIENTATIONS ->
          cells(
              trimmed(person.matricule()),
              person.nir(),
              person.lastName(),
              person.birthName(),
              person.firstName(),
              person.birthDate(),
              person.role(),
              line.rank(),
              line.parcoursType(),
              names.organisme(line.organismeReferentId()),
              line.organismeKind(),
              line.decidedOn(),
              line.notifiedOn());
      case CAF_CONTRACTS ->
          cells(
              trimmed(person.matricule()),
              person.nir(),
              person.lastName(),
              person.birthName(),
              person.firstName(),
              person.birthDate(),
              person.role(),
              line.rank(),
              line.signedOn(),
              line.startsOn(),
              line.endsOn(),
              line.weeklyHours());
    };
  }

  private List<String> orientation(Line line, Disclosed person) {
    boolean mobile = person.phone() != null && person.phone().matches("\\+33[67].*");
    var phone = person.phone() == null ? null : person.phone().replaceFirst("^\\+33", "0");
    return cells(
        line.orientationId(),
        trimmed(person.matricule()),
        title(person),
        person.lastName(),
        person.birthName(),
        person.firstName(),
        person.birthDate(),
        names.organisme(line.organismeReferentId()),
        names.siret(line.organismeReferentId()),
        nature(line.parcoursType()),
        names.lastName(line.referentId()),
        names.firstName(line.referentId()),
        line.decidedOn(),
        "O",
        person.email(),
        mobile ? null : phone,
        mobile ? phone : null,
        line.personId());
  }

  private List<String> instruction(Line line, Disclosed person) {
    return cells(
        line.personId(),
        line.orientationId(),
        title(person),
        person.lastName(),
        person.birthName(),
        person.firstName(),
        person.birthPlace(),
        person.birthDate(),
        null,
        person.nir(),
        sex(person.sex()),
        null,
        null,
        "RSA",
        person.role(),
        null,
        null,
        names.organisme(line.organismeReferentId()),
        nature(line.parcoursType()),
        line.decidedOn(),
        line.decidedOn());
  }

  /** As the peer's files name them. */
  private static String nature(ParcoursType type) {
    return switch (type) {
      case PROFESSIONNEL -> "Emploi";
      case SOCIO_PROFESSIONNEL -> "Socioprofessionnelle";
      case SOCIAL -> "Social";
    };
  }

  private static String title(Disclosed person) {
    return switch (Objects.requireNonNullElse(person.title(), "").toUpperCase(Locale.ROOT)) {
      case "M.", "M", "MR" -> "MR";
      case "MME", "MLE", "MLLE" -> "MME";
      default -> "";
    };
  }

  private static String sex(String sex) {
    return switch (sex) {
      case "M" -> "1";
      case "F" -> "2";
      default -> "";
    };
  }

  private static @Nullable String trimmed(@Nullable String matricule) {
    return matricule == null ? null : matricule.replaceFirst("^0+", "");
  }

  private static List<String> cells(@Nullable Object... values) {
    return Stream.of(values).map(Rows::text).toList();
  }

  static String text(@Nullable Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
