package fr.jalon.orientation.spreadsheet;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.spreadsheet.Mapping.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one line says, field by field; what cannot be read is said with its column, and no value of
 * a cell that names someone is ever repeated.
 */
public record LineContent(
    Optional<Nir> nir,
    Optional<LocalDate> birthDate,
    Set<String> lastNames,
    Optional<String> firstName,
    Optional<String> matricule,
    Optional<String> requestNumber,
    Optional<String> role,
    Optional<String> email,
    List<String> phones,
    Map<Field, LocalDate> dates,
    Optional<ParcoursType> parcoursType,
    Optional<String> organisme,
    List<ToldDecision> reorientations,
    Optional<Names> names,
    List<Reason> reasons) {
  private static final Pattern ENTRIES = Pattern.compile(";");
  private static final Pattern ENTRY =
      Pattern.compile("(?<on>[0-9/-]+)\\s+(?<type>[^,:]+)[,:](?<organisme>.+)");
  private static final List<Field> DATES =
      List.of(
          Field.LETTER_ON,
          Field.INTERVIEW_ON,
          Field.DECIDED_ON,
          Field.FIRST_APPOINTMENT_ON,
          Field.CER_ON);

  /** Why a line, or one of its cells, is not taken; the column as the file names it. */
  public record Reason(String column, String detail) {}

  /** A decision that the line tells, with the organisme as it names it. */
  public record ToldDecision(LocalDate on, ParcoursType type, String organisme) {}

  /** A person's names as the line spells them, where it has them all. */
  public record Names(String lastName, String birthName, String firstName) {

    @Override
    public String toString() {
      return "Names[…]";
    }
  }

  public static LineContent read(Values line, LocalDate today) {
    return new Reading(line, today).content();
  }

  @Override
  public String toString() {
    return "LineContent[…]";
  }

  private static final class Reading {
    private final Values line;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    Reading(Values line, LocalDate today) {
      this.line = line;
      this.today = today;
    }

    LineContent content() {
      var lastNames = new LinkedHashSet<String>();
      line.text(Field.LAST_NAME).map(Spelling::key).ifPresent(lastNames::add);
      line.text(Field.BIRTH_NAME).map(Spelling::key).ifPresent(lastNames::add);
      var phones = new ArrayList<String>();
      line.text(Field.PHONE).ifPresent(phones::add);
      line.text(Field.PHONE_2).ifPresent(phones::add);
      return new LineContent(
          nir(),
          day(Field.BIRTH_DATE),
          lastNames,
          line.text(Field.FIRST_NAME).map(Spelling::key),
          line.text(Field.MATRICULE).map(Reading::bare),
          line.text(Field.REQUEST_NUMBER).map(Reading::bare),
          line.text(Field.ROLE).map(Spelling::key).flatMap(Reading::role),
          line.text(Field.EMAIL),
          phones,
          dates(),
          parcoursType(),
          line.text(Field.ORGANISME),
          reorientations(),
          names(),
          reasons);
    }

    private Optional<Names> names() {
      var last = line.text(Field.LAST_NAME).or(() -> line.text(Field.BIRTH_NAME));
      var birth = line.text(Field.BIRTH_NAME).or(() -> last);
      return line.text(Field.FIRST_NAME)
          .flatMap(first ->
              last.map(name -> new Names(name.strip(), birth.orElse(name).strip(), first.strip())));
    }

    /** One a line of the cell, or between semicolons: a day, a parcours, an organisme. */
    private List<ToldDecision> reorientations() {
      var told = new ArrayList<ToldDecision>();
      for (var entry : line.text(Field.REORIENTATIONS).orElse("").lines().toList()) {
        for (var part : ENTRIES.split(entry, -1)) {
          if (!part.isBlank()) {
            reorientation(part.strip())
                .ifPresentOrElse(
                    told::add,
                    () ->
                        blame(
                            Field.REORIENTATIONS,
                            "Écrivez chaque réorientation « jj/mm/aaaa parcours, organisme »,"
                                + " séparées par des points-virgules."));
          }
        }
      }
      told.sort(Comparator.comparing(ToldDecision::on));
      return told;
    }

    private Optional<ToldDecision> reorientation(String text) {
      var entry = ENTRY.matcher(text);
      if (!entry.matches()) {
        return Optional.empty();
      }
      return CellDate.read(entry.group("on"))
          .filter(day -> !day.isAfter(today))
          .flatMap(day ->
              parcoursType(Spelling.key(entry.group("type")))
                  .map(type -> new ToldDecision(day, type, entry.group("organisme").strip())));
    }

    /** The 13 first characters; the key that may follow says nothing more. */
    private Optional<Nir> nir() {
      return line.text(Field.NIR)
          .map(Reading::bare)
          .flatMap(text -> {
            var read =
                text.length() == 13 || text.length() == 15
                    ? Nir.read(text.substring(0, 13))
                    : Optional.<Nir>empty();
            if (read.isEmpty()) {
              blame(Field.NIR, "Un NIR a 13 chiffres, ou 15 avec sa clé.");
            }
            return read;
          });
    }

    private Map<Field, LocalDate> dates() {
      var dates = new EnumMap<Field, LocalDate>(Field.class);
      for (var field : DATES) {
        day(field).ifPresent(day -> dates.put(field, day));
      }
      return dates;
    }

    private Optional<LocalDate> day(Field field) {
      var text = line.text(field);
      var read = text.flatMap(CellDate::read);
      if (text.isPresent() && read.isEmpty()) {
        blame(field, "Une date s'écrit jj/mm/aaaa ou aaaa-mm-jj.");
      }
      if (read.filter(day -> day.isAfter(today)).isPresent()) {
        blame(field, "Cette date est dans le futur.");
      }
      return read;
    }

    private static Optional<String> role(String key) {
      return switch (key) {
        case "dem", "demandeur", "demandeuse", "demandeur euse", "usager", "allocataire" ->
            Optional.of("DEM");
        case "cjt",
            "conjoint",
            "conjointe",
            "conjoint e",
            "concubin",
            "concubine",
            "pacse",
            "pacsee",
            "conjoint concubin pacse" ->
            Optional.of("CJT");
        default -> Optional.empty();
      };
    }

    private Optional<ParcoursType> parcoursType() {
      return line.text(Field.DECISION)
          .flatMap(text -> {
            var read = parcoursType(Spelling.key(text));
            if (read.isEmpty()) {
              blame(
                  Field.DECISION,
                  "Parcours reconnus : professionnel, socio-professionnel, social.");
            }
            return read;
          });
    }

    private static Optional<ParcoursType> parcoursType(String key) {
      return switch (key) {
        case "professionnel", "pro", "parcours professionnel", "emploi", "parcours emploi" ->
            Optional.of(ParcoursType.PROFESSIONNEL);
        case "socio professionnel",
            "socioprofessionnel",
            "socio pro",
            "sociopro",
            "parcours socio professionnel",
            "parcours socioprofessionnel" ->
            Optional.of(ParcoursType.SOCIO_PROFESSIONNEL);
        case "social", "parcours social", "insertion sociale" -> Optional.of(ParcoursType.SOCIAL);
        default -> Optional.empty();
      };
    }

    private void blame(Field field, String detail) {
      reasons.add(new Reason(line.mapping().column(field), detail));
    }

    private static String bare(String text) {
      return text.replaceAll("[\\s.\u00a0\u202f]+", "");
    }
  }
}
