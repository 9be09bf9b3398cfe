package fr.jalon.orientation.staging;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.spreadsheet.Spelling;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table that someone brought in.
 *
 * @param asOf the day for which the table speaks
 * @param forgetOn its last day here, lines included
 */
public record Takeover(
    UUID id,
    Kind kind,
    String fileName,
    List<Tab> tabs,
    String tab,
    int headerLine,
    List<String> columns,
    Optional<Mapping> mapping,
    long version,
    LocalDate asOf,
    Author author,
    Instant broughtAt,
    LocalDate forgetOn) {

  /** What a table is for. */
  public enum Kind {
    /** The département's follow-up: people and the dates of their parcours. */
    TRACKING,
    /** What the CNAF sends of e-mails and phones, and nothing else. */
    CAF_CONTACTS;

    /** The CNAF's headers are its own. */
    static Kind of(List<String> headers) {
      var suggested = Mapping.suggested(headers);
      boolean caf =
          headers.stream()
              .map(Spelling::key)
              .anyMatch(key ->
                  key.equals("numero telephone dossier")
                      || key.equals("adresse electronique dossier"));
      return caf && recognises(CAF_CONTACTS, suggested) ? CAF_CONTACTS : TRACKING;
    }

    /** Whether someone can be recognised by these columns. */
    static boolean recognises(Kind kind, Mapping mapping) {
      return switch (kind) {
        case TRACKING ->
            mapping.has(Field.BIRTH_DATE)
                && (mapping.has(Field.NIR)
                    || (mapping.has(Field.FIRST_NAME)
                        && (mapping.has(Field.LAST_NAME) || mapping.has(Field.BIRTH_NAME))));
        case CAF_CONTACTS ->
            mapping.has(Field.NIR)
                || (mapping.has(Field.ROLE)
                    && (mapping.has(Field.MATRICULE) || mapping.has(Field.REQUEST_NUMBER)));
      };
    }
  }
}
