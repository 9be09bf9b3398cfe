package fr.jalon.orientation.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which column means what. One column may mean two things: the day of the interview is also that of
 * the decision where the département says so. It names columns, so that it serves the next file.
 */
public record Mapping(Map<Field, String> columns) {

  public Mapping {
    columns = Map.copyOf(columns);
  }

  /** What the headers themselves say; people correct it. */
  public static Mapping suggested(List<String> headers) {
    var columns = new EnumMap<Field, String>(Field.class);
    for (var field : Field.values()) {
      headers.stream()
          .filter(field::isCalled)
          .min(Comparator.comparingInt(field::closeness))
          .ifPresent(header -> columns.put(field, header));
    }
    return new Mapping(columns);
  }

  public boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** The columns it names that the headers do not have. */
  public List<String> missingFrom(List<String> headers) {
    var missing = new ArrayList<String>();
    columns.forEach((_, column) -> {
      if (position(column, headers).isEmpty()) {
        missing.add(column);
      }
    });
    return missing.stream().distinct().sorted().toList();
  }

  /** What a line holds for each field that is mapped, where it holds something. */
  public Values values(List<String> headers, List<String> cells) {
    var values = new EnumMap<Field, String>(Field.class);
    columns.forEach((field, column) ->
        position(column, headers)
            .map(cells::get)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> values.put(field, text)));
    return new Values(this, values);
  }

  /** The name of the column that means that, as the file writes it. */
  public String column(Field field) {
    return Objects.requireNonNullElse(columns.get(field), field.label());
  }

  private static Optional<Integer> position(String column, List<String> headers) {
    var key = Spelling.key(column);
    for (int i = 0; i < headers.size(); i++) {
      if (Spelling.key(headers.get(i)).equals(key)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** One line, understood. */
  public record Values(Mapping mapping, Map<Field, String> texts) {
    public Optional<String> text(Field field) {
      return Optional.ofNullable(texts.get(field));
    }

    @Override
    public String toString() {
      return "Values[…]";
    }
  }
}
