package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_NOT_FOUND;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.spreadsheet.Table.Tab;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tables brought in, and which column means what in them. */
@ApplicationScoped
public class TakeoverRepository {
  private static final String COLUMNS =
      """
      select id, kind, file_name, tab, tabs, header_line, columns, mapping, version, as_of,
             brought_by, brought_by_name,
             to_char(brought_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as brought_at,
             forget_on
        from takeover
      """;

  private final BulkRepository bulk;

  TakeoverRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  private record Row(
      UUID id,
      Takeover.Kind kind,
      String fileName,
      String tab,
      List<Tab> tabs,
      int headerLine,
      List<String> columns,
      @Nullable Map<Field, String> mapping,
      long version,
      LocalDate asOf,
      String broughtBy,
      String broughtByName,
      Instant broughtAt,
      LocalDate forgetOn) {

    Takeover toTakeover() {
      return new Takeover(
          id,
          kind,
          fileName,
          tabs,
          tab,
          headerLine,
          columns,
          Optional.ofNullable(mapping).map(Mapping::new),
          version,
          asOf,
          new Author(broughtBy, broughtByName),
          broughtAt,
          forgetOn);
    }
  }

  @Transactional
  public Takeover takeover(UUID id) {
    return bulk.select(COLUMNS + " where id = ?", Row.class, id).stream()
        .findFirst()
        .map(Row::toTakeover)
        .orElseThrow(() -> TAKEOVER_NOT_FOUND.because("Aucune reprise %s.".formatted(id)));
  }

  private record Held(UUID id) {}

  /** The same, held for the rest of the transaction. */
  Takeover lock(UUID id) {
    bulk.select(
        "select id from (select id from takeover where id = ? for update) held", Held.class, id);
    return takeover(id);
  }

  List<Takeover> page(Optional<Instant> before, Optional<UUID> beforeId, int limit) {
    var since = before.map(Instant::toString).orElse("infinity");
    return bulk
        .select(
            COLUMNS
                + """
                 where (brought_at, id) < (cast(? as timestamptz), cast(? as uuid))
                 order by takeover.brought_at desc, id desc
                 limit ?
                """,
            Row.class,
            since,
            beforeId.orElse(new UUID(-1, -1)),
            limit)
        .stream()
        .map(Row::toTakeover)
        .toList();
  }

  private record NewRow(
      UUID id,
      Takeover.Kind kind,
      String fileName,
      String sha256,
      String tab,
      List<Tab> tabs,
      int headerLine,
      List<String> columns,
      @Nullable Map<Field, String> mapping,
      LocalDate asOf,
      String broughtBy,
      String broughtByName,
      Instant broughtAt,
      LocalDate forgetOn) {}

  void insert(Takeover takeover, String sha256) {
    bulk.write(
        """
        insert into takeover (id, kind, file_name, sha256, tab, tabs, header_line, columns, mapping,
               as_of, brought_by, brought_by_name, brought_at, forget_on)
        select id, kind, file_name, sha256, tab, tabs, header_line, columns,
               nullif(mapping, 'null'), as_of, brought_by, brought_by_name, brought_at, forget_on
          from json_to_recordset(cast(? as json)) as brought
            (id uuid, kind text, file_name text, sha256 text, tab text, tabs jsonb,
             header_line integer, columns jsonb, mapping jsonb, as_of date, brought_by text,
             brought_by_name text, brought_at timestamptz, forget_on date)
        """,
        List.of(
            new NewRow(
                takeover.id(),
                takeover.kind(),
                takeover.fileName(),
                sha256,
                takeover.tab(),
                takeover.tabs(),
                takeover.headerLine(),
                takeover.columns(),
                takeover.mapping().map(Mapping::columns).orElse(null),
                takeover.asOf(),
                takeover.author().id(),
                takeover.author().name(),
                takeover.broughtAt(),
                takeover.forgetOn())));
  }

  private record MappingRow(Map<Field, String> columns) {}

  void map(UUID id, Mapping mapping) {
    bulk.write(
        """
        update takeover set mapping = mapped.columns, version = version + 1
          from json_to_recordset(cast(? as json)) as mapped (columns jsonb)
         where id = ?
        """,
        List.of(new MappingRow(mapping.columns())),
        id);
  }

  Optional<Mapping> saved(String name) {
    return bulk
        .select("select columns from takeover_mapping where name = ?", MappingRow.class, name)
        .stream()
        .findFirst()
        .map(row -> new Mapping(row.columns()));
  }

  void save(String name, Mapping mapping, Author author, Instant now) {
    bulk.write(
        """
        with mapped as (
          select columns from json_to_recordset(cast(? as json)) as mapped (columns jsonb))
        insert into takeover_mapping as known (name, columns, saved_by, saved_at)
        select cast(? as text), mapped.columns, cast(? as text), cast(? as timestamptz)
          from mapped
        on conflict (departement, name) do update
          set columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at
        """,
        List.of(new MappingRow(mapping.columns())),
        name,
        author.id(),
        now.toString());
  }

  /** A mapping that the département keeps for its next tables. */
  public record SavedMapping(String name, Map<Field, String> columns) {}

  @Transactional
  List<SavedMapping> savedMappings() {
    return bulk.select(
        "select name, columns from takeover_mapping order by name", SavedMapping.class);
  }
}
