package fr.jalon.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/orientation/v1/parcours/0192f0c2-0000-7000-8000-000000000001",
        "/api/indicators/v1/indicateurs/FA01-I1",
        "/api/orientation/v1/territoires/Saint%20Flour",
        "/tableau-de-bord/",
        "/a/..b/.c"
      })
  void aPathThatReadsOneWayIsTaken(String path) {
    assertThat(RequestPath.isUnambiguous(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api/orientation",
        "/api/../q/metrics",
        "/api/orientation/..",
        "/api/./orientation",
        "/api//orientation",
        "/api/%2e%2e/q",
        "/api/%2E./q",
        "/tableau-de-bord/..%2fapi",
        "/api/orientation%5c..",
        "/api\\orientation",
        "/api/orientation;v=1/x",
        "/api/%252e%252e/x",
        "/api/x%00",
        "/api/x%0d%0aSet-Cookie:",
        "/api/%zz",
        "/api/%",
        "/api/é"
      })
  void aPathThatCouldBeReadTwoWaysIsRefused(String path) {
    assertThat(RequestPath.isUnambiguous(path)).isFalse();
  }
}
