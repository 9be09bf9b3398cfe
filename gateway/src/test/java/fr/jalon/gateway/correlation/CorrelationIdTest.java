package fr.jalon.gateway.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationIdTest {
  @Test
  void aSaneIdOfTheClientIsKept() {
    assertThat(CorrelationId.keepOrReplace("demande-2026-001")).isEqualTo("demande-2026-001");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "court", "a b c d e f g h", "ligne\nforgée", "<script>alert</script>"})
  void anythingElseIsReplaced(String brought) {
    assertThat(CorrelationId.keepOrReplace(brought)).isNotEqualTo(brought).hasSize(36);
  }

  @Test
  void anEndlessIdIsReplaced() {
    assertThat(CorrelationId.keepOrReplace("a".repeat(65))).hasSize(36);
  }
}
