package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_LINE_NOT_FOUND;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.accompaniment.francetravail.exchange.LineVault;
import fr.jalon.accompaniment.francetravail.file.Line;
import fr.jalon.accompaniment.francetravail.file.Traits;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Place;
import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of the files; whom they are about is sealed, and goes once that is known. */
@ApplicationScoped
class PartnerLineRepository {
  private static final String SELECT =
      """
      select l.file_id, l.number, l.line, l.status, l.facts::text as facts,
             encode(l.traits_cipher, 'hex') as traits_cipher, f.reference_date
        from partner_line l join partner_file f on f.id = l.file_id
      """;

  private final RowsRepository rows;
  private final LineVault vault;
  private final ObjectMapper json;

  PartnerLineRepository(RowsRepository rows, LineVault vault, ObjectMapper json) {
    this.rows = rows;
    this.vault = vault;
    this.json = json;
  }

  private record Row(
      UUID fileId,
      int number,
      int line,
      String status,
      @Nullable String facts,
      @Nullable String traitsCipher,
      LocalDate referenceDate) {}

  private record Person(UUID personId) {}

  /** Where lines wait; no département is at work when this is asked. */
  List<String> departements() {
    return rows.names("select departements_with_partner_lines()");
  }

  @Transactional(MANDATORY)
  void insert(UUID fileId, List<Line> lines) {
    var values = new ArrayList<List<@Nullable Object>>();
    for (var line : lines) {
      values.add(
          switch (line) {
            case Line.Sound sound -> sound(fileId, sound);
            case Line.Faulty faulty -> faulty(fileId, faulty);
          });
    }
    rows.batch(
        """
        insert into partner_line (file_id, number, line, status, facts, traits_cipher, reason)
        values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
        """,
        values);
  }

  private List<@Nullable Object> sound(UUID fileId, Line.Sound line) {
    var values = new ArrayList<@Nullable Object>();
    values.add(fileId);
    values.add(line.number());
    values.add(line.line());
    values.add("WAITING");
    values.add(toJson(line.facts()));
    values.add(vault.seal(line.traits(), fileId + "/" + line.number()));
    values.add(null);
    return values;
  }

  private static List<@Nullable Object> faulty(UUID fileId, Line.Faulty line) {
    var values = new ArrayList<@Nullable Object>();
    values.add(fileId);
    values.add(line.number());
    values.add(line.line());
    values.add("REJECTED");
    values.add(null);
    values.add(null);
    values.add(line.reason());
    return values;
  }

  /** The next ones to look for, in the order of the files' arrival. */
  @Transactional(MANDATORY)
  List<PartnerLine.Waiting> waiting(int most) {
    return rows
        .select(
            SELECT + " where l.status = 'WAITING' order by l.file_id, l.number limit ?",
            Row.class,
            most)
        .stream()
        .map(this::line)
        .map(PartnerLine.Waiting.class::cast)
        .toList();
  }

  /** Holds the line for the rest of the transaction. */
  @Transactional(MANDATORY)
  PartnerLine lock(UUID fileId, int number) {
    return find(SELECT + " where l.file_id = ? and l.number = ? for update of l", fileId, number);
  }

  @Transactional
  PartnerLine get(UUID fileId, int number) {
    return find(SELECT + " where l.file_id = ? and l.number = ?", fileId, number);
  }

  private PartnerLine find(String sql, UUID fileId, int number) {
    return rows.first(sql, Row.class, fileId, number)
        .map(this::line)
        .orElseThrow(() ->
            PARTNER_LINE_NOT_FOUND.because(
                "Aucune ligne %d dans le fichier %s.".formatted(number, fileId)));
  }

  @Transactional(MANDATORY)
  void applied(
      Place place, UUID person, int newFacts, @Nullable String decidedBy, @Nullable Instant at) {
    rows.update(
        """
        update partner_line
           set status = 'APPLIED', person_id = ?, new_facts = ?, traits_cipher = null,
               facts = null, reason = null, decided_by = ?, decided_at = ?
         where file_id = ? and number = ?
        """,
        person,
        newFacts,
        decidedBy,
        at,
        place.fileId(),
        place.number());
  }

  @Transactional(MANDATORY)
  void doubtful(Place place, boolean someoneMayBeMeant) {
    rows.update(
        "update partner_line set status = ? where file_id = ? and number = ?",
        someoneMayBeMeant ? "UNCERTAIN" : "UNKNOWN",
        place.fileId(),
        place.number());
  }

  @Transactional(MANDATORY)
  void setAside(Place place, String reason, String by, Instant now) {
    rows.update(
        """
        update partner_line
           set status = 'SET_ASIDE', traits_cipher = null, facts = null, reason = ?,
               decided_by = ?, decided_at = ?
         where file_id = ? and number = ?
        """,
        reason,
        by,
        now,
        place.fileId(),
        place.number());
  }

  /** Looks for all whom a file leaves in doubt again; answers how many. */
  @Transactional(MANDATORY)
  int tryAgain(UUID fileId) {
    return rows.update(
        """
        update partner_line set status = 'WAITING'
         where file_id = ? and status in ('UNCERTAIN', 'UNKNOWN')
        """,
        fileId);
  }

  @Transactional(MANDATORY)
  Optional<UUID> personOf(String identifier) {
    return rows.first(
            "select person_id from partner_identifier where identifier_index = ?",
            Person.class,
            vault.index(identifier))
        .map(Person::personId);
  }

  /** That identifier is this person's from now on. */
  @Transactional(MANDATORY)
  void identify(String identifier, UUID person) {
    rows.update(
        """
        insert into partner_identifier (identifier_index, person_id, told_as_person_id)
        values (?, ?, ?)
        on conflict (departement, identifier_index) do update
          set person_id = excluded.person_id, told_as_person_id = excluded.told_as_person_id
        """,
        vault.index(identifier),
        person,
        person);
  }

  private PartnerLine line(Row row) {
    var place = new Place(row.fileId(), row.number(), row.line(), row.referenceDate());
    if (row.traitsCipher() == null || row.facts() == null) {
      return new PartnerLine.Settled(place, row.status());
    }
    var traits =
        vault.open(HexFormat.of().parseHex(row.traitsCipher()), place.owner(), Traits.class);
    var facts = facts(row.facts());
    return switch (row.status()) {
      case "WAITING" -> new PartnerLine.Waiting(place, traits, facts);
      case "UNCERTAIN" -> new PartnerLine.Doubtful(place, traits, facts, true);
      case "UNKNOWN" -> new PartnerLine.Doubtful(place, traits, facts, false);
      case String other -> throw new IllegalStateException("A line that keeps traits is " + other);
    };
  }

  private Facts facts(String text) {
    try {
      JsonNode tree = json.readTree(text);
      return json.treeToValue(tree, Facts.class);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Facts that are not JSON", mistake);
    }
  }

  private String toJson(Facts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Facts that are not JSON", mistake);
    }
  }
}
