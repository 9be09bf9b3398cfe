package fr.jalon.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ServiceDocumentTest {
  @Test
  void aDocumentIsCalledThroughTheDoorWithEitherSignIn() {
    // Given
    var document =
        new JsonObject(
            """
            {"servers": [{"url": "http://localhost:8081"}],
             "components": {"schemas": {"A": {}}, "securitySchemes": {"Own": {}}},
             "paths": {"/a": {"parameters": [], "get": {"security": [{"Own": []}]}}}}
            """);

    // When
    var told =
        ServiceDocument.throughTheDoor(
            document, URI.create("http://issuer/auth"), URI.create("http://issuer/token"));

    // Then
    assertThat(told.getJsonArray("servers").getJsonObject(0).getString("url")).isEqualTo("/");
    var components = told.getJsonObject("components");
    assertThat(components.getJsonObject("schemas").fieldNames()).containsExactly("A");
    assertThat(components.getJsonObject("securitySchemes").fieldNames())
        .containsExactlyInAnyOrder("oidc", "bearer");
    assertThat(told.getJsonArray("security")).hasSize(2);
    assertThat(told.getJsonObject("paths").getJsonObject("/a").getJsonObject("get")).isEmpty();
    assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
        .isEqualTo("http://localhost:8081");
  }
}
