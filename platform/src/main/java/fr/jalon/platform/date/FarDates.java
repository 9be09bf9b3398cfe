package fr.jalon.platform.date;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a body the dates that no calendar of ours holds, and where they stand. */
final class FarDates {
  private final List<String> pointers = new ArrayList<>();

  private FarDates() {}

  /** Each as a JSON pointer into the body. */
  static List<String> in(@Nullable Object body) {
    var found = new FarDates();
    found.look("", body);
    return List.copyOf(found.pointers);
  }

  private void look(String at, @Nullable Object value) {
    switch (value) {
      case null -> {
        // left out
      }
      case Record one -> {
        for (var component : one.getClass().getRecordComponents()) {
          look(at + "/" + component.getName(), read(one, component));
        }
      }
      case Iterable<?> several -> {
        int index = 0;
        for (var one : several) {
          look(at + "/" + index++, one);
        }
      }
      case Map<?, ?> named -> named.forEach((name, one) -> look(at + "/" + name, one));
      case Optional<?> one -> look(at, one.orElse(null));
      default -> {
        if (!Calendar.holds(value)) {
          pointers.add(at);
        }
      }
    }
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException mistake) {
      throw new IllegalStateException("A request that cannot be read", mistake);
    }
  }
}
