package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_ROW_NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.spreadsheet.Table.Line;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of the tables brought in: sealed, because they name people. */
@ApplicationScoped
public class LineRepository {
  private static final int AT_ONCE = 500;
  private static final String COLUMNS =
      """
      select number, encode(cells, 'hex') as cells, state, reasons, person_id, parcours_id, version
        from takeover_line
      """;

  private final BulkRepository bulk;
  private final IdentityVault vault;
  private final Tenancy tenancy;
  private final ObjectMapper json;

  LineRepository(BulkRepository bulk, IdentityVault vault, Tenancy tenancy, ObjectMapper json) {
    this.bulk = bulk;
    this.vault = vault;
    this.tenancy = tenancy;
    this.json = json;
  }

  private record Row(
      int number,
      String cells,
      State state,
      List<Reason> reasons,
      @Nullable UUID personId,
      @Nullable UUID parcoursId,
      long version) {}

  private record NewRow(int number, String cells, State state, List<Reason> reasons) {}

  /** Lines as they come in; those that repeat another word for word say which. */
  void insert(UUID takeover, List<Line> lines, Map<Integer, Integer> repeated) {
    for (int from = 0; from < lines.size(); from += AT_ONCE) {
      var rows = new ArrayList<NewRow>();
      for (var line : lines.subList(from, Math.min(from + AT_ONCE, lines.size()))) {
        var first = repeated.get(line.number());
        rows.add(
            new NewRow(
                line.number(),
                seal(takeover, line.number(), line.cells()),
                first == null ? State.STAGED : State.DUPLICATE,
                first == null
                    ? List.of()
                    : List.of(new Reason("", "Identique à la ligne %d.".formatted(first)))));
      }
      bulk.write(
          """
          with sent as (
            select * from json_to_recordset(cast(? as json)) as sent
              (number integer, cells text, state text, reasons jsonb))
          insert into takeover_line (takeover_id, number, received, cells, state, reasons)
          select cast(? as uuid), number, decode(cells, 'hex'), decode(cells, 'hex'), state, reasons
            from sent
          """,
          rows,
          takeover);
    }
  }

  /** Lines after a number, of a state or of any, in order. */
  @Transactional
  public List<StagedLine> page(UUID takeover, Optional<State> state, int after, int limit) {
    return bulk
        .select(
            COLUMNS
                + """
                 where takeover_id = ? and number > ?
                   and (cast(? as text) = '' or state = ?)
                 order by number
                 limit ?
                """,
            Row.class,
            takeover,
            after,
            state.map(State::name).orElse(""),
            state.map(State::name).orElse(""),
            limit)
        .stream()
        .map(row -> line(takeover, row))
        .toList();
  }

  @Transactional
  public StagedLine line(UUID takeover, int number) {
    return one(takeover, number, "");
  }

  /** Holds a line until the transaction ends. */
  public StagedLine lock(UUID takeover, int number) {
    return one(takeover, number, " for update");
  }

  private StagedLine one(UUID takeover, int number, String held) {
    var select = COLUMNS + " where takeover_id = ? and number = ?" + held;
    return bulk.select("select * from (" + select + ") line", Row.class, takeover, number).stream()
        .findFirst()
        .map(row -> line(takeover, row))
        .orElseThrow(() -> TAKEOVER_ROW_NOT_FOUND.because("Aucune ligne %d.".formatted(number)));
  }

  private record Result(State state, List<Reason> reasons) {}

  /** What became of a line. */
  public void settle(
      UUID takeover,
      int number,
      State state,
      List<Reason> reasons,
      Optional<UUID> person,
      Optional<UUID> parcours,
      Instant now) {
    bulk.write(
        """
        with told as (
          select * from json_to_recordset(cast(? as json)) as told (state text, reasons jsonb)),
        stated as (
          select nullif(cast(? as text), '')::uuid as person, nullif(cast(? as text), '')::uuid as parcours,
                 cast(? as timestamptz) as now)
        update takeover_line line
           set state = told.state, reasons = told.reasons, person_id = stated.person,
               parcours_id = stated.parcours, version = line.version + 1,
               applied_at = case when told.state in ('APPLIED', 'UP_TO_DATE') then stated.now end
          from told, stated
         where line.takeover_id = ? and line.number = ?
        """,
        List.of(new Result(state, reasons)),
        person.map(UUID::toString).orElse(""),
        parcours.map(UUID::toString).orElse(""),
        now.toString(),
        takeover,
        number);
  }

  private record Corrected(String cells) {}

  /** The line as someone corrects it; what came in is kept beside. */
  void correct(UUID takeover, int number, List<String> cells, String agent, Instant now) {
    bulk.write(
        """
        with told as (select * from json_to_recordset(cast(? as json)) as told (cells text))
        update takeover_line line
           set cells = decode(told.cells, 'hex'), state = 'STAGED', reasons = '[]',
               person_id = null, parcours_id = null, version = line.version + 1,
               corrected_by = ?, corrected_at = cast(? as timestamptz)
          from told
         where line.takeover_id = ? and line.number = ?
        """,
        List.of(new Corrected(seal(takeover, number, cells))),
        agent,
        now.toString(),
        takeover,
        number);
  }

  private record Anew(UUID takeover) {}

  /** Every line that was not applied waits again: its columns mean something else now. */
  void stageAnew(UUID takeover) {
    bulk.write(
        """
        with told as (select * from json_to_recordset(cast(? as json)) as told (takeover uuid))
        update takeover_line line
           set state = 'STAGED', reasons = '[]', person_id = null, parcours_id = null,
               version = line.version + 1
          from told
         where line.takeover_id = told.takeover
           and line.state in ('UNMATCHED', 'CONFLICT', 'IN_ERROR')
        """,
        List.of(new Anew(takeover)));
  }

  private record Count(State state, int lines) {}

  /** How many lines stand where. */
  @Transactional
  public Map<State, Integer> counts(UUID takeover) {
    var counts = new EnumMap<State, Integer>(State.class);
    bulk.select(
            """
            select state, count(*) as lines from takeover_line where takeover_id = ? group by state
            """,
            Count.class,
            takeover)
        .forEach(count -> counts.put(count.state(), count.lines()));
    return counts;
  }

  private StagedLine line(UUID takeover, Row row) {
    return new StagedLine(
        row.number(),
        open(takeover, row.number(), row.cells()),
        row.state(),
        row.reasons(),
        Optional.ofNullable(row.personId()),
        Optional.ofNullable(row.parcoursId()),
        row.version());
  }

  private String seal(UUID takeover, int number, List<String> cells) {
    try {
      var bytes = json.writeValueAsString(cells).getBytes(UTF_8);
      return HexFormat.of()
          .formatHex(vault.seal(bytes, tenancy.departement(), owner(takeover, number)));
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Cells that are not JSON", mistake);
    }
  }

  private List<String> open(UUID takeover, int number, String sealed) {
    var bytes =
        vault.open(HexFormat.of().parseHex(sealed), tenancy.departement(), owner(takeover, number));
    try {
      return json.readValue(new String(bytes, UTF_8), new TypeReference<List<String>>() {});
    } catch (JsonProcessingException mistake) {
      throw new IllegalStateException("Sealed cells that are not JSON", mistake);
    }
  }

  private static String owner(UUID takeover, int number) {
    return "takeover|" + takeover + "|" + number;
  }
}
