package fr.jalon.accompaniment.programme;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What any part of a programme's file must hold. */
final class Sound {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private Sound() {}

  static void present(@Nullable Object value, String key) {
    require(value != null, key + " is missing");
  }

  static void text(@Nullable String text, String key) {
    require(text != null && !text.isBlank(), key + " is missing");
  }

  static void code(@Nullable String code, String key) {
    text(code, key);
    require(CODE.matcher(String.valueOf(code)).matches(), key + " is no code: " + code);
  }

  /** A copy of the list, in which nothing is named twice. */
  static <T> List<T> distinct(@Nullable List<T> list, String key, Function<T, String> code) {
    if (list == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    var seen = new HashSet<String>();
    for (var each : list) {
      require(seen.add(code.apply(each)), key + " names " + code.apply(each) + " twice");
    }
    return List.copyOf(list);
  }

  static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
