package fr.jalon.indicators.oarsa.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the questionnaire, checks that they hold together, and says everything that is
 * wrong with them at once.
 *
 * <p>What a column or a line may ask for is a closed list, so that a new questionnaire is a new
 * file, and no file can slip text into a query.
 */
public final class QuestionnaireFiles {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  /** The file of what all tables share; the others hold one table each. */
  public static final String LINES = "lignes.yaml";

  private final List<String> faults = new ArrayList<>();

  private QuestionnaireFiles() {}

  /**
   * Reads the questionnaire.
   *
   * @throws IllegalStateException naming each fault
   */
  public static Questionnaire read(Map<String, String> yamlByName) {
    return new QuestionnaireFiles().check(yamlByName);
  }

  private Questionnaire check(Map<String, String> yamlByName) {
    var lines = parse(LINES, yamlByName.getOrDefault(LINES, "{}"), RawLines.class);
    var sheets =
        yamlByName.entrySet().stream()
            .filter(file -> !file.getKey().equals(LINES))
            .sorted(Map.Entry.comparingByKey())
            .map(file -> sheet(parse(file.getKey(), file.getValue(), RawSheet.class)))
            .toList();
    var questionnaire =
        new Questionnaire(
            lines.version,
            text("source", lines.source),
            list(lines.scopes),
            Objects.requireNonNullElseGet(
                lines.perimeter,
                () ->
                    missing(
                        "perimeter", new Perimeter(List.of(), List.of(), List.of(), List.of()))),
            list(lines.blocks).stream().map(this::block).toList(),
            list(lines.notes),
            sheets);
    holdTogether(questionnaire);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("oarsa: " + String.join("; ", faults));
    }
    return questionnaire;
  }

  private <T> T parse(String name, String yaml, Class<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "oarsa/%s cannot be read: %s".formatted(name, e.getOriginalMessage()), e);
    }
  }

  private Block block(RawBlock raw) {
    var rows = list(raw.rows).stream().map(this::row).toList();
    var block =
        new Block(
            text("blocks.code", raw.code),
            text("blocks.label", raw.label),
            raw.trait == null ? missing("blocks.trait", Trait.SEX) : raw.trait,
            rows);
    if (rows.stream().filter(Row::unknown).count() != 1) {
      faults.add("block %s needs one line of the unknown".formatted(block.code()));
    }
    rows.stream()
        .filter(row -> !row.unknown())
        .filter(row -> block.trait().banded() ? row.band().isOpen() : row.values().isEmpty())
        .forEach(row -> faults.add("line %s holds nobody".formatted(row.code())));
    return block;
  }

  private Row row(RawRow raw) {
    return new Row(
        text("rows.code", raw.code),
        text("rows.label", raw.label),
        new Band(Optional.ofNullable(raw.from), Optional.ofNullable(raw.until)),
        list(raw.values),
        raw.unknown);
  }

  private Sheet sheet(RawSheet raw) {
    return new Sheet(
        text("code", raw.code),
        text("title", raw.title),
        list(raw.columns).stream().map(this::column).toList());
  }

  private Column column(RawColumn raw) {
    return new Column(
        text("columns.code", raw.code),
        Optional.ofNullable(raw.group),
        text("columns.label", raw.label),
        Objects.requireNonNullElse(raw.unit, "personnes"),
        list(raw.notes),
        list(raw.counts),
        list(raw.organismes),
        Objects.requireNonNullElse(raw.duration, new RawBand(null, null)).band(),
        Optional.ofNullable(raw.action),
        Optional.ofNullable(raw.mean),
        Optional.ofNullable(raw.partOf),
        Optional.ofNullable(raw.atMost));
  }

  private void holdTogether(Questionnaire questionnaire) {
    var addresses = new HashSet<String>();
    var notes = questionnaire.notes().stream().map(Note::number).collect(Collectors.toSet());
    for (var sheet : questionnaire.sheets()) {
      for (var column : sheet.columns()) {
        if (!addresses.add(sheet.address(column))) {
          faults.add("column %s is there twice".formatted(sheet.address(column)));
        }
        unknown(notes, column.notes())
            .forEach(
                note -> faults.add("column %s: note %s".formatted(sheet.address(column), note)));
      }
    }
    for (var sheet : questionnaire.sheets()) {
      for (var column : sheet.columns()) {
        var named = new ArrayList<String>();
        column.partOf().ifPresent(named::add);
        column.atMost().ifPresent(named::add);
        unknown(addresses, named)
            .forEach(address ->
                faults.add("column %s: no column %s".formatted(sheet.address(column), address)));
      }
    }
    if (questionnaire.scopes().isEmpty() || questionnaire.sheets().isEmpty()) {
      faults.add("at least one scope and one table are needed");
    }
  }

  private static <T> List<T> unknown(Set<T> known, List<T> named) {
    return named.stream().filter(each -> !known.contains(each)).toList();
  }

  private static <T> List<T> list(@Nullable List<T> raw) {
    return raw == null ? List.of() : List.copyOf(raw);
  }

  private String text(String field, @Nullable String text) {
    return text == null || text.isBlank() ? missing(field, "") : text.strip();
  }

  private <T> T missing(String field, T standIn) {
    faults.add(field + " is missing");
    return standIn;
  }

  private record RawLines(
      int version,
      @Nullable String source,
      @Nullable List<Scope> scopes,
      @Nullable Perimeter perimeter,
      @Nullable List<RawBlock> blocks,
      @Nullable List<Note> notes) {}

  private record RawBlock(
      @Nullable String code,
      @Nullable String label,
      @Nullable Trait trait,
      @Nullable List<RawRow> rows) {}

  private record RawRow(
      @Nullable String code,
      @Nullable String label,
      @Nullable Integer from,
      @Nullable Integer until,
      @Nullable List<String> values,
      boolean unknown) {}

  private record RawSheet(
      @Nullable String code, @Nullable String title, @Nullable List<RawColumn> columns) {}

  private record RawColumn(
      @Nullable String code,
      @Nullable String group,
      @Nullable String label,
      @Nullable String unit,
      @Nullable List<Integer> notes,
      @Nullable List<Condition> counts,
      @Nullable List<String> organismes,
      @Nullable RawBand duration,
      @Nullable String action,
      @Nullable Lapse mean,
      @Nullable String partOf,
      @Nullable String atMost) {}

  private record RawBand(@Nullable Integer from, @Nullable Integer until) {
    Band band() {
      return new Band(Optional.ofNullable(from), Optional.ofNullable(until));
    }
  }
}
