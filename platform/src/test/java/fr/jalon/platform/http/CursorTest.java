package fr.jalon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.platform.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void aCursorComesBackAsItWasGiven() {
    var cursor = Cursor.of("2026-03-01", "Saint-Flour & Cie");

    assertThat(Cursor.parse(cursor.encode(), 2)).isEqualTo(cursor);
    assertThat(Cursor.parse(null, 2).isFirstPage()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64 !", "YQ", "' or 1=1"})
  void aForgedCursorIsRefused(String forged) {
    assertThatThrownBy(() -> Cursor.parse(forged, 2))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(PlatformProblem.CURSOR_INVALID));
  }

  @Test
  void aPageTellsOfTheNextOnlyWhenThereIsOne() {
    var full = Page.of(List.of("a", "b", "c"), 2, Cursor::of);
    var last = Page.of(List.of("a", "b"), 2, Cursor::of);

    assertThat(full.items()).containsExactly("a", "b");
    assertThat(full.next()).isEqualTo(Cursor.of("b").encode());
    assertThat(last.next()).isNull();
  }
}
